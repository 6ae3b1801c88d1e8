import { dimensionLabel } from "../dimension-label.ts";
import type { Dimension, Key } from "../../measure/request/request.ts";
import type { ReportContext } from "../context.ts";
import type { ReportTable, TableCell, TableColumn, TableNames } from "../document.ts";
import { amountCell, amountFormat, countCell } from "./amount-column.ts";
import { nameCell } from "./dimension-table.ts";
import { Footnotes } from "./footnotes.ts";

const LABELS = {
  zh: { projects: "项目", countUnit: "个", amount: "投资", total: "合计", others: "其他" },
  en: { projects: "No.", countUnit: "", amount: "Amount", total: "Total", others: "Others" },
} as const;

// Two numeric columns a key have to fit beside the names on an upright A4 page.
const MOST_COLUMNS = 6;

/** A column of the table: the keys that it holds together. */
interface KeyGroup {
  readonly label: string;
  readonly keys: readonly Key[];
}

/** A table of two dimensions: number of projects and investment in each cell, with totals of rows and columns. */
export function crossTable(
  context: ReportContext,
  [down, across]: readonly [Dimension, Dimension],
  { id, caption, note = "" }: TableNames,
): ReportTable {
  const { language, statements, figures } = context;
  const labels = LABELS[language];
  const cells = figures([down, across]);
  const rows = figures([down]).rows.map((row) => row.keys[down]!);
  const groups = keyGroups(
    figures([across]).rows.map((row) => row.keys[across]!),
    across,
    context,
  );
  const priced = cells.total.investment !== null;
  const format = amountFormat([cells.total.investment, ...cells.rows.map(({ investment }) => investment)], context);
  const footnotes = new Footnotes();
  // The words of the English unit are wider than the numbers under them.
  const unitInHeads = language === "zh";

  const pair = (keys: Readonly<Partial<Record<Dimension, readonly Key[]>>>): TableCell[] => {
    const projects = statements.fact({ measure: "projects", keys });
    if (projects.value === 0) return priced ? [{ text: "" }, { text: "" }] : [{ text: "" }];
    const count = countCell(projects);
    return priced ? [count, amountCell(statements.fact({ measure: "investment", keys }), format)] : [count];
  };
  const columnsOf = (spanner: string): TableColumn[] => [
    { label: labels.projects, unit: labels.countUnit, align: "right", spanner },
    ...(priced
      ? [{ label: labels.amount, unit: unitInHeads ? format.unit : "", align: "right" as const, spanner }]
      : []),
  ];
  return {
    id,
    caption: unitInHeads || !priced ? caption : `${caption}, ${format.unit}`,
    columns: [
      { label: dimensionLabel(down === "district" ? context : { language }, down), align: "left", width: 1 },
      ...groups.flatMap(({ label }) => columnsOf(label)),
      ...columnsOf(labels.total),
    ],
    rows: rows.map((key) => [
      nameCell(context, down, key, footnotes),
      ...groups.flatMap(({ keys }) => pair({ [down]: [key], [across]: keys })),
      ...pair({ [down]: [key] }),
    ]),
    total: [{ text: labels.total }, ...groups.flatMap(({ keys }) => pair({ [across]: keys })), ...pair({})],
    footnotes: footnotes.texts,
    note,
  };
}

function keyGroups(keys: readonly Key[], dimension: Dimension, { language, names }: ReportContext): KeyGroup[] {
  const shown = keys.length <= MOST_COLUMNS ? keys : keys.slice(0, MOST_COLUMNS - 1);
  const groups = shown.map((key) => ({ label: names.of(dimension, key), keys: [key] }));
  const rest = keys.slice(shown.length);
  return rest.length === 0 ? groups : [...groups, { label: LABELS[language].others, keys: rest }];
}
