import type { Chart } from "../chart/chart.ts";
import type { Fact } from "../measure/fact.ts";
import { claimsSomething } from "../statement/claims-something.ts";
import type { Block, Inline, ReportDocument, ReportTable, TableCell } from "./document.ts";
import { numberBlocks } from "./numbering.ts";
import { plainText } from "./say.ts";

/** A sentence, title, note or key figure of a report, with what it rests on. */
export interface PublishedStatement {
  /** Its place among the statements of the report: `S1`, `S2`, … */
  readonly id: string;
  /** Section that it stands in. */
  readonly section: string;
  readonly text: string;
  /** Ids of the figures that it rests on. */
  readonly figures: readonly string[];
  /** Ids of what else it rests on: rows, issues, claims, findings, tasks (see `evidence/catalogue.ts`). */
  readonly evidence?: readonly string[];
}

/** Every text of a report that states numbers, or says all, none or most of something, in reading order. */
export function statementsOf(document: ReportDocument): PublishedStatement[] {
  const numbers = numberBlocks(document);
  const found = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => textsOf(block, numbers).map((one) => ({ section: section.id, ...one }))),
  );
  return found.map(({ section, text, facts, evidence = [] }, index) => ({
    id: `S${index + 1}`,
    section,
    text,
    figures: [...new Set(facts.map(({ id }) => id))],
    ...(evidence.length > 0 && { evidence: [...new Set(evidence)] }),
  }));
}

interface StatedText {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly evidence?: readonly string[];
}

function textsOf(block: Block, numbers: ReadonlyMap<string, string>): StatedText[] {
  switch (block.kind) {
    case "paragraph":
      return stated(block.content, numbers);
    case "list":
      return block.items.flatMap((item) => stated(item, numbers));
    case "key-figures":
      return block.items.map(({ label, text, unit, fact }) => ({
        text: `${label} ${text} ${unit}`.trim(),
        facts: [fact],
      }));
    case "chart":
      return statedByChart(block.chart, block.caption);
    case "table":
      return statedByTable(block.table);
    case "heading":
    case "lineage":
      return [];
  }
}

/** The words around a chart rest on all that it draws. */
function statedByChart({ title, subtitle, note, alt, facts, evidence = [] }: Chart, caption: string): StatedText[] {
  const asides = [subtitle, note].filter(claimsSomething);
  return [title, caption, alt, ...asides]
    .filter((text, index, all) => text !== "" && all.indexOf(text) === index)
    .map((text) => ({ text, facts, evidence }));
}

/** The words around a table rest on its cells; a footnote on those of the rows that carry its mark. */
function statedByTable({ caption, note, footnotes, rows, total = [], evidence = [] }: ReportTable): StatedText[] {
  const factsIn = (cells: readonly TableCell[]) => cells.flatMap(({ fact }) => fact ?? []);
  const own = footnotes.map((text, index) => {
    const marked = rows.filter((row) => row.some((cell) => cell.footnotes?.includes(index + 1)));
    return { text, facts: factsIn(marked.length > 0 ? marked.flat() : [...rows.flat(), ...total]), evidence };
  });
  const around = [caption, note].map((text) => ({ text, facts: factsIn([...rows.flat(), ...total]), evidence }));
  return [...around, ...own].filter(({ text }) => claimsSomething(text));
}

function stated(content: readonly Inline[], numbers: ReadonlyMap<string, string>): StatedText[] {
  const facts = content.flatMap((inline) => (typeof inline === "object" && "fact" in inline ? [inline.fact] : []));
  const evidence = content.flatMap((inline) =>
    typeof inline === "object" && "evidence" in inline ? inline.evidence : [],
  );
  return facts.length + evidence.length === 0 ? [] : [{ text: plainText(content, numbers), facts, evidence }];
}
