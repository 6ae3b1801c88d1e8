import type { Fact } from "../measure/fact.ts";
import type { Block, Inline, NumberedFact, ReportDocument, Section } from "./document.ts";

/** Every number that sections show, each once, in reading order, under the names `F1`, `F2`, … */
export function numberFacts(sections: readonly Section[]): NumberedFact[] {
  const facts = new Map<string, Fact>();
  for (const fact of sections.flatMap((section) => section.blocks.flatMap(factsOfBlock))) {
    if (!facts.has(fact.id)) facts.set(fact.id, fact);
  }
  return [...facts.values()].map((fact, index) => ({ number: `F${index + 1}`, fact }));
}

/** Every number that a document shows, each once, in reading order: its names are the same on every run. */
export function factsOf(document: ReportDocument): NumberedFact[] {
  return numberFacts(document.sections);
}

/** The facts of one block, in reading order; a fact that is stated twice comes twice. */
export function factsOfBlock(block: Block): Fact[] {
  switch (block.kind) {
    case "paragraph":
      return factsOfText(block.content);
    case "list":
      return block.items.flatMap(factsOfText);
    case "key-figures":
      return block.items.map(({ fact }) => fact);
    case "chart":
      return [...block.chart.facts];
    case "table":
      return [...block.table.rows, block.table.total ?? []].flatMap((row) => row.flatMap(({ fact }) => fact ?? []));
    case "heading":
    case "lineage":
      return [];
  }
}

function factsOfText(content: readonly Inline[]): Fact[] {
  return content.flatMap((inline) => (typeof inline === "object" && "fact" in inline ? [inline.fact] : []));
}
