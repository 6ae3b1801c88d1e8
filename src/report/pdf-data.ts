import type { Block, Inline, NumberedFact, ReportDocument, ReportTable, TableCell } from "./document.ts";
import { factsOf, factsOfBlock } from "./facts-of.ts";
import { factTitle, factValue } from "./fact-words.ts";
import { seqRanges } from "./names.ts";

/** What the Typst template reads: plain JSON, strings only where words go. */
export type PdfData = Readonly<Record<string, unknown>>;

const WORDS = {
  zh: {
    page: "第 {page} 页，共 {pages} 页",
    chart: "图",
    table: "表",
    scope: "范围：",
    source: "来源：",
    made: (numbers: string) => `数字来历：${numbers}`,
  },
  en: {
    page: "Page {page} of {pages}",
    chart: "Figure ",
    table: "Table ",
    scope: "Scope: ",
    source: "Source: ",
    made: (numbers: string) => `Made by: ${numbers}`,
  },
} as const;

// A table with many columns or many rows is set smaller.
const sizeOf = ({ columns, rows }: ReportTable): { size: number; inset: number } => {
  if (rows.length > 60) return { size: 7.2, inset: 2.6 };
  return columns.length > 9 ? { size: 7.4, inset: 3.2 } : { size: 8.4, inset: 3.6 };
};

/** A document as the data of the Typst template. */
export function pdfData(document: ReportDocument): PdfData {
  const numbers = new Map(factsOf(document).map(({ number, fact }) => [fact.id, number]));
  const write = blockWriter(document, numbers);
  const keyFigures = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "key-figures" ? block.items : [])),
  );
  const { made: _, ...words } = WORDS[document.language];
  return {
    lang: document.language,
    region: document.language === "zh" ? "cn" : "gb",
    title: document.title,
    subtitle: document.subtitle,
    scope: document.scope,
    source: document.source,
    keywords: [document.title, document.subtitle],
    words,
    key_figures: keyFigures.map(({ label, text, unit, fact }) => ({ label, text, unit, fact: numbers.get(fact.id) })),
    sections: document.sections
      .filter(({ title }) => title !== "")
      .map(({ id, title, blocks }) => ({
        id,
        title,
        blocks: blocks.filter(({ kind }) => kind !== "key-figures").map(write),
      })),
  };
}

function blockWriter(document: ReportDocument, numbers: ReadonlyMap<string, string>): (block: Block) => PdfData {
  const text = (content: readonly Inline[]) =>
    content.map((inline) => {
      if (typeof inline === "string") return inline;
      return "fact" in inline ? { text: inline.text, fact: numbers.get(inline.fact.id) } : { ref: inline.reference };
    });
  const made = (block: Block) => {
    const own = [...new Set(factsOfBlock(block).map(({ id }) => Number(numbers.get(id)!.slice(1))))];
    return own.length === 0 ? "" : WORDS[document.language].made(numberRanges(own));
  };
  return (block) => {
    switch (block.kind) {
      case "paragraph":
        return { kind: block.kind, content: text(block.content) };
      case "list":
        return { kind: block.kind, items: block.items.map(text) };
      case "heading":
        return { ...block };
      case "key-figures":
        return { kind: block.kind };
      case "chart": {
        const { name, alt } = block.chart;
        return {
          kind: block.kind,
          id: `chart-${name}`,
          file: `${name}.svg`,
          alt,
          caption: block.caption,
          made: made(block),
        };
      }
      case "table":
        return { kind: block.kind, ...tableData(block.table), made: made(block) };
      case "lineage":
        return { kind: block.kind, facts: block.facts.map((entry) => lineageData(entry, document)) };
    }
  };
}

const numberRanges = (numbers: readonly number[]): string =>
  seqRanges(numbers, " ")
    .split(" ")
    .map((range) => range.replace(/\d+/g, (number) => `F${number}`))
    .join(" ");

function tableData(table: ReportTable): PdfData {
  const { id, caption, columns, rows, groups = [], total = [], footnotes, note } = table;
  const cell = ({ text, detail, footnotes: marks }: TableCell, index: number) => ({
    text,
    ...(detail !== undefined && { detail }),
    ...(marks && marks.length > 0 && { marks, right: columns[index]?.align === "right" }),
  });
  const labels = new Map(groups.map(({ from, label }) => [from, label]));
  return {
    id,
    caption,
    ...sizeOf(table),
    columns: columns.map(({ label, unit = "", align, width = 0 }) => ({ label, unit, align, width })),
    spanners: spannersOf(table),
    rows: rows.flatMap((row, index) => {
      const group = labels.get(index);
      return [...(group === undefined ? [] : [{ group }]), { cells: row.map(cell) }];
    }),
    total: total.map(cell),
    footnotes,
    note,
  };
}

/** Runs of columns under one heading, as [heading, number of columns]; none where no column has one. */
function spannersOf({ columns }: ReportTable): [string, number][] {
  if (columns.every(({ spanner }) => spanner === undefined)) return [];
  const runs: [string, number][] = [];
  for (const { spanner = "" } of columns) {
    const last = runs.at(-1);
    if (last && spanner !== "" && last[0] === spanner) last[1] += 1;
    else runs.push([spanner, 1]);
  }
  return runs;
}

function lineageData({ number, fact }: NumberedFact, { language }: ReportDocument) {
  const seqs = seqRanges(fact.seqs, language === "zh" ? "、" : ", ");
  return {
    number,
    what: factTitle(fact.query, language),
    value: factValue(fact, language),
    seqs: seqs === "" ? "" : (language === "zh" ? "序号" : "no. ") + seqs,
  };
}
