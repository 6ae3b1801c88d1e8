import { isShantytown, readHouseholds } from "../project/household.ts";
import { coalSheds } from "../project/coal-shed.ts";
import type { Project } from "../project/project.ts";
import { worksOf } from "../project/works.ts";
import { ratioOf, SHARE, thing, type Unit } from "../unit/unit.ts";
import { multiply, decimal, sum, toNumber } from "./decimal.ts";
import { type FactQuery, formatFactId } from "./fact-query.ts";
import { type FigureRow, type Figures, measure } from "./measure.ts";
import { moneyUnit } from "./money-unit.ts";
import { DIMENSIONS, type Key, type MeasureRequest } from "./request.ts";
import { type Contribution, tally } from "./tally.ts";

/** One number of a report, with all that is needed to make it again. */
export interface Fact {
  /** Says how it was made, so that anyone can make it again: `investment/district=昆区/joint=apart`. */
  readonly id: string;
  readonly query: FactQuery;
  /** null where no project states an amount. A share is 0 to 1. */
  readonly value: number | null;
  readonly unit: Unit;
  /** 序号 of the projects it is made of. */
  readonly seqs: readonly number[];
  /** What each project adds; under `split` a part of its amount. */
  readonly contributions: readonly Contribution[];
}

/** Whether a number is an amount of money, in ten thousands of a currency. */
export function isMoney({ unit }: Pick<Fact, "unit">): boolean {
  return unit.kind === "money";
}

/** Makes the numbers that queries ask for, and groups the projects only once for all queries that group them alike. */
export function factMaker(projects: readonly Project[]): (query: FactQuery) => Fact {
  return (query) => makeFact(projects, query, (request) => groupingOf(projects, request));
}

/** Makes the number that a query asks for. */
export function fact(projects: readonly Project[], query: FactQuery): Fact {
  return factMaker(projects)(query);
}

/** Figures whose rows are found by their keys. */
interface Grouping {
  readonly figures: Figures;
  readonly rows: ReadonlyMap<string, readonly FigureRow[]>;
}

// The charts and the sections of a report ask for the same groupings, thousands of times. Those of some hundred scopes
// are enough for a page whose reader tries many.
const groupings = new WeakMap<readonly Project[], Map<string, Grouping>>();
const MOST_GROUPINGS = 500;

function groupingOf(projects: readonly Project[], request: MeasureRequest): Grouping {
  const known = groupings.get(projects) ?? new Map<string, Grouping>();
  groupings.set(projects, known);
  const id = JSON.stringify(request);
  const found = known.get(id);
  if (found) return found;
  const figures = measure(projects, request);
  const rows = new Map<string, FigureRow[]>();
  for (const row of figures.rows) {
    const cell = cellId(figures.by.map((dimension) => row[dimension]!));
    rows.set(cell, [...(rows.get(cell) ?? []), row]);
  }
  if (known.size >= MOST_GROUPINGS) known.clear();
  const grouping = { figures, rows };
  known.set(id, grouping);
  return grouping;
}

/** A year is the same as a number and as text. */
const cellId = (keys: readonly Key[]): string => keys.join("\u0000");

function rowsIn({ figures, rows }: Grouping, keys: NonNullable<FactQuery["keys"]>): readonly FigureRow[] {
  const { by } = figures;
  // Most queries name one cell; what asks for several, or leaves a dimension open, looks at every row.
  const cell = by.map((dimension) => keys[dimension]);
  if (cell.every((one) => one?.length === 1)) return rows.get(cellId(cell.map((one) => one![0]!))) ?? [];
  const wanted = cell.map((one) => one && new Set(one.map(String)));
  return figures.rows.filter((row) =>
    by.every((dimension, index) => wanted[index]?.has(String(row[dimension])) ?? true),
  );
}

function makeFact(projects: readonly Project[], query: FactQuery, group: (request: MeasureRequest) => Grouping): Fact {
  const { keys = {}, joint = "apart", weights, where } = query;
  const conditions = { ...(weights && { weights }), ...(where && { where }) };
  if (query.measure === "added") {
    const once = group({ by: [], ...conditions }).figures;
    const byDistrict = group({ by: ["district"], joint, ...conditions }).figures;
    return { id: formatFactId(query), query, ...added(once, byDistrict) };
  }
  const by = DIMENSIONS.filter((dimension) => keys[dimension] !== undefined || query.of === dimension);
  const { figures } = group({ by, joint, ...conditions });
  const named = worksFilter(projects, query);
  const isWanted = ({ seq }: Contribution) => (query.seqs?.includes(seq) ?? true) && named(seq);
  // A bound is made of the rows of the policy that makes it: sole projects only, or joint ones in full.
  const bound = query.measure === "least" || query.measure === "most";
  const policy = !bound ? joint : query.measure === "least" || joint === "exclude" ? "exclude" : "full";
  const rows = rowsIn(group({ by, joint: policy, ...conditions }), keys).filter(
    (row) => !bound || row.most !== undefined,
  );
  const cell = rows.flatMap((row) => row.contributions).filter(isWanted);
  const contributions = cell.filter(({ investment }) => counts(query.measure, investment));
  const seqs = [...new Set(contributions.map(({ seq }) => seq))].sort((a, b) => a - b);
  const id = formatFactId(query);
  const made = { id, query, seqs, contributions };
  const total = tally(contributions);
  switch (query.measure) {
    case "investment":
      return { ...made, value: total.investment, unit: figures.unit };
    case "projects":
    case "priced":
    case "missing":
      return { ...made, value: seqs.length, unit: thing("item") };
    case "groups":
      return { ...made, value: rows.length, unit: thing("item") };
    case "share":
      return {
        ...made,
        value:
          total.investment === null || !figures.total.investment ? null : total.investment / figures.total.investment,
        unit: SHARE,
      };
    case "least":
    case "most":
      return { ...made, value: total.investment, unit: figures.unit };
    case "households":
    case "perHousehold":
      return { ...made, ...householdFact(projects, seqs, query.measure) };
    case "shedArea":
    case "perShedArea":
      return { ...made, ...shedFact(projects, seqs, query.measure) };
  }
}

