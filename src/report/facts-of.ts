import { isHeld } from "../project/held.ts";
import type { Fact } from "../measure/fact.ts";
import type { Block, Inline, Origin, ReportDocument, Section } from "./document.ts";

/** Every number that a document shows, each once, in reading order. */
export function factsOf(document: ReportDocument): Fact[] {
  return factsOfSections(document.sections);
}

/**
 * The origins of all numbers of some sections under the names `F1`, `F2`, … in reading order: numbers of the same cell
 * that are made of the same projects (their number, investment, share) have one origin.
 */
export function originsOf(sections: readonly Section[]): Origin[] {
  const cells = new Map<string, Fact[]>();
  for (const fact of factsOfSections(sections)) {
    const { measure: _, ...cell } = fact.query;
    const id = JSON.stringify([cell, isHeld(fact.seqs) ? fact.seqs : null]);
    const facts = cells.get(id);
    if (facts) facts.push(fact);
    else cells.set(id, [fact]);
  }
  return [...cells.values()].map((facts, index) => ({ name: `F${index + 1}`, facts }));
}

/** Names of the origins of a document's numbers, by the number's id. */
export function originNames(document: ReportDocument): ReadonlyMap<string, string> {
  return new Map(originsOf(document.sections).flatMap(({ name, facts }) => facts.map(({ id }) => [id, name])));
}

function factsOfSections(sections: readonly Section[]): Fact[] {
  const facts = sections.flatMap((section) => section.blocks.flatMap(factsOfBlock));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
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
