import type { Language } from "../language/language.ts";
import { formatRanges } from "../language/ranges.ts";
import type { Coverage } from "../measure/coverage.ts";
import { ROW_KINDS } from "../print/row-kinds.ts";
import type { Account } from "../project/account.ts";
import type { RowKind } from "../project/dataset.ts";
import { type TableView, type Viewer, withKeys } from "./view.ts";

const LABELS = {
  zh: {
    columns: ["项目", "个数", "编号"],
    projects: "全部",
    priced: "有金额",
    blank: "金额空白",
    unread: "金额栏有内容而未计入",
    ongoing: "持续开展",
    undated: "没有竣工年份",
    joint: "多地区联合",
    unplaced: "未写明地区",
    account: { lines: ["各行去向", "行数"], rows: ["各行去向", "行数"] },
    outside: "表外",
    total: "合计",
  },
  en: {
    columns: ["Projects", "Number", "Keys"],
    projects: "all",
    priced: "with an amount",
    blank: "amount blank",
    unread: "amount not counted",
    ongoing: "ongoing",
    undated: "without a year of completion",
    joint: "of several districts",
    unplaced: "without a district",
    account: { lines: ["Lines were", "Number"], rows: ["Rows were", "Number"] },
    outside: "outside tables",
    total: "Total",
  },
} as const;

/** Shows what stands behind a number: how many state an amount, and which don't. */
export const viewCoverage: Viewer = (value, { language }) => {
  if (!withKeys(value, "projects", "priced", "blank", "unread", "ongoing", "undated", "joint", "unplaced")) return null;
  const cover = value as Coverage;
  const labels = LABELS[language];
  const lists = ["blank", "unread", "ongoing", "undated", "joint", "unplaced"] as const;
  return small(labels.columns, [
    [labels.projects, String(cover.projects), ""],
    [labels.priced, String(cover.priced), ""],
    ...lists.map((name) => [labels[name], String(cover[name].length), formatRanges(cover[name])]),
  ]);
};

/** Shows what became of every line or row of a source. */
export const viewAccount: Viewer = (value, { language }) => {
  if (!withKeys(value, "counted", "total", "outside", "kinds")) return null;
  const { counted, total, outside, kinds } = value as Account;
  const labels = LABELS[language];
  const rows = Object.entries(kinds).map(([kind, count]) => [kindName(kind as RowKind, language), String(count)]);
  const view = small(labels.account[counted], [
    ...rows,
    ...(outside === null ? [] : [[labels.outside, String(outside)]]),
  ]);
  return { ...view, grid: { ...view.grid, total: [labels.total, String(total)] } };
};

const kindName = (kind: RowKind, language: Language) => ROW_KINDS[language][kind];

function small(labels: readonly string[], rows: readonly (readonly string[])[]): TableView {
  const columns = labels.map((label, index) => ({ label, align: index === 1 ? "right" : "left" }) as const);
  return { kind: "table", grid: { columns, rows }, rowCount: rows.length, notes: [] };
}
