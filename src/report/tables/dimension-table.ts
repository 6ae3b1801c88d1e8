import { isHeld } from "../../project/held.ts";
import { anyJoint } from "../../measure/some-of.ts";
import { isWholeArea } from "../leaders.ts";
import { runWords } from "../run-words.ts";
import type { Fact } from "../../measure/fact.ts";
import { unpricedKindOf } from "../../measure/rows-of.ts";
import type { FigureRow } from "../../measure/measure.ts";
import { type Dimension, type Key, UNSTATED } from "../../measure/request/request.ts";
import { term } from "../../language/terms.ts";
import type { ReportContext } from "../context.ts";
import { dimensionLabel } from "../dimension-label.ts";
import type { ReportTable, TableCell, TableColumn, TableNames } from "../document.ts";
import { amountCell, amountFormat, countCell, shareCell } from "./amount-column.ts";
import { Footnotes } from "./footnotes.ts";

const LABELS = {
  zh: {
    projects: "项目",
    count: "数量",
    missing: "无金额",
    countUnit: "个",
    investment: "计划投资",
    amount: "金额",
    share: "占比",
    range: "地区投资区间",
    least: "仅单独项目",
    most: "联合项目计全额",
    total: "合计",
  },
  en: {
    projects: "Projects",
    count: "Number",
    missing: "No amount",
    countUnit: "no.",
    investment: "Planned investment",
    amount: "Amount",
    share: "Share",
    range: "Range",
    least: "Sole projects",
    most: "Joint in full",
    total: "Total",
  },
} as const;

/** A table of projects and investment by one dimension, with shares, a total, and for districts the range. */
export function dimensionTable(
  context: ReportContext,
  dimension: Dimension,
  { id, caption, note = "", most }: TableNames & { readonly most?: number },
): ReportTable {
  const { language, statements, figures } = context;
  const labels = LABELS[language];
  const by = figures([dimension]);
  const priced = by.total.investment !== null;
  // Without amounts rows come as in the source: the largest are those of most projects.
  const ranked = priced || dimension === "year" ? by.rows : by.rows.toSorted((a, b) => b.projects - a.projects);
  const rows = most === undefined ? ranked : ranked.slice(0, most);
  const missing = priced && by.total.missing > 0;
  const ranged =
    priced && by.rows.some((row) => row.most !== undefined && row.most !== row.least) && anyJoint(context.projects);
  const format = amountFormat([by.total.investment, ...rows.flatMap((r) => [r.investment, r.least ?? null])], context);
  const footnotes = new Footnotes();

  const columns: TableColumn[] = [
    { label: dimensionLabel(context, dimension), align: "left", width: 1 },
    { label: labels.count, unit: labels.countUnit, align: "right", spanner: labels.projects },
  ];
  if (missing)
    columns.push({ label: labels.missing, unit: labels.countUnit, align: "right", spanner: labels.projects });
  if (priced)
    columns.push(
      { label: labels.amount, unit: format.unit, align: "right", spanner: labels.investment },
      { label: labels.share, unit: "%", align: "right", spanner: labels.investment },
    );
  if (ranged)
    columns.push(
      { label: labels.least, unit: format.unit, align: "right", spanner: labels.range },
      { label: labels.most, unit: format.unit, align: "right", spanner: labels.range },
    );

  const cells = (row: FigureRow): TableCell[] => {
    const key = row.keys[dimension]!;
    const fact = (measure: "projects" | "missing" | "investment" | "share" | "least" | "most") =>
      statements.fact({ measure, keys: { [dimension]: [key] } });
    const line: TableCell[] = [nameCell(context, dimension, key, footnotes), countCell(fact("projects"))];
    if (missing) line.push(row.missing === 0 ? { text: "" } : countCell(fact("missing")));
    if (priced) {
      const amount = amountCell(fact("investment"), format);
      line.push(
        row.missing === 0 ? amount : { ...amount, footnotes: [footnotes.mark(missingNote(fact("missing"), context))] },
      );
      line.push(shareCell(fact("share")));
    }
    if (ranged)
      line.push(
        ...(row.most === undefined || isWholeArea(dimension, key)
          ? [{ text: "" }, { text: "" }]
          : [
              amountCell(fact("least"), format),
              {
                ...amountCell(fact("most"), format),
                // Who shares a project without an amount has no known most.
                ...(row.most === null && { footnotes: [footnotes.mark(openNote(context))] }),
              },
            ]),
      );
    return line;
  };
  const body = rows.map(cells);

  const total: TableCell[] = [
    { text: labels.total, ...(by.additive ? {} : { footnotes: [footnotes.mark(overlapNote(context))] }) },
    countCell(statements.fact({ measure: "projects" })),
  ];
  if (missing) total.push(countCell(statements.fact({ measure: "missing" })));
  if (priced)
    total.push(amountCell(statements.fact({ measure: "investment" }), format), wholeCell(context, by.additive));
  if (ranged) total.push({ text: "" }, { text: "" });
  return { id, caption, columns, rows: body, total, footnotes: footnotes.texts, note };
}

