import { type GazetteDocument, readDocuments } from "./documents.ts";
import { readDuties } from "./duties.ts";
import type { Duties } from "./duty.ts";
import { planHorizon } from "./horizon.ts";
import { readProse, type Sentence } from "./prose.ts";
import { readIndicatorTables, type TableRow } from "./indicator-table.ts";
import type { Target } from "./target.ts";
import { readTargets } from "./targets.ts";
import { readTasks, type Task } from "./tasks.ts";
import { endOfFive } from "./years.ts";

/** A heading of a plan that tasks stand under. */
export interface Programme {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
}

/** A task of a plan with who is to do it. */
export interface PlannedTask extends Duties {
  readonly number: number;
  readonly title: string;
  /** Name of its programme; null where the plan puts its tasks under none. */
  readonly programme: string | null;
  /** 1-based line where it begins. */
  readonly line: number;
  /** Line where it ends. */
  readonly last: number;
}

/** What a text of a government promises: its documents, and the programmes and tasks of the plan among them. */
export interface Plan {
  readonly documents: readonly GazetteDocument[];
  /** Of the plan: the document around the table, or the one with the most tasks. */
  readonly programmes: readonly Programme[];
  readonly tasks: readonly PlannedTask[];
  /** Of all documents, in the order of the text. */
  readonly targets: readonly Target[];
}

interface Read {
  readonly document: GazetteDocument;
  readonly sentences: readonly Sentence[];
  readonly tasks: readonly Task[];
}

// Fewer numbered items are a list of something else.
const LEAST_TASKS = 3;

/** What is known of a text beside its lines. */
export interface PlanContext {
  /** Which 1-based lines are prose; all where it isn't said. */
  readonly isText?: (line: number) => boolean;
  /** A line of the document that the plan is, where a table shows which. */
  readonly within?: number | undefined;
  /** Rows of tables that may be indicators. */
  readonly tables?: readonly TableRow[];
}

/** Reads the plan of a text, and the targets of all its documents. */
export function readPlan(
  lines: readonly string[],
  { isText = () => true, within, tables = [] }: PlanContext = {},
): Plan {
  const documents = readDocuments(lines);
  const read = documents.map((document): Read => {
    const [first, last] = document.lines;
    const sentences = readProse(lines, (line) => line >= first && line <= last && isText(line));
    return { document, sentences, tasks: readTasks(sentences, LEAST_TASKS) };
  });
  const around = read.find(
    ({
      document: {
        lines: [first, last],
      },
    }) => within !== undefined && within >= first && within <= last,
  );
  const plan = around ?? read.toSorted((a, b) => b.tasks.length - a.tasks.length)[0];
  const tasks = plan?.tasks ?? [];
  return {
    documents,
    programmes: [...new Map(tasks.flatMap(({ head }) => (head ? [[head.line, head] as const] : []))).values()].map(
      ({ title, line }) => ({ name: title, line }),
    ),
    tasks: tasks.map(({ number, title, head, first, last, text, duty, firstLeads }) => ({
      number,
      title,
      programme: head?.title ?? null,
      line: first,
      last,
      ...readDuties(`${text}${duty ?? ""}`, firstLeads),
    })),
    targets: read.flatMap((one) => targetsOf(one, one === plan, tables)),
  };
}

function targetsOf({ document, sentences, tasks }: Read, isPlan: boolean, tables: readonly TableRow[]): Target[] {
  const { title, number } = document;
  const horizon = planHorizon(sentences) ?? titleYears(title);
  const dated = yearOf(number) ?? dateYear(sentences);
  const issued = dated ?? horizon?.first ?? null;
  const span = horizon === null ? null : horizon.last - horizon.first + 1;
  const [first, last] = document.lines;
  const own = tables.filter(({ line }) => line >= first && line <= last);
  const told = readTargets(sentences, { horizon: horizon?.last ?? null, span, issued }, title);
  const listed = readIndicatorTables(own, horizon?.last ?? null);
  return [...told, ...listed]
    .toSorted((a, b) => a.line - b.line)
    .map((target) => ({
      document: title,
      task: isPlan ? (tasks.find(({ lines }) => lines.includes(target.line))?.number ?? null) : null,
      ...target,
    }));
}

/** The years that a title spells out, (2021—2023年), or those of its five-year plan. */
function titleYears(title: string): { readonly first: number; readonly last: number } | null {
  const [, first, last] = /((?:19|20)\d\d)\s*年?\s*[-—–－~～至到]+\s*((?:19|20)\d\d)/u.exec(title) ?? [];
  if (first !== undefined && last !== undefined) return { first: Number(first), last: Number(last) };
  const five = /[“"](十[一二三四五六]五)[”"]|第(十[一二三四五六])个五年/u.exec(title);
  const end = five ? endOfFive(five[1] ?? `${five[2]}五`) : null;
  return end === null ? null : { first: end - 4, last: end };
}

function yearOf(number: string | null): number | null {
  const year = /(?:19|20)\d\d/.exec(number ?? "")?.[0];
  return year === undefined ? null : Number(year);
}

const DATE =
  /^[（(]?((?:19|20)\d\d)年\d{1,2}月\d{1,2}日[)）]?$|^[—–\-\s（(]*((?:19|20)\d\d)年\d{1,2}月\d{1,2}日在.{4,60}会议|^(?:Adopted|Approved|Published|Issued|Dated)\b.*\b((?:19|20)\d\d)\.?$/u;

/** The year of the date line of a document: 2018年12月5日, ——2024年1月18日在第三次会议上. */
function dateYear(sentences: readonly Sentence[]): number | null {
  const found = sentences.map(({ text }) => DATE.exec(text)).find((found) => found !== null) ?? [];
  const year = found.slice(1).find((each) => each !== undefined);
  return year === undefined ? null : Number(year);
}
