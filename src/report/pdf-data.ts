import { isHeld } from "../project/held.ts";
import type { Block, Inline, Origin, ReportDocument } from "./document.ts";
import { areFew } from "./few-projects.ts";
import { originNames } from "./facts-of.ts";
import { keyWord, keyWordIn } from "../project/printed-number.ts";
import { cellTitle, factWords } from "./fact-words.ts";
import { formatRanges } from "../language/ranges.ts";
import { chartScale, heightOf } from "./pdf-layout.ts";
import { printedSections } from "./printed-sections.ts";
import { pdfTable } from "./pdf-table.ts";

/** What the Typst template reads: plain JSON, strings only where words go. */
export type PdfData = Readonly<Record<string, unknown>>;

const WORDS = {
  zh: {
    page: "第 {page} 页，共 {pages} 页",
    chart: "图",
    table: "表",
    continued: "（续）",
    contents: "目录",
    scope: "范围：",
    source: "来源：",
  },
  en: {
    page: "Page {page} of {pages}",
    chart: "Figure ",
    table: "Table ",
    continued: " (continued)",
    contents: "Contents",
    scope: "Scope: ",
    source: "Source: ",
  },
} as const;

/** A document as the data of the Typst template; `drawings` are its charts as SVG by name, `form` what their files are. */
export function pdfData(
  document: ReportDocument,
  drawings: ReadonlyMap<string, string>,
  form: "svg" | "png" = "svg",
): PdfData {
  // On its one page a brief has no room for the list of how each number was made.
  const names = document.brief ? new Map<string, string>() : originNames(document);
  const write = blockWriter(document, names, drawings, form);
  const keyFigures = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "key-figures" ? block.items : [])),
  );
  const words = WORDS[document.language];
  const sections = printedSections(document);
  return {
    lang: document.language,
    region: document.language === "zh" ? "cn" : "gb",
    title: document.title,
    subtitle: document.subtitle,
    imprint: document.imprint,
    brief: document.brief === true,
    header: document.subtitle === document.title ? "" : document.subtitle,
    strip: `${words.scope}${document.scope}　${words.source}${document.place}`,
    colophon: `${words.source}${document.source}`,
    keywords: [document.title, document.subtitle],
    words,
    // A report of few projects is leafed through.
    short: areFew(document),
    contents: sections.length > 5 && !areFew(document),
    key_figures: keyFigures.map(({ label, text, unit, fact }) => ({
      label,
      text,
      unit,
      ...(names.has(fact.id) && { fact: names.get(fact.id) }),
    })),
    sections: sections.map(({ id, title, blocks }) => ({ id, title, blocks: blocks.map(write) })),
  };
}

function blockWriter(
  document: ReportDocument,
  names: ReadonlyMap<string, string>,
  drawings: ReadonlyMap<string, string>,
  form: "svg" | "png",
): (block: Block) => PdfData {
  const text = (content: readonly Inline[]) =>
    content.map((inline) => {
      if (typeof inline === "string") return inline;
      if ("reference" in inline) return { ref: inline.reference };
      if (!("fact" in inline)) return inline.text;
      const name = names.get(inline.fact.id);
      return { text: inline.text, ...(name !== undefined && { fact: name }) };
    });
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
          file: `${name}.${form}`,
          scale: chartScale(drawings.get(name) ?? ""),
          height: heightOf(drawings.get(name) ?? ""),
          alt,
          caption: block.caption,
        };
      }
      case "table":
        return { kind: block.kind, ...pdfTable(block.table, names, document.language) };
      case "lineage":
        return { kind: block.kind, origins: block.origins.map((origin) => originData(origin, document)) };
    }
  };
}

function originData({ name, facts }: Origin, { language, projects, columns }: ReportDocument) {
  const first = facts[0]!;
  const zh = language === "zh";
  const seqs = isHeld(first.seqs) ? formatRanges(first.seqs, zh ? "、" : ", ") : "";
  const made = `${cellTitle(first.query, language, projects, columns)}${zh ? "：" : ": "}${factWords(facts, language, columns)}`;
  // A cell that is some projects has named them.
  const of =
    seqs === "" || seqs === formatRanges(first.query.seqs ?? [], zh ? "、" : ", ")
      ? ""
      : zh
        ? `　${keyWord(projects, language)}${seqs}`
        : ` · ${keyWordIn(projects, first.seqs.length, language)} ${seqs}`;
  return { name, text: made + of };
}
