import { sum } from "../measure/decimal.ts";
import { headingWords } from "../lexicon/row-words.ts";
import type { Project } from "../project/project.ts";
import { placesOf, plainText, unitOf } from "../project/same-project.ts";
import { isCodeHeading } from "./codes.ts";
import type { EditionUnits, SharedColumns, TextField } from "./shared-columns.ts";

/** What one field of a project was and is. */
export interface Change {
  /** Name of the field (name, unit, district, content, completion, investment, category, section), or heading of the column. */
  readonly field: string;
  /** As stated: a text, or an amount in ten thousands of the currency; null for a blank. */
  readonly old: string | number | null;
  readonly new: string | number | null;
  /** New less old: of an amount; of the completion in years; null where either isn't stated. */
  readonly difference: number | null;
  /** Of the completion, where both name a month. */
  readonly months?: number;
  /** What stands in the cell of an amount that isn't a number. */
  readonly oldText?: string;
  readonly newText?: string;
  /** Unit of such a cell, where the columns of the two editions are in different ones. */
  readonly oldUnit?: string;
  readonly newUnit?: string;
}

/** What differs between a project and itself a plan later; the ends of one that was split or merged are taken together. */
export function changesBetween(olds: readonly Project[], news: readonly Project[], shared: SharedColumns): Change[] {
  const changes: Change[] = [];
  const text = (field: string, of: (project: Project) => string | null, fold = plainText) => {
    const [old, next] = [joined(olds, of), joined(news, of)];
    if (fold(old ?? "") !== fold(next ?? "")) changes.push({ field, old, new: next, difference: null });
  };
  const amount = (
    field: string,
    units: EditionUnits | null,
    value: (project: Project, side: "old" | "new") => Stated,
  ) => {
    const [old, next] = [
      total(olds.map((project) => value(project, "old"))),
      total(news.map((project) => value(project, "new"))),
    ];
    // 约8000 is another amount where it is of another unit.
    const isSameText = plainText(old.text ?? "") === plainText(next.text ?? "") && (!units || !hasNumber(old.text));
    if (old.value === next.value && (old.value !== null || isSameText)) return;
    const unit = (side: "old" | "new", { value: stated, text: cell }: Stated) =>
      stated === null && hasNumber(cell) && units?.[side] ? { [`${side}Unit`]: units[side] } : {};
    changes.push({
      field,
      old: old.value,
      new: next.value,
      difference: old.value === null || next.value === null ? null : sum([next.value, -old.value]),
      ...(old.value === null && old.text !== null && { oldText: old.text }),
      ...(next.value === null && next.text !== null && { newText: next.text }),
      ...unit("old", old),
      ...unit("new", next),
    });
  };
  text("name", ({ name }) => name);
  const both = (field: TextField) => shared.fields.has(field);
  if (both("category")) text("category", ({ category }) => category);
  // 县住建局 is 县住房和城乡建设局.
  if (both("unit") && unitsIn(olds) !== unitsIn(news)) text("unit", ({ unit }) => unit);
  if (both("district") && placesIn(olds) !== placesIn(news))
    text(
      "district",
      ({ district }) => district,
      (cell) => cell,
    );
  if (both("content")) text("content", ({ content }) => content);
  if (both("completion")) changes.push(...completionChange(olds, news));
  amount("investment", shared.units, ({ investment, investmentText }) => ({ value: investment, text: investmentText }));
  // The number before a heading and the count behind it may change while the heading doesn't.
  if (both("section") && sectionsIn(olds) !== sectionsIn(news))
    text(
      "section",
      ({ section }) => section.join(" › ") || null,
      (cell) => cell,
    );
  for (const { heading, units, ...labels } of shared.amounts)
    amount(heading, units, ({ amounts }, side) => {
      const found = amounts.find(({ label }) => label === labels[side]);
      return { value: found?.value ?? null, text: found?.text ?? null };
    });
  for (const { heading, old: oldHeading, new: newHeading } of shared.extras) {
    const [old, next] = [joined(olds, extra(oldHeading)), joined(news, extra(newHeading))];
    const field = isCodeHeading(newHeading) ? "code" : heading;
    if (plainText(old ?? "") !== plainText(next ?? "")) changes.push({ field, old, new: next, difference: null });
  }
  return changes;
}

interface Stated {
  readonly value: number | null;
  readonly text: string | null;
}

const extra =
  (heading: string) =>
  ({ extra: cells }: Project): string | null =>
    (Object.hasOwn(cells, heading) && cells[heading]) || null;

const hasNumber = (text: string | null): boolean => /\d/.test((text ?? "").normalize("NFKC"));

const sectionsIn = (projects: readonly Project[]): string =>
  [...new Set(projects.map(({ section }) => section.map((one) => plainText(headingWords(one))).join(" › ")))].join(
    "；",
  );

const unitsIn = (projects: readonly Project[]): string =>
  [...new Set(projects.map((project) => unitOf(project) ?? ""))].toSorted().join("|");

const placesIn = (projects: readonly Project[]): string =>
  [...new Set(projects.flatMap(placesOf))].toSorted().join("|");

/** What projects state, each text once; null where none states any. */
export function joined(projects: readonly Project[], of: (project: Project) => string | null): string | null {
  const texts = [...new Set(projects.flatMap((project) => of(project) ?? []))];
  return texts.length === 0 ? null : texts.join("；");
}

/** The sum of what is stated; null where nothing is. */
function total(stated: readonly Stated[]): Stated {
  const values = stated.flatMap(({ value }) => value ?? []);
  const texts = stated.flatMap(({ text }) => text ?? []);
  return { value: values.length === 0 ? null : sum(values), text: texts.length === 0 ? null : texts.join("；") };
}

function completionChange(olds: readonly Project[], news: readonly Project[]): Change[] {
  const of = ({ completion }: Project) => completion;
  const [old, next] = [joined(olds, of), joined(news, of)];
  // 2018年 and 2018 are one time; 持续开展 and a year aren't.
  const figures = (text: string | null) => (text ?? "").normalize("NFKC").match(/\d+/g)?.map(Number).join(" ");
  const isSame =
    plainText(old ?? "") === plainText(next ?? "") || (figures(old) !== undefined && figures(old) === figures(next));
  if (isSame) return [];
  const [from, to] = [latest(olds), latest(news)];
  const months = monthOf(old) !== null && monthOf(next) !== null ? monthOf(next)! - monthOf(old)! : null;
  return [
    {
      field: "completion",
      old,
      new: next,
      difference: from === null || to === null ? null : to - from,
      ...(months !== null && { months }),
    },
  ];
}

function latest(projects: readonly Project[]): number | null {
  const years = projects.flatMap(({ completionYear }) => completionYear ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

/** The last month that a completion names, counted from the year 0; null where it names none. */
export function monthOf(text: string | null): number | null {
  const found = [...(text ?? "").normalize("NFKC").matchAll(/(\d{4})\s*(?:年|[-./])\s*(\d{1,2})(?!\d)/g)].at(-1);
  const month = Number(found?.[2]);
  return found && month >= 1 && month <= 12 ? Number(found[1]) * 12 + month : null;
}
