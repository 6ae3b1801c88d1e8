import { sum } from "../measure/decimal.ts";
import { plainHeading } from "../project/align-headings.ts";
import type { Project } from "../project/project.ts";
import { placesOf, plainText } from "../project/same-project.ts";
import { isCodeHeading } from "./codes.ts";

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
}

/** Headings that only one of two editions has, so that nothing under them can be compared. */
export interface ColumnDifferences {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The columns of two editions that go by their headings, and those that both have. */
export interface SharedColumns extends ColumnDifferences {
  readonly amounts: readonly SharedColumn[];
  readonly extras: readonly SharedColumn[];
}

interface SharedColumn {
  /** Without its unit. */
  readonly heading: string;
  readonly old: string;
  readonly new: string;
}

/** Finds the columns that two editions share by their headings; width, spaces and the unit in brackets don't count. */
export function sharedColumns(olds: readonly Project[], news: readonly Project[]): SharedColumns {
  const labels = (projects: readonly Project[]) =>
    new Set(projects.flatMap(({ amounts }) => amounts.map(({ label }) => label)));
  const headers = (projects: readonly Project[]) => new Set(projects.flatMap(({ extra }) => Object.keys(extra)));
  const amounts = paired(labels(olds), labels(news));
  const extras = paired(headers(olds), headers(news));
  return {
    amounts: amounts.shared,
    extras: extras.shared,
    removed: [...amounts.removed, ...extras.removed],
    added: [...amounts.added, ...extras.added],
  };
}

function paired(olds: ReadonlySet<string>, news: ReadonlySet<string>) {
  const byPlain = new Map([...news].map((heading) => [plainHeading(heading), heading]));
  const shared: SharedColumn[] = [];
  const removed: string[] = [];
  for (const old of olds) {
    const next = news.has(old) ? old : byPlain.get(plainHeading(old));
    if (next === undefined) removed.push(old);
    else shared.push({ heading: next.normalize("NFKC").replace(/\s*\([^()]*\)\s*$/, ""), old, new: next });
  }
  const taken = new Set(shared.map((column) => column.new));
  return { shared, removed, added: [...news].filter((heading) => !taken.has(heading)) };
}

/** What differs between a project and itself a plan later; the ends of one that was split or merged are taken together. */
export function changesBetween(olds: readonly Project[], news: readonly Project[], shared: SharedColumns): Change[] {
  const changes: Change[] = [];
  const text = (field: string, of: (project: Project) => string | null, fold = plainText) => {
    const [old, next] = [joined(olds, of), joined(news, of)];
    if (fold(old ?? "") !== fold(next ?? "")) changes.push({ field, old, new: next, difference: null });
  };
  const amount = (field: string, value: (project: Project, side: "old" | "new") => Stated) => {
    const [old, next] = [
      total(olds.map((project) => value(project, "old"))),
      total(news.map((project) => value(project, "new"))),
    ];
    const isSame =
      old.value === next.value && (old.value !== null || plainText(old.text ?? "") === plainText(next.text ?? ""));
    if (isSame) return;
    changes.push({
      field,
      old: old.value,
      new: next.value,
      difference: old.value === null || next.value === null ? null : sum([next.value, -old.value]),
      ...(old.value === null && old.text !== null && { oldText: old.text }),
      ...(next.value === null && next.text !== null && { newText: next.text }),
    });
  };
  text("name", ({ name }) => name);
  text("category", ({ category }) => category);
  text("unit", ({ unit }) => unit);
  if (placesIn(olds) !== placesIn(news))
    text(
      "district",
      ({ district }) => district,
      (cell) => cell,
    );
  text("content", ({ content }) => content);
  changes.push(...completionChange(olds, news));
  amount("investment", ({ investment, investmentText }) => ({ value: investment, text: investmentText }));
  text("section", ({ section }) => section.join(" › ") || null);
  for (const { heading, ...labels } of shared.amounts)
    amount(heading, ({ amounts }, side) => {
      const found = amounts.find(({ label }) => label === labels[side]);
      return { value: found?.value ?? null, text: found?.text ?? null };
    });
  for (const { heading, ...labels } of shared.extras) {
    const [old, next] = [joined(olds, extra(labels.old)), joined(news, extra(labels.new))];
    const field = isCodeHeading(heading) ? "code" : heading;
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

const placesIn = (projects: readonly Project[]): string =>
  [...new Set(projects.flatMap(placesOf))].toSorted().join("|");

function joined(projects: readonly Project[], of: (project: Project) => string | null): string | null {
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

/** The last month that a completion names, counted from the year 0. */
function monthOf(text: string | null): number | null {
  const found = [...(text ?? "").normalize("NFKC").matchAll(/(\d{4})\s*(?:年|[-./])\s*(\d{1,2})(?!\d)/g)].at(-1);
  const month = Number(found?.[2]);
  return found && month >= 1 && month <= 12 ? Number(found[1]) * 12 + month : null;
}
