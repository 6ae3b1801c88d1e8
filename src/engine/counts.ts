import type { FactColumn } from "../exchange/facts.ts";
import { unscaled } from "../exchange/export-columns.ts";
import type { Cell } from "../frame/column.ts";
import { firstCells } from "../project/joint-cells.ts";
import type { Project } from "../project/project.ts";
import { MOST_DISTRICTS, SCALE } from "./large-limits.ts";

/** Projects that are alike in all that figures go by, and what they come to. */
export interface Counted {
  /** What stands in the columns of their facts, by name. */
  readonly values: ReadonlyMap<string, Cell>;
  readonly projects: number;
  readonly priced: number;
  /** In units of the last decimal that amounts are kept with. */
  readonly sum: bigint;
  /** The least number, and the first line. */
  readonly first: number;
  readonly line: number;
  /** Their numbers, where they are listed. */
  readonly seqs: readonly number[];
}

/** The facts of a long table, added up: projects by the columns that figures go by. */
export interface Counts {
  readonly rows: readonly Counted[];
  /** Whether their numbers are listed. */
  readonly listed: boolean;
}

/** What some columns of the facts are of a project. */
export function valuesOf(columns: readonly FactColumn[], project: Project): ReadonlyMap<string, Cell> {
  return new Map(columns.map(({ name, value }) => [name, value(project)]));
}

/** A project by itself. */
export function countedOne(columns: readonly FactColumn[], project: Project, line: number): Counted {
  const { investment, seq } = project;
  return {
    values: valuesOf(columns, project),
    projects: 1,
    priced: investment === null ? 0 : 1,
    sum: investment === null ? 0n : unscaled(investment, SCALE),
    first: seq,
    line,
    seqs: [seq],
  };
}

/** Adds up what is alike; joint projects of the same districts stand in the cell of the first of them. */
export function addUp(all: readonly Counted[], listed: boolean): Counts {
  const groups = new Map<string, Counted[]>();
  for (const one of inOneCell(all)) {
    const id = JSON.stringify([...one.values.values()]);
    const known = groups.get(id);
    if (known) known.push(one);
    else groups.set(id, [one]);
  }
  return { rows: [...groups.values()].map((group) => merged(group, listed)), listed };
}

function merged(group: readonly Counted[], listed: boolean): Counted {
  const [one] = group;
  let [projects, priced, sum, first, line] = [0, 0, 0n, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const own of group) {
    projects += own.projects;
    priced += own.priced;
    sum += own.sum;
    first = Math.min(first, own.first);
    line = Math.min(line, own.line);
  }
  const seqs = listed ? group.flatMap((own) => own.seqs) : [];
  return { values: one!.values, projects, priced, sum, first, line, seqs };
}

// As `sameJointCells` does of projects.
function inOneCell(all: readonly Counted[]): readonly Counted[] {
  const firstOf = firstCells();
  const moved = new Map<Counted, Counted>();
  for (const one of all.filter(isJoint).sort((a, b) => a.line - b.line)) {
    const cell = String(one.values.get("by_district"));
    const own = firstOf(partsOf(one), cell);
    if (own !== cell) moved.set(one, { ...one, values: new Map([...one.values, ["by_district", own]]) });
  }
  return moved.size === 0 ? all : all.map((one) => moved.get(one) ?? one);
}

/** Whether projects stand in several districts. */
export const isJoint = ({ values }: Counted): boolean => values.get("joint") === true;

/** The districts of projects, one by one. */
export const partsOf = ({ values }: Counted): readonly string[] => values.get("districts") as readonly string[];

/** The districts that are named, in the order of a database, with the first line of each. */
export function districtsIn({ rows }: Counts): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const one of rows)
    for (const name of partsOf(one)) lines.set(name, Math.min(one.line, lines.get(name) ?? one.line));
  const encoder = new TextEncoder();
  const inBytes = [...lines].map(([name, line]) => ({ name, line, bytes: encoder.encode(name) }));
  inBytes.sort((one, other) => Buffer.compare(one.bytes, other.bytes));
  return new Map(inBytes.slice(0, MOST_DISTRICTS).map(({ name, line }) => [name, line]));
}
