import { ROW_KINDS, rowsInEnglish } from "../print/row-kinds.ts";
import type { Dataset, RowKind } from "../project/dataset.ts";
import { type Viewer, withKeys } from "./view.ts";

const WORDS = {
  zh: {
    item: "项",
    value: "内容",
    file: "来源文件",
    format: "格式",
    sha256: "SHA-256",
    rows: "表格行",
    columns: "识别的列",
    projects: "项目",
    priced: "其中有金额",
    missing: "其中金额空白",
    issues: "没能读懂",
    remark: "说明",
  },
  en: {
    item: "Item",
    value: "Value",
    file: "Source",
    format: "Format",
    sha256: "SHA-256",
    rows: "Rows of the table",
    columns: "Columns understood",
    projects: "Projects",
    priced: "with an amount",
    missing: "without an amount",
    issues: "Issues",
    remark: "Remark",
  },
} as const;

/** Shows what a source was read as: where from, every row accounted for, what couldn't be read. */
export const viewDataset: Viewer = (value, { language }) => {
  if (!withKeys(value, "file", "sha256", "projects", "issues", "rows")) return null;
  const { file, format, encoding, sha256, projects, issues, rows, columns, remarkWords } = value as Dataset;
  const words = WORDS[language];
  const kinds = new Map<RowKind, number>();
  for (const { kind } of rows) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const priced = projects.filter(({ investment }) => investment !== null).length;
  const account = [...kinds]
    .map(([kind, count]) => (language === "zh" ? `${ROW_KINDS.zh[kind]} ${count}` : rowsInEnglish(kind, count)))
    .join(" + ");
  const items = [
    [words.file, file],
    [words.format, `${format}, ${encoding}`],
    [words.sha256, sha256],
    [words.columns, columns.map(({ header }) => header).join(" | ")],
    [words.rows, `${rows.length} = ${account}`],
    [words.projects, String(projects.length)],
    [words.priced, String(priced)],
    [words.missing, String(projects.length - priced)],
    [words.issues, String(issues.length)],
    ...remarkWords.map((remark) => [words.remark, remark[language]]),
  ];
  return {
    kind: "table",
    grid: {
      columns: [words.item, words.value].map((label) => ({ label, align: "left" })),
      rows: items,
    },
    rowCount: items.length,
    notes: [],
  };
};
