import type { Comparison } from "../../compare/compare-editions.ts";
import type { BridgeSums } from "../../compare/bridge.ts";
import type { Language } from "../../language/language.ts";
import { term } from "../../language/terms.ts";
import { dimensionName } from "../../measure/dimensions/catalogue.ts";
import { comparisonRecords, doubtfulGrid, type ComparisonKind, kindWord } from "../../print/comparison-grid.ts";
import { comparisonHead, fieldWord } from "../../print/comparison-words.ts";
import { listSheet } from "./list-sheet.ts";
import type { CellValue, Sheet, Workbook } from "./workbook.ts";

const LABELS = {
  zh: {
    title: "两个版本的比较",
    changes: "变化",
    bridge: "投资变化",
    doubtful: "待定",
    summary: "概况",
    by: (name: string) => `投资变化（按${name}）`,
    records: ["", "旧版编号", "旧版项目", "旧版行", "新版编号", "新版项目", "新版行", "字段", "旧", "新", "差"],
    sums: [
      "旧版",
      "减：不再列入",
      "加：新增",
      "加：金额变化",
      "加：空白转有",
      "加：有转空白",
      "加：归属改变",
      "新版",
      "余差",
    ],
    total: "合计",
  },
  en: {
    title: "Two editions compared",
    changes: "Changes",
    bridge: "Bridge",
    doubtful: "Open",
    summary: "Overview",
    by: (name: string) => `Bridge by ${name}`,
    records: [
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
    sums: [
      "Old",
      "less: gone",
      "plus: added",
      "plus: amounts",
      "plus: blanks filled",
      "plus: blanked",
      "plus: moved",
      "New",
      "Residual",
    ],
    total: "Total",
  },
} as const;

/** A comparison as a workbook: overview, every change, the bridge with its residual, open questions. */
export function comparisonWorkbook(comparison: Comparison, language: Language): Workbook {
  const labels = LABELS[language];
  const { bridge, unit } = comparison;
  const records = comparisonRecords(comparison).map((line) => ({
    cells: [
      kindWord(line.kind as ComparisonKind, language),
      ...(["oldSeq", "oldName", "oldLine", "newSeq", "newName", "newLine"] as const).map((name) =>
        cell((line as Record<string, unknown>)[name]),
      ),
      line.field === null ? fieldWord("investment", language) : fieldWord(line.field, language),
      line.old,
      line.new,
      line.difference,
    ],
  }));
  const doubtful = doubtfulGrid(comparison, language);
  const sheets: Sheet[] = [
    listSheet(
      labels.summary,
      [labels.title],
      comparisonHead(comparison, language).map((line) => ({ cells: [line] })),
    ),
    listSheet(labels.changes, labels.records, records),
    bridgeSheet(labels.bridge, unit, [[labels.total, bridge]], language),
    ...Object.entries(bridge.by ?? {}).map(([dimension, rows]) =>
      bridgeSheet(
        labels.by(dimensionName(dimension, language)).slice(0, 31),
        dimensionName(dimension, language),
        rows.map((row) => [term(String(row[dimension]), language), row] as const),
        language,
      ),
    ),
  ];
  if (doubtful.rows.length > 0)
    sheets.push(
      listSheet(
        labels.doubtful,
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

function bridgeSheet(
  name: string,
  heading: string,
  rows: readonly (readonly [label: string, sums: BridgeSums])[],
  language: Language,
): Sheet {
  return listSheet(
    name,
    [heading, ...LABELS[language].sums],
    rows.map(([label, { old, removed, added, ofChanged, new: next, residual }]) => ({
      cells: [
        label,
        old,
        removed,
        added,
        ofChanged.amounts,
        ofChanged.filled,
        ofChanged.emptied,
        ofChanged.moved,
        next,
        residual,
      ],
    })),
  );
}

const cell = (value: unknown): CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
