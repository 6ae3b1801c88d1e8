import { sum } from "../measure/decimal.ts";
import { dimensionById } from "../measure/dimensions/catalogue.ts";
import { type Coverage, coverage } from "../measure/coverage.ts";
import { type Fact, fact } from "../measure/fact.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import { queryByHeadings } from "../measure/headings.ts";
import { builtInMeasure, measureOf } from "../measure/measures/catalogue.ts";
import { investment } from "../measure/measures/investment.ts";
import type { AmountDefinition } from "../measure/measures/measure-definition.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import type { Position } from "../table/raw-table.ts";
import type { AmountUnit } from "../unit/unit.ts";

/** A row of the source behind a number. */
export interface TracedRow {
  readonly seq: number;
  /** 序号 as printed. */
  readonly seqText: string | null;
  readonly at: Position;
  /** What it adds to the number, in `unit`; null where the row states none. */
  readonly amount: number | null;
  /** For a ratio: what it adds to the divisor, in `perUnit`. */
  readonly per?: number;
  /** What it adds in money (ten thousands of the currency); for a number of other things, what the row states. */
  readonly investment: number | null;
  /** What the row states, in `unit`. */
  readonly stated: number | null;
  /** Part of what is stated that counts: 1, or less under `split`; null where none is stated. */
  readonly share: number | null;
  /** The row as it stands in the source. */
  readonly text: string;
}

/** A number with every row of the source that it is made of. */
export interface Trace {
  readonly fact: Fact;
  readonly coverage: Coverage;
  /** Whether the number is of the projects' investment, which is what the coverage is about. */
  readonly ofInvestment: boolean;
  readonly rows: readonly TracedRow[];
  /** Unit of what the rows state and add. */
  readonly unit: AmountUnit;
  /** For a ratio: unit of what they add to the divisor. */
  readonly perUnit?: AmountUnit;
}

/**
 * The rows of the source behind a number, in the order of 序号. Names and values are taken in any form that stands for a
 * known one, a column's printed heading too; throws an UnknownNameError or an UnknownValueError that lists the known ones
 * otherwise.
 */
export function trace(dataset: Dataset, query: FactQuery): Trace {
  const { projects } = dataset;
  const made = fact(projects, queryByHeadings(dataset, query));
  const { of, per } = summedUp(projects, made.query.measure);
  const byId = new Map(projects.map((project) => [project.seq, project]));
  const texts = rowTexts(dataset);
  const statedOf = statedIn(made.query, of);
  const ofMoney = of.unitOf(projects).kind === "money";
  const rows = made.contributions
    .flatMap(({ seq, amount, per: divisor }): TracedRow[] => {
      const project = byId.get(seq);
      if (!project) return [];
      const stated = statedOf(project);
      const share = stated === null || amount === null ? null : stated === 0 ? 1 : amount / stated;
      return [
        {
          seq,
          seqText: project.seqText,
          at: project.source,
          amount,
          ...(divisor !== undefined && { per: divisor }),
          investment: ofMoney ? amount : project.investment,
          stated,
          share,
          text: texts.get(seq) ?? "",
        },
      ];
    })
    .toSorted((a, b) => a.seq - b.seq);
  return {
    fact: made,
    coverage: coverage(projects, made.seqs),
    ofInvestment: of === investment && !dividesMoney(made.query),
    rows,
    unit: of.unitOf(projects),
    ...(per && { perUnit: per.unitOf(projects) }),
  };
}

const moneyOf = ({ keys = {} }: FactQuery) =>
  Object.entries(keys).flatMap(([name, wanted]) => {
    const money = dimensionById(name).moneyOf;
    return money && wanted ? [{ money, wanted: wanted.map(String) }] : [];
  })[0];

const dividesMoney = (query: FactQuery): boolean => moneyOf(query) !== undefined;

/** What a project states of an amount; of the sources of funds that a query names, their money. */
function statedIn(query: FactQuery, of: AmountDefinition): (project: Project) => number | null {
  const found = moneyOf(query);
  if (!found) return of.of;
  return (project) => {
    const own = found.money(project).filter(({ key }) => found.wanted.includes(String(key)));
    const stated = own.flatMap(({ amount }) => amount ?? []);
    return stated.length === 0 ? null : sum(stated);
  };
}

/** What the rows behind a measure add up, and what it is divided by; counts and shares are shown by their money. */
function summedUp(projects: readonly Project[], measure: string): { of: AmountDefinition; per?: AmountDefinition } {
  const definition = builtInMeasure(measure) ?? measureOf(projects, measure);
  if (definition.kind === "amount") return { of: definition };
  return definition.kind === "ratio" ? { of: definition.of, per: definition.per } : { of: investment };
}

function rowTexts({ rows }: Dataset): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { seq, kind, row } of rows) {
    if (seq === undefined || (kind !== "project" && kind !== "continuation")) continue;
    const before = texts.get(seq);
    texts.set(seq, before === undefined ? row.text : `${before}\n${row.text}`);
  }
  return texts;
}
