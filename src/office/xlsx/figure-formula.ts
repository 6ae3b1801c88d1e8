import { dimensionById } from "../../measure/dimensions/catalogue.ts";
import type { Fact } from "../../measure/fact.ts";
import type { FactQuery } from "../../measure/fact-query.ts";
import { type Filter, type Key, ONGOING, UNSTATED } from "../../measure/request/request.ts";
import type { Ground, GroundColumn } from "./ground.ts";
import { type Condition, countFormula, type Selection, selectedRows, sumFormula, sumOf } from "./selection.ts";

/** What figures of a workbook are summed over. */
export interface Grounds {
  /** A row a project in scope. */
  readonly projects: Ground;
  /** A row a project and district; none where no project has several districts. */
  readonly placements: Ground | null;
  /** The scope of the workbook: its sheets hold no other projects. */
  readonly where: Filter;
  /** Makes another number of the same projects. */
  readonly make: (query: FactQuery) => Fact;
}

/**
 * The formula that makes a number from the rows of the workbook; null where no formula finds exactly the rows that the
 * number is made of, so that it can only stand as a value.
 */
export function figureFormula(fact: Fact, grounds: Grounds): string | null {
  // What divides money has no column in which its rows could be found.
  if (Object.keys(fact.query.keys ?? {}).some((name) => dimensionById(name).moneyOf)) return null;
  switch (fact.query.measure) {
    case "investment":
    case "least":
    case "most":
      return moneyFormula(fact, grounds);
    case "share": {
      const { joint, weights, where, measure: _ } = fact.query;
      const scope = { ...(joint && { joint }), ...(weights && { weights }), ...(where && { where }) };
      const part =
        fact.value === null ? null : moneyFormula(grounds.make({ ...fact.query, measure: "investment" }), grounds);
      const whole = moneyFormula(grounds.make({ measure: "investment", ...scope }), grounds);
      return part === null || whole === null ? null : fitting(`(${part})/(${whole})`);
    }
    case "projects":
    case "priced":
    case "missing":
      return countsFormula(fact, grounds);
    case "households":
    case "perHousehold":
      return householdsFormula(fact, grounds);
    case "added":
      return addedFormula(fact, grounds);
    default:
      return null;
  }
}

const fitting = (formula: string): string | null => (formula.length > 8000 ? null : formula);

function moneyFormula(fact: Fact, grounds: Grounds): string | null {
  for (const { column, terms } of candidates(fact, grounds)) {
    const rows = terms.flatMap(selectedRows);
    if (!sameProjects(rows, fact) || sumOf(rows, column) !== fact.value) continue;
    const sums = terms.map((term) => sumFormula(term, column));
    const counts = terms.map((term) => countFormula(term, column));
    if (sums.includes(null) || counts.includes(null)) continue;
    const sum = sums.join("+");
    const made = fitting(fact.value === null ? `IF(${counts.join("+")}=0,"",${sum})` : sum);
    if (made !== null) return made;
  }
  return null;
}

function countsFormula(fact: Fact, grounds: Grounds): string | null {
  const { measure } = fact.query;
  // A count of blanks is made of the blanks only, so it is found by the cell that all its projects are in.
  const whole = measure === "projects" ? fact : grounds.make({ ...fact.query, measure: "projects" });
  for (const { column, terms } of candidates(whole, grounds)) {
    const rows = terms.flatMap(selectedRows);
    const priced = rows.filter((row) => typeof row[column] === "number").length;
    const found = { projects: rows.length, priced, missing: rows.length - priced }[measure as "projects"];
    if (!sameProjects(rows, whole) || found !== fact.value) continue;
    const all = terms.map((term) => countFormula(term));
    const some = terms.map((term) => countFormula(term, column));
    if (all.includes(null) || some.includes(null)) continue;
    const [every, stated] = [all.join("+"), some.join("+")];
    const made = fitting({ projects: every, priced: stated, missing: `(${every})-(${stated})` }[measure as "projects"]);
    if (made !== null) return made;
  }
  return null;
}

function householdsFormula(fact: Fact, { projects, ...grounds }: Grounds): string | null {
  if (projects.columns.households === undefined || fact.value === null) return null;
  const all = grounds.make({ ...fact.query, measure: "households" });
  const ids: Condition = { column: "seq", values: fact.query.measure === "households" ? fact.seqs : all.seqs };
  const whole = projects.rows.filter(({ households }) => typeof households === "number");
  const selection: Selection = {
    ground: projects,
    conditions: ids.values.length === whole.length ? [{ column: "shantytown", values: [1] }] : [ids],
  };
  const rows = selectedRows(selection);
  const count = sumFormula(selection, "households");
  if (fact.query.measure === "households") return sumOf(rows, "households") === fact.value ? count : null;
  // What a household costs is made of the projects that state an amount, and of their households only.
  const priced = rows.filter(({ amount }) => typeof amount === "number");
  const [money, households] = [sumOf(priced, "amount"), sumOf(priced, "households")];
  if (money === null || !households || money / households !== fact.value || priced.length < rows.length) return null;
  const sum = sumFormula(selection, "amount");
  return sum === null || count === null ? null : fitting(`(${sum})/(${count})`);
}

