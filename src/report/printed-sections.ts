import type { Language } from "../language/language.ts";
import type { Block, ReportDocument, Section } from "./document.ts";
import { referencesTo } from "./figure-blocks.ts";
import { say } from "./say.ts";

/** The sections that stand under a heading on paper, with what stands there: one that is all on the screen has no heading. */
export function printedSections({ sections }: Pick<ReportDocument, "sections">): Section[] {
  return sections
    .filter(({ title }) => title !== "")
    .map((section) => ({ ...section, blocks: section.blocks.filter(isPrinted) }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** What stands on paper; key figures have a place of their own there, under the title. */
export function isPrinted({ kind, onScreen }: Block): boolean {
  return !onScreen && kind !== "key-figures";
}

/**
 * A section with words: one that has nothing to say of its figures points to them, as they may stand on another page than
 * its heading.
 */
export function withWords(section: Section, language: Language): Section {
  const { title, blocks } = section;
  const references = referencesTo(blocks, language);
  const saysSomething = blocks.some(({ kind }) => kind === "paragraph" || kind === "list" || kind === "heading");
  if (title === "" || saysSomething || references.length === 0) return section;
  const content = language === "zh" ? say`见${references}。` : say`See ${references}.`;
  return { ...section, blocks: [{ kind: "paragraph", content }, ...blocks] };
}
