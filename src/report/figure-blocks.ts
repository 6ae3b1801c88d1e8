import type { ReportContext } from "./context.ts";
import type { Block, Inline, ReportTable } from "./document.ts";
import { enumerate, say } from "./say.ts";

/** A paragraph of some sentences, in either language spaced as it should be. */
export function paragraph(...sentences: readonly (readonly Inline[])[]): Block {
  const content = sentences.filter((sentence) => sentence.length > 0);
  // Chinese sentences end with a full stop that has its own space.
  const ends = (sentence: readonly Inline[]) => /[。；：]$/.test(String(sentence.at(-1)));
  return {
    kind: "paragraph",
    content: content.flatMap((sentence, index) =>
      index > 0 && !ends(content[index - 1]!) ? [" ", ...sentence] : sentence,
    ),
  };
}

/** The block of a table; `evidence` is what it rests on beside the facts of its cells. */
export function tableBlock(table: ReportTable, ...evidence: readonly string[]): Extract<Block, { kind: "table" }> {
  return { kind: "table", table: evidence.length === 0 ? table : { ...table, evidence } };
}

/** The block of a chart, where the data has something to draw. */
export function chartBlocks(
  { charts }: ReportContext,
  name: string,
  caption: string,
): Extract<Block, { kind: "chart" }>[] {
  const chart = charts.get(name);
  return chart ? [{ kind: "chart", chart, caption }] : [];
}

/** Blocks that only the page and the workbook show, where others answer the same question in print. */
export function onScreen<One extends Block>(...blocks: readonly One[]): (One & { readonly onScreen: true })[] {
  return blocks.map((block) => ({ ...block, onScreen: true }));
}

/** Blocks that answer one question: the first are printed, the others only on the page, or printed where there are no first. */
export function printFirst(first: readonly Block[], others: readonly Block[]): Block[] {
  return first.length === 0 ? [...others] : [...first, ...onScreen(...others)];
}

/** Where to look: （见图1、表2）, or " (Figure 1 and Table 2)"; nothing where there is nothing to point to. */
export function pointers({ language }: ReportContext, blocks: readonly Block[]): Inline[] {
  const references = blocks.flatMap((block): Inline[][] => {
    if (block.onScreen) return [];
    if (block.kind === "chart") return [[{ reference: `chart-${block.chart.name}` }]];
    return block.kind === "table" ? [[{ reference: block.table.id }]] : [];
  });
  if (references.length === 0) return [];
  const list = enumerate(references, language);
  return language === "zh" ? say`（见${list}）` : say` (${list})`;
}