/** The first cell of a row: the key's name; a joint project's districts stand in a footnote. */
export function nameCell(
  { language, names, projects, dataset, places }: ReportContext,
  dimension: Dimension,
  key: Key,
  footnotes: Footnotes,
): TableCell {
  const text = names.of(dimension, key);
  const joint = names.joint(dimension, key);
  if (joint.length > 0) {
    const districts = joint.map((name) => term(name, language));
    // Of a long table there may be hundreds of them: each says its districts itself.
    if (!isHeld(projects)) {
      const apart =
        language === "zh"
          ? "多地区联合项目，单列，不计入任何一个地区。"
          : `Joint projects in rows of their own, in no ${places.one.en}'s figure.`;
      return { text: districts.join(language === "zh" ? "、" : ", "), footnotes: [footnotes.mark(apart)] };
    }
    const footnote =
      language === "zh"
        ? `多地区联合项目，单列，不计入任何一个地区：${districts.join("、")}。`
        : `Joint projects in a row of their own, in no ${places.one.en}'s figure: ${districts.join(", ")}.`;
    return { text, footnotes: [footnotes.mark(footnote)] };
  }
  const label = dimensionLabel(dimension === "district" ? { language, dataset } : { language }, dimension);
  if (isWholeArea(dimension, key)) {
    const footnote =
      language === "zh"
        ? `来源没有写明是哪些${label}，单列，不计入任何一个${label}。`
        : `The source doesn't name which: in a row of its own, in no ${label.toLowerCase()}'s figure.`;
    return { text, footnotes: [footnotes.mark(footnote)] };
  }
  if (key !== UNSTATED) return { text };
  return {
    text,
    footnotes: [
      footnotes.mark(
        language === "zh" ? `来源中“${label}”一栏空白。` : `The source leaves ${label.toLowerCase()} blank.`,
      ),
    ],
  };
}

/** All of the whole; nothing where rows hold parts twice, or where the whole is nothing. */
function wholeCell({ statements }: ReportContext, additive: boolean): TableCell {
  const share = statements.fact({ measure: "share" });
  return additive ? shareCell(share) : { text: "" };
}

function missingNote(missing: Fact, { language, projects }: ReportContext): string {
  // Nearly every row of a long table lacks some: their number stands beside, and one note is for all.
  if (!isHeld(projects))
    return language === "zh"
      ? "不含没有可计入金额的项目，其个数见“无金额”一栏；空白不等于零。"
      : "Without projects that have no amount that counts, whose number stands under No amount; a blank is no zero.";
  const which = runWords(projects, missing, language);
  if (unpricedKindOf(projects, missing) === "unread")
    return language === "zh"
      ? `不含金额未计入的项目（${which}），原文写法见“数据说明”；不等于零。`
      : `Leaves out projects whose amount doesn't count (${which}) and isn't taken as zero: the notes on the data quote what the source has.`;
  return language === "zh"
    ? `不含未标金额的项目（${which}）；未列不等于零。`
    : `Leaves out projects that state no amount (${which}); blanks are not counted as zero.`;
}

function openNote({ language }: ReportContext): string {
  return language === "zh"
    ? "所涉项目中有没有金额的：为标明金额之和，上限不明。"
    : "Some of its projects state no amount: the sum of those that do; its most isn't known.";
}

function overlapNote({ language, places }: ReportContext): string {
  return language === "zh"
    ? "联合项目在所涉各地区各计一次，各行之和大于合计；合计中每个项目只计一次。"
    : `Joint projects count in each of their ${places.many.en}, so rows add up to more than the total, which counts each once.`;
}