function addedFormula(fact: Fact, grounds: Grounds): string | null {
  const { joint, weights, where } = fact.query;
  const scope = { ...(where && { where }) };
  const byDistrict = grounds.make({
    measure: "investment",
    of: "district",
    ...(joint && { joint }),
    ...(weights && { weights }),
    ...scope,
  });
  const once = grounds.make({ measure: "investment", ...scope });
  if (fact.value === null || byDistrict.value === null || once.value === null) return null;
  const [all, total] = [moneyFormula(byDistrict, grounds), moneyFormula(once, grounds)];
  return all === null || total === null ? null : fitting(`(${all})-(${total})`);
}

/** Selections that may find the rows of a number, the most readable first; the caller takes the first that does. */
function* candidates(
  fact: Fact,
  { projects, placements, where }: Grounds,
): Generator<{
  readonly column: GroundColumn;
  readonly terms: readonly Selection[];
}> {
  const { query, seqs } = fact;
  const { joint = "apart", measure, keys = {}, of } = query;
  const byDistrict = keys.district !== undefined || of === "district" || measure === "least" || measure === "most";
  const bound = measure === "least" || measure === "most";
  const placed = placements !== null && byDistrict && (bound || joint === "split" || joint === "full");
  const ground = placed ? placements : projects;
  const column = placed && joint === "split" && !bound ? "part" : "amount";
  const sole: Condition[] =
    measure === "least" || (byDistrict && joint === "exclude") ? [{ column: "joint", values: [0] }] : [];
  const more = conditionsBeyond(query, where);
  const some: Condition[] =
    query.seqs || query.works || query.otherThan || more === null || !hasColumns(keys)
      ? [{ column: "seq", values: seqs }]
      : [];
  const cells = cellConditions(keys, placed);
  const numbered: Condition[] = [{ column: "seq", values: seqs }];
  for (const exact of [false, true] as const) {
    const terms = (list: readonly (readonly Condition[])[]) =>
      list.map((conditions) => ({ ground, conditions, ...(exact && { exact }) }));
    if (query.seqs) yield { column, terms: terms([numbered]) };
    yield { column, terms: terms(cells.map((cell) => [...cell, ...sole, ...(more ?? []), ...some])) };
  }
  // Any projects at all can be named one by one.
  if (!placed) yield { column, terms: [{ ground, conditions: numbered }] };
}

/** The conditions of a query that the workbook's scope hasn't; null where its sheets have no column for one. */
function conditionsBeyond({ where = {} }: FactQuery, scope: Filter): Condition[] | null {
  const beyond = Object.entries(where).filter(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(scope[name as keyof Filter]),
  );
  const found = beyond.map(([name, value]): Condition | null =>
    name === "shantytown" || name === "joint" ? { column: name, values: [value === true ? 1 : 0] } : null,
  );
  return found.includes(null) ? null : (found as Condition[]);
}

/**
 * The cell of a query as conditions on a sheet, one list a sum. On the sheet of projects a blank is an empty cell, and
 * ongoing projects have a column of their own; on the sheet of placements every key is written out.
 */
function cellConditions(keys: NonNullable<FactQuery["keys"]>, placed: boolean): Condition[][] {
  let lists: Condition[][] = [[]];
  for (const dimension of COLUMNS) {
    const values = keys[dimension];
    if (values === undefined) continue;
    const choices: Condition[][] = placed ? [[{ column: dimension, values }]] : plainConditions(dimension, values);
    lists = lists.flatMap((list) => choices.map((choice) => [...list, ...choice]));
  }
  return lists;
}

const COLUMNS = ["district", "category", "year", "unit", "organisation"] as const;

/** Whether the sheets have a column for each key; projects of other cells are named by their numbers. */
function hasColumns(keys: NonNullable<FactQuery["keys"]>): boolean {
  return Object.keys(keys).every((dimension) => COLUMNS.some((column) => column === dimension));
}

function plainConditions(dimension: (typeof COLUMNS)[number], values: readonly Key[]): Condition[][] {
  if (dimension !== "year")
    return [[{ column: dimension, values: values.map((value) => (value === UNSTATED ? null : value)) }]];
  const years = values.filter((value) => value !== ONGOING && value !== UNSTATED).map(Number);
  return [
    ...(years.length > 0 ? [[{ column: "year" as const, values: years }]] : []),
    ...([ONGOING, UNSTATED] as const)
      .filter((key) => values.includes(key))
      .map((key): Condition[] => [
        { column: "year", values: [null] },
        { column: "ongoing", values: [key === ONGOING] },
      ]),
  ];
}

function sameProjects(rows: Ground["rows"], { seqs }: Fact): boolean {
  const found = new Set(rows.map(({ seq }) => seq as number));
  return found.size === seqs.length && seqs.every((seq) => found.has(seq));
}
