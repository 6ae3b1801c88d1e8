import { lineOrRow } from "../table/line-or-row.ts";
import { statesUncounted } from "../project/unpriced.ts";
import type { Cell, CellKind } from "../frame/column.ts";
import { decimal } from "../measure/decimal.ts";
import { foldWords, wordsOf } from "../measure/conditions/text.ts";
import { dimensionsOf } from "../measure/dimensions/catalogue.ts";
import type { DimensionDefinition } from "../measure/dimensions/dimension.ts";
import { measuresOf } from "../measure/measures/catalogue.ts";
import type { AmountDefinition } from "../measure/measures/measure-definition.ts";
import { isJoint } from "../measure/request/request.ts";
import { amountOfKind, QUANTITY_KINDS, wordOfKind } from "../project/quantity-kind.ts";
import type { Project } from "../project/project.ts";

/** A column of a table whose rows are made of something. */
export interface TableColumn<T> {
  readonly name: string;
  /** What stands in a text that it takes more from than from a blank one; nothing is known where it isn't given. */
  readonly word?: string;
  readonly kind: CellKind;
  /** Decimals of an exact amount. */
  readonly scale?: number;
  readonly value: (row: T) => Cell;
}

/** A column of the table that engines compute on: one row a project, everything that figures ask of it worked out. */
export type FactColumn = TableColumn<Project>;

/** Where an amount stands, and what it is of where amounts of different kinds aren't added up. */
export interface AmountColumns {
  readonly amount: string;
  readonly kind?: string;
}

/** The table that engines compute on: its columns, and which of them hold a dimension's keys or a measure's amounts. */
export interface Facts {
  readonly columns: readonly FactColumn[];
  /** Decimals of every amount. */
  readonly scale: number;
  /** Column by the id of its dimension: the key as text, or a list of keys where a project has several links. */
  readonly dimensions: ReadonlyMap<string, string>;
  /** Columns by the id of their measure. */
  readonly amounts: ReadonlyMap<string, AmountColumns>;
}

/** A millionth of a 万元 is 0.01 yuan: no price is finer. */
export const LEAST_SCALE = 6;

const BASE: readonly FactColumn[] = [
  { name: "seq", kind: "number", value: ({ seq }) => seq },
  { name: "name", kind: "text", value: ({ name }) => name },
  { name: "content", kind: "text", value: ({ content }) => content },
  { name: "unit", kind: "text", value: ({ unit }) => unit },
  { name: "category", kind: "text", value: ({ category }) => category },
  { name: "district", kind: "text", value: ({ district }) => district },
  // What a condition on words looks in.
  { name: "words", kind: "text", value: wordsOf },
  { name: "printed_seq", kind: "text", value: ({ seqText }) => (seqText === null ? null : foldWords(seqText)) },
  { name: "line", kind: "number", value: ({ source }) => lineOrRow(source) ?? null },
  { name: "last_line", kind: "number", value: ({ source }) => source.lastLine ?? lineOrRow(source) ?? null },
  // Its cell of the amount holds something that isn't one.
  {
    name: "unread",
    kind: "boolean",
    value: ({ investment, investmentText }) => investment === null && investmentText !== null,
  },
  // … but states an amount all the same.
  { name: "uncounted", kind: "boolean", value: statesUncounted },
  { name: "joint", kind: "boolean", value: isJoint },
  ...QUANTITY_KINDS.flatMap((kind): FactColumn[] =>
    kind.condition
      ? [
          {
            name: kind.condition.id,
            kind: "boolean",
            word: wordOfKind(kind),
            value: (project) => amountOfKind(project, kind) !== null,
          },
        ]
      : [],
  ),
];

/**
 * The table that engines compute figures of some projects on: what the dimensions, conditions and measures of the
 * catalogues take from a project stands in columns, so that SQL needs no rule of them. Columns of dimensions are called
 * `by_…`, of amounts `of_…`; `districts` lists the district of a project one by one. Headings and amounts that only other
 * projects have can be read by the same columns: those are named by all of `projects`.
 */
export function factsOf(projects: readonly Project[], scale = scaleOf(projects)): Facts {
  const columns: FactColumn[] = [...BASE];
  const taken = new Set(columns.map(({ name }) => name));
  const put = (wanted: string, column: Omit<FactColumn, "name">): string => {
    let name = wanted;
    // Most engines take names for one that differ in case only.
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${wanted}_${copy}`;
    taken.add(name.toLowerCase());
    columns.push({ name, ...column });
    return name;
  };
  const dimensions = new Map<string, string>();
  // A row is a project: what divides its money has no column.
  const all = dimensionsOf(projects).filter(({ moneyOf }) => !moneyOf);
  const linked = all.filter(({ linksOf }) => linksOf);
  for (const dimension of all) {
    const { id, keyOf, linksOf, partsOf } = dimension;
    if (linksOf)
      dimensions.set(id, put(`by_${id}`, { kind: "list", value: (project) => linkKeys(project, linked, dimension) }));
    else dimensions.set(id, put(`by_${id}`, { kind: "text", value: (project) => String(keyOf(project)) }));
    if (partsOf) put("districts", { kind: "list", value: partsOf });
  }
  const amounts = new Map<string, AmountColumns>();
  for (const definition of measuresOf(projects)) {
    if (definition.kind !== "amount") continue;
    const { id, of, kindOf } = definition;
    const quantity = QUANTITY_KINDS.find((kind) => kind.id === id);
    const stated = quantity ? { word: wordOfKind(quantity) } : {};
    const amount = put(`of_${id}`, { kind: "number", scale, ...stated, value: of });
    const value = (project: Project) => (of(project) === null ? null : (kindOf!(project) ?? ""));
    amounts.set(id, { amount, ...(kindOf && { kind: put(`kind_${id}`, { kind: "text", ...stated, value }) }) });
  }
  return { columns, scale, dimensions, amounts };
}

/**
 * The keys of a project in a dimension of links, one for each of its links; where a link has several keys in some
 * dimension, one for each combination, so that the lists of all such dimensions go side by side.
 */
function linkKeys(project: Project, linked: readonly DimensionDefinition[], wanted: DimensionDefinition): string[] {
  const place = linked.indexOf(wanted);
  return wanted.linksOf!(project).flatMap((_, link) => {
    let tuples: readonly (readonly string[])[] = [[]];
    for (const { linksOf } of linked) {
      const keys = linksOf!(project)[link]!;
      tuples = tuples.flatMap((tuple) => keys.map((key) => [...tuple, String(key)]));
    }
    return tuples.map((tuple) => tuple[place]!);
  });
}

/** Decimals that the finest amount of some projects needs, 6 at least. */
function scaleOf(projects: readonly Project[]): number {
  const amounts = measuresOf(projects).filter(
    (definition): definition is AmountDefinition => definition.kind === "amount",
  );
  let most = LEAST_SCALE;
  for (const project of projects)
    for (const { of } of amounts) {
      const value = of(project);
      if (value !== null) most = Math.max(most, decimal(value).scale);
    }
  return most;
}
