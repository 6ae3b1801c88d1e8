import { sumsOfRows } from "../../compare/bridge.ts";
import type { Comparison } from "../../compare/compare-editions.ts";
import { decimalsOf } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { term } from "../../language/terms.ts";
import { type ComparisonLine, comparisonLines, doubtfulGrid, kindWord } from "../../print/comparison-grid.ts";
import {
  bridgeHeading,
  comparisonHead,
  differenceText,
  endPlaces,
  fieldWord,
  statedText,
} from "../../print/comparison-words.ts";
import { bridgeSheet } from "./bridge-sheet.ts";
import { listSheet } from "./list-sheet.ts";
import { widthsOf } from "./column-widths.ts";
import { HEAD, numberFormat, SOFT, TEXT, TITLE } from "./looks.ts";
import { sheetNames } from "./sheet-names.ts";
import type { Sheet, SheetCell, Workbook } from "./workbook.ts";

const LABELS = {
  zh: {
    title: "两个版本的比较",
    changes: "变化",
    bridge: "投资变化",
    doubtful: "待定",
    summary: "概况",
    by: (name: string) => `投资变化（按${name}）`,
    lines: ["", "旧版编号", "旧版项目", "旧版行", "新版编号", "新版项目", "新版行", "字段", "旧", "新", "差"],
    caption: (unit: string) => `由旧版到新版的投资（${unit}）`,
    whole: "全部",
    sources: (file: string, hash: string) => `${file}  SHA-256 ${hash}`,
    unit: (unit: string) => `金额单位：${unit}。空单元格是来源的空白，不是零；编号是本工具给每个项目的键。`,
  },
  en: {
    title: "Two editions compared",
    changes: "Changes",
    bridge: "Bridge",
    doubtful: "Open",
    summary: "Overview",
    by: (name: string) => `Bridge by ${name}`,
    lines: [
      "",
      "Old key",
      "Old project",
      "Old line",
      "New key",
      "New project",
      "New line",
      "Field",
      "Old",
      "New",
      "Difference",
    ],
    caption: (unit: string) => `From the old investment to the new one (${unit})`,
    whole: "All",
    sources: (file: string, hash: string) => `${file}  SHA-256 ${hash}`,
    unit: (unit: string) =>
      `Amounts are in ${unit}. An empty cell is a blank of the source, not zero; a key is what this tool gives each project.`,
  },
} as const;

/** A comparison as a workbook: overview, every project with its changes, the bridge with its residual, open questions. */
export function comparisonWorkbook(comparison: Comparison, language: Language): Workbook {
  const labels = LABELS[language];
  const { bridge, joint } = comparison;
  const unit = language === "en" && comparison.unit === "万元" ? "10⁴ yuan" : comparison.unit;
  const caption = labels.caption(unit);
  const dimensions = Object.entries(bridge.by ?? {});
  const doubtful = doubtfulGrid(comparison, language);
  const [summary, changes, whole, open, ...ofDimensions] = sheetNames([
    labels.summary,
    labels.changes,
    labels.bridge,
    labels.doubtful,
    ...dimensions.map(([dimension]) => labels.by(bridgeHeading(dimension, comparison, language))),
  ]);
  const sheets: Sheet[] = [
    overviewSheet(summary!, comparison, unit, language),
    changesSheet(changes!, comparison, language),
    bridgeSheet({ name: whole!, caption, heading: "", rows: [[labels.whole, bridge]], total: null }, language),
    ...dimensions.map(([dimension, rows], index) =>
      bridgeSheet(
        {
          name: ofDimensions[index]!,
          caption,
          heading: bridgeHeading(dimension, comparison, language),
          rows: rows.map((row) => [term(String(row[dimension]), language), row] as const),
          // Under `full` a joint project stands in several rows, which don't add up.
          total: joint === "full" ? null : sumsOfRows(rows),
        },
        language,
      ),
    ),
  ];
  if (doubtful.rows.length > 0)
    sheets.push(
      listSheet(
        open!,
        doubtful.columns.map(({ label }) => label),
        doubtful.rows.map((cells) => ({ cells })),
      ),
    );
  return { language, title: labels.title, subject: comparisonHead(comparison, language)[0]!, sheets };
}

