import type { SectionDefinition } from "../context.ts";
import type { Block } from "../document.ts";
import { blankNotes } from "../notes/blanks.ts";
import { findingNotes } from "../notes/findings.ts";
import { jointNotes } from "../notes/joint.ts";
import { organisationNotes } from "../notes/organisations.ts";
import { readingNotes } from "../notes/reading.ts";
import { definitionNotes } from "../notes/definitions.ts";

/** What the figures rest on: definitions, blanks, joint projects, merged names, findings, and how the source was read. */
export const dataNotesSection: SectionDefinition = {
  id: "data-notes",
  charts: [],
  build: (context) => ({
    id: "data-notes",
    title: context.language === "zh" ? "数据说明" : "Notes on the data",
    blocks: [definitionNotes, blankNotes, jointNotes, organisationNotes, findingNotes, readingNotes].flatMap(
      (notes): Block[] => notes(context),
    ),
  }),
};
