import type { Language } from "../language/language.ts";
import type { Block, ReportDocument, Section } from "./document.ts";

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

const WORDS = { zh: ["见", "。"], en: ["See ", "."] } as const;

/** A section with words: one that has nothing to say of its figure, which may stand on another page, says that there is one. */
export function withWords(section: Section, language: Language): Section {
  const { title, blocks } = section;
  const kinds = blocks.filter(({ onScreen }) => !onScreen).map(({ kind }) => kind);
  const shown = blocks.flatMap((block) => {
    if (block.onScreen) return [];
    if (block.kind === "chart") return [`chart-${block.chart.name}`];
    return block.kind === "table" ? [block.table.id] : [];
  })[0];
  const saysSomething = kinds.some((kind) => kind === "paragraph" || kind === "list" || kind === "heading");
  if (title === "" || saysSomething || shown === undefined) return section;
  const [before, after] = WORDS[language];
  return { ...section, blocks: [{ kind: "paragraph", content: [before, { reference: shown }, after] }, ...blocks] };
}
