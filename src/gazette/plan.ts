import { type GazetteDocument, readDocuments } from "./documents.ts";
import { type Duties, readDuties } from "./duties.ts";
import { planHorizon } from "./horizon.ts";
import { readProse, type Sentence } from "./prose.ts";
import type { Target } from "./target.ts";
import { readTargets } from "./targets.ts";
import { readTasks, type Task } from "./tasks.ts";

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

/**
 * Reads the plan of a text, and the targets of all its documents. `isText` says which 1-based lines are prose; `within`
 * is a line of the document that the plan is, where a table shows which.
 */
export function readPlan(
  lines: readonly string[],
  isText: (line: number) => boolean = () => true,
  within?: number,
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
    tasks: tasks.map(({ number, title, head, first, last, text, duty }) => ({
      number,
      title,
      programme: head?.title ?? null,
      line: first,
      last,
      ...readDuties(`${text}${duty ?? ""}`),
    })),
    targets: read.flatMap((one) => targetsOf(one, one === plan)),
  };
}

function targetsOf({ document, sentences, tasks }: Read, isPlan: boolean): Target[] {
  const horizon = planHorizon(sentences) ?? titleYears(document.title);
  const issued = yearOf(document.number) ?? dateYear(sentences) ?? horizon?.first ?? null;
  return readTargets(sentences, { horizon: horizon?.last ?? null, issued }).map((target) => ({
    document: document.title,
    task: isPlan ? (tasks.find(({ lines }) => lines.includes(target.line))?.number ?? null) : null,
    ...target,
  }));
}

const FIVE_YEARS = ["十二五", "十三五", "十四五", "十五五", "十六五"];

/** The years that a title spells out, (2021—2023年), or those of its five-year plan. */
function titleYears(title: string): { readonly first: number; readonly last: number } | null {
  const [, first, last] = /((?:19|20)\d\d)\s*年?\s*[-—–－~～至到]+\s*((?:19|20)\d\d)/u.exec(title) ?? [];
  if (first !== undefined && last !== undefined) return { first: Number(first), last: Number(last) };
  const five = FIVE_YEARS.findIndex((name) => title.includes(name));
  return five < 0 ? null : { first: 2011 + five * 5, last: 2015 + five * 5 };
}

function yearOf(number: string | null): number | null {
  const year = /(?:19|20)\d\d/.exec(number ?? "")?.[0];
  return year === undefined ? null : Number(year);
}

/** The year of the date line under a document. */
function dateYear(sentences: readonly Sentence[]): number | null {
  const date = sentences.find(({ text }) => /^[（(]?((?:19|20)\d\d)年\d{1,2}月\d{1,2}日[)）]?$/u.test(text));
  return date ? Number(/\d{4}/.exec(date.text)![0]) : null;
}
