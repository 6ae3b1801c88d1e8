import { formatRanges } from "../language/ranges.ts";
import { type Coverage, coverage } from "../measure/coverage.ts";
import { type Fact, fact } from "../measure/fact.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import { knownKey, UnknownValueError } from "../measure/known-key.ts";
import { measure } from "../measure/measure.ts";
import { moneyUnit } from "../measure/money-unit.ts";
import { DIMENSIONS, type Key } from "../measure/request.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import { WORK_KINDS } from "../project/works.ts";
import type { Position } from "../table/raw-table.ts";
import type { MoneyUnit } from "../unit/unit.ts";

/** A row of the source behind a number. */
export interface TracedRow {
  readonly seq: number;
  readonly at: Position;
  /** What it adds to the number, in `unit`; null where the row states no amount. */
  readonly investment: number | null;
  /** What the row states, in `unit`. */
  readonly stated: number | null;
  /** Part of the stated amount that counts: 1, or less under `split`; null where none is stated. */
  readonly share: number | null;
  /** The row as it stands in the source. */
  readonly text: string;
}

/** A number with every row of the source that it is made of. */
export interface Trace {
  readonly fact: Fact;
  readonly coverage: Coverage;
  readonly rows: readonly TracedRow[];
  /** Unit of the amounts that the rows state and add. */
  readonly unit: MoneyUnit;
}

/**
 * The rows of the source behind a number, in the order of 序号. Values are taken under any name that stands for a known
 * one; throws an UnknownValueError that lists the known ones otherwise.
 */
export function trace(dataset: Dataset, query: FactQuery): Trace {
  const { projects } = dataset;
  const made = fact(projects, withKnownKeys(projects, query));
  const byId = new Map(projects.map((project) => [project.seq, project]));
  const rows = made.contributions
    .flatMap(({ seq, investment }): TracedRow[] => {
      const project = byId.get(seq);
      if (!project) return [];
      const stated = project.investment;
      const share = stated === null || investment === null ? null : stated === 0 ? 1 : investment / stated;
      return [{ seq, at: project.source, investment, stated, share, text: rowText(dataset, seq) }];
    })
    .toSorted((a, b) => a.seq - b.seq);
  return { fact: made, coverage: coverage(projects, made.seqs), rows, unit: moneyUnit(projects) };
}

/** The text of a project's row as it stands in the source; the lines of a wrapped row are joined by line breaks. */
export function rowText({ rows }: Dataset, seq: number): string {
  return rows
    .filter((reading) => reading.seq === seq && (reading.kind === "project" || reading.kind === "continuation"))
    .map(({ row }) => row.text)
    .join("\n");
}

function withKnownKeys(projects: readonly Project[], query: FactQuery): FactQuery {
  const { joint, weights, where } = query;
  const conditions = { ...(joint && { joint }), ...(weights && { weights }), ...(where && { where }) };
  const keys: Partial<Record<(typeof DIMENSIONS)[number], Key[]>> = {};
  for (const dimension of DIMENSIONS) {
    const values = query.keys?.[dimension];
    if (!values) continue;
    const known = measure(projects, { by: [dimension], ...conditions }).rows.map((row) => row[dimension]!);
    keys[dimension] = values.map((value) => knownKey(dimension, String(value), known));
  }
  const seqs = new Set(projects.map(({ seq }) => seq));
  for (const seq of [...(query.seqs ?? []), ...(where?.seq ?? [])]) {
    if (!seqs.has(seq))
      throw new UnknownValueError(`seq: expected one of ${formatRanges(seqs) || "none"}, got ${JSON.stringify(seq)}`);
  }
  for (const work of [...(query.works ?? []), ...(query.otherThan ?? [])]) {
    if (!WORK_KINDS.some(({ name }) => name === work))
      throw new UnknownValueError(`works: expected one of ${listed()}, got ${JSON.stringify(work)}`);
  }
  return Object.keys(keys).length === 0 ? query : { ...query, keys };
}

const listed = (): string => WORK_KINDS.map(({ name }) => name).join(" / ");
