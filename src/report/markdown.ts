import { isHeld } from "../project/held.ts";
import { markdownRows, markdownText } from "../print/markdown-table.ts";
import { numberedIn } from "../project/printed-number.ts";
import { BLANK } from "../language/format.ts";
import {
  type Block,
  type Inline,
  MARK_GAP,
  type ReportDocument,
  type ReportTable,
  type TableCell,
} from "./document.ts";
import { cellTitle, factWords } from "./fact-words.ts";
import { numberBlocks } from "./numbering.ts";

const WORDS = {
  zh: { scope: "范围", source: "来源", facts: ["条目", "范围", "数字", "项目"] },
  en: { scope: "Scope", source: "Source", facts: ["Entry", "Cell", "Numbers", "Projects"] },
} as const;

/** A report as Markdown (GitHub's tables); its figures are images at `figures/NAME.svg`. */
export function markdown(document: ReportDocument): string {
  const words = WORDS[document.language];
  const write = blockWriter(document);
  const colon = document.language === "zh" ? "：" : ": ";
  const parts = [
    `# ${markdownText(document.title)}`,
    markdownText(document.subtitle),
    ...(document.imprint === "" ? [] : [markdownText(document.imprint)]),
    `${words.scope}${colon}${markdownText(document.scope)}`,
    ...document.sections.flatMap(({ title, blocks }) => {
      const printed = blocks.filter(({ onScreen }) => !onScreen);
      return [...(title === "" || printed.length === 0 ? [] : [`## ${markdownText(title)}`]), ...printed.map(write)];
    }),
    `${words.source}${colon}${markdownText(document.source)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function blockWriter(document: ReportDocument): (block: Block) => string {
  const numbers = numberBlocks(document);
  const text = (content: readonly Inline[]) =>
    content
      .map((inline) => {
        if (typeof inline === "string") return markdownText(inline);
        return "text" in inline ? markdownText(inline.text) : (numbers.get(inline.reference) ?? "");
      })
      .join("");
  const caption = (id: string, words: string) => {
    const number = numbers.get(id);
    return number === undefined ? `**${markdownText(words)}**` : `**${number}** ${markdownText(words)}`;
  };
  return (block) => {
    switch (block.kind) {
      case "paragraph":
        return text(block.content);
      case "list":
        return block.items.map((item) => `- ${text(item)}`).join("\n");
      case "heading":
        return `### ${markdownText(block.text)}`;
      case "key-figures":
        return block.items
          .map(({ label, text, unit }) => `- ${markdownText(label)} **${text}** ${unit}`.trimEnd())
          .join("\n");
      case "chart":
        return `![${markdownText(block.chart.alt)}](figures/${block.chart.name}.svg)\n\n${caption(`chart-${block.chart.name}`, block.caption)}`;
      case "table":
        return `${caption(block.table.id, block.table.caption)}\n\n${writeTable(block.table)}`;
      case "lineage": {
        const { language, projects, columns } = document;
        const rows = block.origins.map(({ name, facts }) => [
          name,
          markdownText(cellTitle(facts[0]!.query, language, projects, columns)),
          markdownText(factWords(facts, language, columns)),
          isHeld(facts[0]!.seqs) && facts[0]!.seqs.length > 0 ? numberedIn(projects, facts[0]!.seqs, language) : BLANK,
        ]);
        return markdownRows(WORDS[language].facts, ["left", "left", "left", "left"], rows);
      }
    }
  };
}

function writeTable({ columns, rows, groups = [], total, footnotes, note }: ReportTable): string {
  const cell = ({ text, detail, footnotes: marks = [] }: TableCell) =>
    `${markdownText(text)}${marks.map((mark) => `<sup>${MARK_GAP}${mark}</sup>`).join("")}${detail === undefined ? "" : `<br>${markdownText(detail)}`}`;
  const labels = new Map(groups.map(({ from, label }) => [from, label]));
  const body = rows.flatMap((row, index) => {
    const label = labels.get(index);
    const heading = label === undefined ? [] : [columns.map((_, at) => (at === 1 ? `**${markdownText(label)}**` : ""))];
    return [...heading, row.map(cell)];
  });
  const head = columns.map(({ label, unit, spanner }) =>
    markdownText([spanner, label].filter(Boolean).join(" · ") + (unit ? ` (${unit})` : "")),
  );
  const last = total ? [total.map((one) => (one.text === "" ? "" : `**${cell(one)}**`))] : [];
  const below = [
    ...footnotes.map((footnote, index) => `<sup>${index + 1}</sup> ${markdownText(footnote)}`),
    markdownText(note),
  ];
  return [
    markdownRows(
      head,
      columns.map(({ align }) => align),
      [...body, ...last],
    ),
    ...below.filter((line) => line !== ""),
  ].join("\n\n");
}