/** A comparison as the bytes of an .xlsx file. */
export async function comparisonFile(comparison: Comparison, language: Language): Promise<Uint8Array> {
  const { writeWorkbook } = await import("./write-workbook.ts");
  return writeWorkbook(comparisonWorkbook(comparison, language));
}

const OVERVIEW_WIDTH = 90;

function overviewSheet(name: string, comparison: Comparison, unit: string, language: Language): Sheet {
  const labels = LABELS[language];
  const line = (value: string, style = TEXT): SheetCell[] => [{ value, style }];
  return {
    name,
    rows: [
      line(labels.title, TITLE),
      ...comparisonHead(comparison, language).map((text) => line(text)),
      [],
      line(labels.unit(unit), { ...SOFT, wrap: true }),
      ...[comparison.old, comparison.new].map(({ file, sha256 }) =>
        line(labels.sources(file, sha256), { ...SOFT, wrap: true }),
      ),
    ],
    widths: [OVERVIEW_WIDTH],
  };
}

/** Every project of both editions, a row for each change; a difference of amounts is a formula. */
function changesSheet(name: string, comparison: Comparison, language: Language): Sheet {
  const lines = comparisonLines(comparison);
  const decimals = decimalsOf(
    lines.flatMap(({ old, new: next }) => [old, next].filter((one) => typeof one === "number")),
  );
  const format = numberFormat(decimals);
  const rows = lines.map((line, index) => changeRow(line, index + 1, { decimals, format, comparison }, language));
  const head = LABELS[language].lines.map((value): SheetCell => ({ value, style: HEAD }));
  const all = [head, ...rows];
  return {
    name,
    rows: all,
    widths: widthsOf(all, 3),
    frozen: { rows: 1, columns: 0 },
    ...(rows.length > 0 && { filter: { rows: [0, rows.length], columns: [0, head.length - 1] } }),
    titleRows: [0, 0],
    landscape: true,
  };
}

function changeRow(
  { kind, ends, change, old, new: next }: ComparisonLine,
  row: number,
  {
    decimals,
    format,
    comparison,
  }: {
    readonly decimals: number;
    readonly format: string;
    readonly comparison: Comparison;
  },
  language: Language,
): (SheetCell | null)[] {
  const text = (value: string): SheetCell | null => (value === "" ? null : { value, style: TEXT });
  // A key or a line alone is a number, several are a list.
  const place = (value: string): SheetCell | null =>
    /^\d+$/.test(value) ? { value: Number(value), style: { format: "0", align: "center" } } : text(value);
  const side = (list: (typeof ends)["old"]) => [
    place(list.map(({ seq }) => seq).join(" ")),
    text(list.map(({ name }) => name).join("；")),
    place(endPlaces(list)),
  ];
  const stated = (value: string | number | null, cell?: string, unit?: string): SheetCell | null =>
    typeof value === "number"
      ? { value, style: { format } }
      : value === null && cell === undefined
        ? null
        : { value: statedText(value, cell, unit), style: { wrap: true, align: "right" } };
  const isAmount = typeof old === "number" && typeof next === "number" && change?.difference != null;
  const difference: SheetCell | null = isAmount
    ? { value: { formula: `ROUND(J${row + 1}-I${row + 1},${decimals})`, value: change.difference }, style: { format } }
    : change
      ? { value: differenceText(change, language) || null, style: { align: "right" } }
      : null;
  return [
    text(kindWord(kind, language)),
    ...side(ends.old),
    ...side(ends.new),
    text(kind === "unchanged" ? "" : fieldWord(change?.field ?? "investment", language, comparison)),
    stated(old, change?.oldText, change?.oldUnit),
    stated(next, change?.newText, change?.newUnit),
    difference,
  ];
}
