import type { Fact } from "../measure/fact.ts";
import type { Block, Inline, ReportDocument } from "./document.ts";
import { plainText } from "./say.ts";

/** A sentence, title or key figure of a report, with the numbers that it states. */
export interface PublishedStatement {
  /** Its place among the statements of the report: `S1`, `S2`, … */
  readonly id: string;
  /** Section that it stands in. */
  readonly section: string;
  readonly text: string;
  /** Ids of the figures that it rests on. */
  readonly figures: readonly string[];
}

/** Every text of a report that states numbers, in reading order. */
export function statementsOf({ sections }: ReportDocument): PublishedStatement[] {
  const found = sections.flatMap((section) =>
    section.blocks.flatMap((block) => textsOf(block).map((one) => ({ section: section.id, ...one }))),
  );
  return found.map(({ section, text, facts }, index) => ({
    id: `S${index + 1}`,
    section,
    text,
    figures: [...new Set(facts.map(({ id }) => id))],
  }));
}

interface StatedText {
  readonly text: string;
  readonly facts: readonly Fact[];
}

function textsOf(block: Block): StatedText[] {
  switch (block.kind) {
    case "paragraph":
      return stated(block.content);
    case "list":
      return block.items.flatMap(stated);
    case "key-figures":
      return block.items.map(({ label, text, unit, fact }) => ({
        text: `${label} ${text} ${unit}`.trim(),
        facts: [fact],
      }));
    case "chart":
      return [block.chart.title, block.caption, block.chart.alt]
        .filter((text, index, all) => text !== "" && all.indexOf(text) === index)
        .map((text) => ({ text, facts: block.chart.facts }));
    case "table":
    case "heading":
    case "lineage":
      return [];
  }
}

function stated(content: readonly Inline[]): StatedText[] {
  const facts = content.flatMap((inline) => (typeof inline === "object" && "fact" in inline ? [inline.fact] : []));
  return facts.length === 0 ? [] : [{ text: plainText(content), facts }];
}
