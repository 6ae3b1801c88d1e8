import type { SectionDefinition } from "../context.ts";
import type { Block } from "../document.ts";
import { blankNotes } from "../notes/blanks.ts";
import { findingNotes } from "../notes/findings.ts";
import { jointNotes } from "../notes/joint.ts";
import { organisationNotes } from "../notes/organisations.ts";
import { nameNotes } from "../notes/names.ts";
import { readingNotes } from "../notes/reading.ts";
import { definitionNotes } from "../notes/definitions.ts";

/** What the figures rest on: definitions, how the source was read, blanks, joint projects, merged names, findings. */
export const dataNotesSection: SectionDefinition = {
  id: "data-notes",
  charts: [],
  build: (context) => ({
    id: "data-notes",
    title: context.language === "zh" ? "数据说明" : "Notes on the data",
    blocks: [definitionNotes, nameNotes, readingNotes, blankNotes, jointNotes, organisationNotes, findingNotes].flatMap(
      (notes): Block[] => notes(context),
    ),
  }),
};
