import { areOne } from "../measure/some-of.ts";
import { barTitles } from "./bar-words.ts";
import { leaderOf } from "../statement/leader.ts";
import { formatNumber, formatShare } from "../language/format.ts";
import type { Fact } from "../measure/fact.ts";
import type { ChartDefinition } from "./chart.ts";
import { type Group, groupsOf } from "./groups.ts";
import { type HeatCell, heatTable } from "../plot/heat-table.ts";
import { jointWords } from "./source-note.ts";
import { asStatedByDistrict, chartOf, openStudy, sayLargest, type Study, subtitleOf, totalTitle } from "./study.ts";
import { NO_PROJECT, noProjectNote, partlyPricedMark, partlyPricedNote, unpricedWord } from "./unpriced-marks.ts";

const MOST_ROWS = 16;
const MOST_COLUMNS = 5;

const WORDS = {
  zh: { total: "合计", count: (count: string) => `${count}个`, under: "；金额下为项目数" },
  en: { total: "Total", count: (count: string) => count, under: "; below: number of projects" },
} as const;

/** Category by district: a table of money and number of projects, darker where there is more. */
export const districtCategoryChart: ChartDefinition = {
  name: "district-category",
  question: { zh: "各地区的钱花在哪些类别？", en: "Which categories does each district invest in?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study) return null;
    const rows = groupsOf(dataset, "district", options, MOST_ROWS);
    const columns = groupsOf(dataset, "category", options, MOST_COLUMNS);
    if ([rows, columns].some((groups) => groups.every(({ kind }) => kind === "unstated"))) return null;
    // Headings that are places (市本级) give both; crossed they say nothing.
    if (areOne(dataset.projects, "district", "category")) return null;
    const { language, measured } = study;
    const cells = rows.map((row) => columns.map((column) => cellOf(study, row, column)));
    const totals = rows.map((row) => cellOf(study, row));
    const foot = [...columns.map((column) => cellOf(study, undefined, column)), cellOf(study)];
    return chartOf(
      study,
      "district-category",
      {
        title: titleOf(study, rows, columns),
        subtitle: subtitleOf(study, measured === "projects" ? "" : WORDS[language].under),
        notes: [
          study.labels.shades,
          noProjectNote(
            cells.flat().map(({ text }) => text),
            language,
          ),
          partlyPricedNote(
            [...cells.flat(), ...totals, ...foot].map(({ count }) => count),
            language,
          ),
          jointWords(dataset, study.ledger, options),
        ],
        details: rows.map(({ name }, index) => {
          const parts = columns.flatMap((column, at) => {
            const { text, projects } = cells[index]![at]!;
            return projects === 0 ? [] : `${column.name} ${text}`;
          });
          return `${name}: ${parts.join(", ")}`;
        }),
      },
      heatTable(
        {
          rows: rows.map(({ name, kind }) => ({
            name,
            apart: kind === "whole" || kind === "joint" || kind === "unstated",
          })),
          columns: columns.map(({ name }) => name),
          cells,
          totals,
          foot,
          totalName: WORDS[language].total,
          titles: {
            row: study.labels.district,
            column: study.labels.category,
            amount: barTitles(study, "district").amount,
            projects: study.labels.projects,
            unit: measured === "projects" ? null : study.amounts.scale.unit,
          },
        },
        study.room,
      ),
    );
  },
};

/** A cell of the table, or a total where a row or a column isn't given. */
function cellOf(study: Study, row?: Group, column?: Group): HeatCell {
  const { ledger, measured, amountOf, language } = study;
  const keys = { ...(row && { district: row.keys }), ...(column && { category: column.keys }) };
  // Totals over districts count every project once, whatever the policy.
  const query = { keys };
  const count = ledger.look({ ...query, measure: "projects" });
  if (!count.value) return { amount: null, text: NO_PROJECT, projects: 0, count: "" };
  const projects = ledger.show(count.query);
  const shown: Fact = measured === "projects" ? projects : ledger.show({ ...query, measure: "investment" });
  const written = `${WORDS[language].count(formatNumber(count.value))}${partlyPricedMark(study, query)}`;
  return {
    ...amountOf(shown),
    ...(shown.value === null && { text: unpricedWord(study, query) }),
    projects: count.value,
    count: measured === "projects" ? "" : written,
  };
}

function titleOf(study: Study, rows: readonly Group[], columns: readonly Group[]): string {
  const { ledger, language, measured } = study;
  const zh = language === "zh";
  const cells = rows.flatMap((row) => columns.map((column) => ({ row, column })));
  const queryOf = ({ row, column }: (typeof cells)[number]) => ({
    keys: { district: row.keys, category: column.keys },
  });
  const top = leaderOf(
    cells.map((cell) => ({ mark: cell, fact: ledger.look({ ...queryOf(cell), measure: measured }) })),
  )?.mark;
  // One cell alone isn't the most of anything.
  const some = cells.filter((cell) => ledger.look({ ...queryOf(cell), measure: "projects" }).value);
  const isNamed =
    some.length > 1 && top && ["single", "whole", "joint"].includes(top.row.kind) && top.column.kind === "single";
  if (!isNamed) return totalTitle(study, `${study.labels.district}${zh ? "、" : " and "}${study.labels.category}`);
  const query = queryOf(top);
  const [place, kind] = [top.row.name, top.column.name];
  if (measured === "projects") {
    const count = formatNumber(ledger.show({ ...query, measure: "projects" }).value ?? 0);
    return zh ? `${place}的${kind}项目最多，共${count}个` : `${kind} in ${place} has the most projects: ${count}`;
  }
  const amount = sayLargest(
    study,
    ledger.show({ ...query, measure: "investment" }),
    cells.map((cell) => ledger.look({ ...queryOf(cell), measure: "investment" })),
  );
  if (study.overlaps || !study.isWhole)
    return asStatedByDistrict(
      study,
      zh ? `${place}的${kind}投资最多，为${amount}` : `${kind} in ${place} is the largest cell: ${amount}`,
    );
  const share = formatShare(ledger.show({ ...query, measure: "share" }).value ?? 0);
  return asStatedByDistrict(
    study,
    zh
      ? `${place}的${kind}投资最多，为${amount}，占计划投资的${share}`
      : `${kind} in ${place} is the largest cell: ${amount}, ${share} of the total`,
  );
}
