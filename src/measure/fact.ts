import { isShantytown, readHouseholds } from "../project/household.ts";
import type { Project } from "../project/project.ts";
import { sum } from "./decimal.ts";
import { type FactQuery, formatFactId } from "./fact-query.ts";
import { type FigureRow, measure } from "./measure.ts";
import { DIMENSIONS } from "./request.ts";
import { type Contribution, tally } from "./tally.ts";

/** One number of a report, with all that is needed to make it again. */
export interface Fact {
  /** Says how it was made, so that anyone can make it again: `investment/district=昆区/joint=apart`. */
  readonly id: string;
  readonly query: FactQuery;
  /** null where no project states an amount. A share is 0 to 1. */
  readonly value: number | null;
  readonly unit: "万元" | "万元/户" | "个" | "户" | "1";
  /** 序号 of the projects it is made of. */
  readonly seqs: readonly number[];
  /** What each project adds; under `split` a part of its amount. */
  readonly contributions: readonly Contribution[];
}

/** Makes the number that a query asks for. */
export function fact(projects: readonly Project[], query: FactQuery): Fact {
  const { keys = {}, joint = "apart", weights, where } = query;
  const by = DIMENSIONS.filter((dimension) => keys[dimension] !== undefined || query.of === dimension);
  const figures = measure(projects, { by, joint, ...(weights && { weights }), ...(where && { where }) });
  const rows = figures.rows.filter((row) =>
    by.every((dimension) => keys[dimension]?.some((key) => String(key) === String(row[dimension])) ?? true),
  );
  const contributions = rows.flatMap((row) => row.contributions);
  const seqs = [...new Set(contributions.map(({ seq }) => seq))].sort((a, b) => a - b);
  const id = formatFactId(query);
  const made = { id, query, seqs, contributions };
  const total = tally(contributions);
  switch (query.measure) {
    case "investment":
      return { ...made, value: total.investment, unit: "万元" };
    case "projects":
      return { ...made, value: seqs.length, unit: "个" };
    case "priced":
      return { ...made, value: pricedOf(contributions), unit: "个" };
    case "missing":
      return { ...made, value: seqs.length - pricedOf(contributions), unit: "个" };
    case "groups":
      return { ...made, value: rows.length, unit: "个" };
    case "share":
      return {
        ...made,
        value:
          total.investment === null || !figures.total.investment ? null : total.investment / figures.total.investment,
        unit: "1",
      };
    case "least":
      return { ...made, value: sumOf(rows, "least"), unit: "万元" };
    case "most":
      return { ...made, value: sumOf(rows, "most"), unit: "万元" };
    case "households":
    case "perHousehold":
      return { ...made, ...householdFact(projects, seqs, query.measure) };
  }
}

function pricedOf(contributions: readonly Contribution[]): number {
  return new Set(contributions.filter(({ investment }) => investment !== null).map(({ seq }) => seq)).size;
}

function sumOf(rows: readonly FigureRow[], field: "least" | "most"): number | null {
  const values = rows.flatMap((row) => row[field] ?? []);
  return values.length === 0 ? null : sum(values);
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
  if (kind === "households") return { ...lineage, value: used.length === 0 ? null : count, unit: "户" };
  return { ...lineage, value: count === 0 ? null : (tally(contributions).investment ?? 0) / count, unit: "万元/户" };
}