/** Project by project, what the rows by district count beyond counting it once; a blank amount adds nothing. */
function added(once: Figures, byDistrict: Figures): Pick<Fact, "value" | "unit" | "seqs" | "contributions"> {
  const counted = new Map<number, number[]>();
  for (const { seq, investment } of byDistrict.rows.flatMap((row) => row.contributions)) {
    if (investment !== null) counted.set(seq, [...(counted.get(seq) ?? []), investment]);
  }
  const contributions = once.rows
    .flatMap((row) => row.contributions)
    .flatMap(({ seq, investment }) => {
      const difference = investment === null ? 0 : sum([...(counted.get(seq) ?? []), -investment]);
      return difference === 0 ? [] : [{ seq, investment: difference }];
    });
  return {
    value: once.total.investment === null ? null : sum(contributions.map(({ investment }) => investment)),
    unit: once.unit,
    seqs: contributions.map(({ seq }) => seq),
    contributions,
  };
}

/** Whether the project of a 序号 names the kinds of works that a query asks for, and none that it leaves out. */
function worksFilter(projects: readonly Project[], { works, otherThan }: FactQuery): (seq: number) => boolean {
  if (!works && !otherThan) return () => true;
  const names = (project: Project, kinds: readonly string[]) => worksOf(project).some((kind) => kinds.includes(kind));
  const wanted = new Set(
    projects
      .filter((project) => (!works || names(project, works)) && !(otherThan && names(project, otherThan)))
      .map(({ seq }) => seq),
  );
  return (seq) => wanted.has(seq);
}

/** Whether a project counts in a number at all: a count of blanks is made of the blanks only. */
function counts(what: FactQuery["measure"], investment: number | null): boolean {
  return what === "missing" ? investment === null : what !== "priced" || investment !== null;
}

function householdFact(
  projects: readonly Project[],
  seqs: readonly number[],
  kind: "households" | "perHousehold",
): Pick<Fact, "value" | "unit" | "seqs" | "contributions"> {
  const all = projects.filter((project) => seqs.includes(project.seq) && isShantytown(project));
  const used = kind === "households" ? all : all.filter(({ investment }) => investment !== null);
  const count = sum(used.map(({ content }) => readHouseholds(content)?.households ?? 0));
  const contributions = used.map(({ seq, investment }) => ({ seq, investment }));
  const lineage = { seqs: contributions.map(({ seq }) => seq), contributions };
  if (kind === "households") return { ...lineage, value: used.length === 0 ? null : count, unit: thing("household") };
  return {
    ...lineage,
    value: count === 0 ? null : (tally(contributions).investment ?? 0) / count,
    unit: ratioOf(moneyUnit(projects), thing("household")),
  };
}

/** Areas of different kinds (占地面积, 总面积) aren't added up, so several sheds have a number only where theirs are of one kind. */
function shedFact(
  projects: readonly Project[],
  seqs: readonly number[],
  kind: "shedArea" | "perShedArea",
): Pick<Fact, "value" | "unit" | "seqs" | "contributions"> {
  const all = coalSheds(projects.filter(({ seq }) => seqs.includes(seq)));
  const used = kind === "shedArea" ? all : all.filter(({ project }) => project.investment !== null);
  const contributions = used.map(({ project: { seq, investment } }) => ({ seq, investment }));
  const lineage = { seqs: contributions.map(({ seq }) => seq), contributions };
  const alike = new Set(used.map(({ aspect }) => aspect)).size === 1;
  const area = alike ? sum(used.map((shed) => shed.area.value)) : null;
  if (kind === "shedArea") return { ...lineage, value: area, unit: thing("square-metre") };
  const money = tally(contributions).investment;
  const yuan = money === null ? null : toNumber(multiply(decimal(money), decimal(10_000)));
  return {
    ...lineage,
    value: yuan === null || !area ? null : yuan / area,
    unit: ratioOf({ ...moneyUnit(projects), exponent: 0 }, thing("square-metre")),
  };
}
