import type { FactColumn, Facts } from "../exchange/facts.ts";
import type { Project } from "../project/project.ts";
import type { Header } from "../reading/header.ts";

/** A column of the facts and the cells that it is worked out from, none where it is the same in every row. */
export interface DerivedColumn {
  readonly column: FactColumn;
  readonly cells: readonly number[];
  /** Whether it is the words of one field of a project, folded. */
  readonly folded?: boolean;
}

// What every project has from its place, which no figure but its line depends on.
const OF_PLACE: readonly string[] = ["seq", "source", "section", "tasks", "currency"];

/** The columns of the cells that a field of a project is read from; `extra` and `amounts` have theirs by name. */
export function cellsOfField({ columns }: Header, field: string): readonly number[] | null {
  const of = (...targets: readonly string[]) =>
    columns.filter(({ target }) => targets.includes(target)).map(({ index }) => index);
  switch (field) {
    case "name":
    case "content":
    case "unit":
    case "category":
    case "district":
    case "completion":
      return of(field);
    case "districts":
    case "jointCell":
      return of("district");
    case "completionYear":
    case "ongoing":
      return of("completion");
    case "investment":
    case "investmentText":
    case "stated":
      return of("investment");
    case "numbers":
      return columns.flatMap(({ kind, index }) => (kind === "number" ? [index] : []));
    case "amounts":
      return of("investment", "amount");
    default:
      return OF_PLACE.includes(field) ? [] : null;
  }
}

/** Columns of the facts with the cells that they take, as they show on some projects; null where one takes something else. */
export function derivedColumns(
  columns: readonly FactColumn[],
  header: Header,
  examples: readonly Project[],
): DerivedColumn[] | null {
  const derived: DerivedColumn[] = [];
  for (const column of columns) {
    const cells = new Set<number>();
    let isKnown = true;
    const note = (field: string, heading?: string) => {
      const found = heading === undefined ? cellsOfField(header, field) : headingCells(header, heading);
      if (found === null) isKnown = false;
      for (const index of found ?? []) cells.add(index);
    };
    for (const project of examples) column.value(watched(project, note));
    if (!isKnown) return null;
    derived.push({ column, cells: [...cells].sort((one, other) => one - other) });
  }
  return derived;
}

/** Guards projects of which only some cells are known: one throws an Error where anything looks at a field of another cell. */
export function guardedBy(header: Header, cells: readonly number[]): (project: Project) => Project {
  const allowed = new Map<string, boolean>();
  const isAllowed = (field: string, heading?: string): boolean => {
    const found = heading === undefined ? cellsOfField(header, field) : headingCells(header, heading);
    return found?.every((index) => cells.includes(index)) ?? false;
  };
  const note = (field: string, heading?: string) => {
    const key = heading === undefined ? field : `extra ${heading}`;
    let known = allowed.get(key);
    if (known === undefined) {
      known = isAllowed(field, heading);
      allowed.set(key, known);
    }
    if (!known) throw new Error(`expected to be worked out from columns ${cells.join(", ")}, took ${key}`);
  };
  return (project) => watched(project, note);
}

function headingCells({ columns }: Header, heading: string): readonly number[] | null {
  const found = columns.filter(({ target, label, index }) => {
    if (target !== "extra") return false;
    const key = label || `column ${index + 1}`;
    return heading === key || heading === `${key} (${index + 1})`;
  });
  return found.map(({ index }) => index);
}

/** A project that tells which of its fields are looked at, of those that no column takes by their headings. */
function watched(project: Project, note: (field: string, heading?: string) => void): Project {
  const extra = new Proxy(project.extra, {
    get: (all, heading, self) => {
      if (typeof heading === "string") note("extra", heading);
      return Reflect.get(all, heading, self) as unknown;
    },
    getOwnPropertyDescriptor: (all, heading) => {
      if (typeof heading === "string") note("extra", heading);
      return Reflect.getOwnPropertyDescriptor(all, heading);
    },
    ownKeys: (all) => {
      note("all of extra");
      return Reflect.ownKeys(all);
    },
  });
  return new Proxy(project, {
    get: (all, field, self) => {
      if (field === "extra") return extra;
      if (typeof field === "string") note(field);
      return Reflect.get(all, field, self) as unknown;
    },
    has: (all, field) => {
      if (typeof field === "string") note(field);
      return Reflect.has(all, field);
    },
    ownKeys: (all) => {
      note("all of it");
      return Reflect.ownKeys(all);
    },
  });
}

/** The column of the facts that holds the amounts of each money column of a table. */
export function amountColumns({ amounts }: Facts, { columns }: Header): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { target, label, index } of columns) {
    const id = target === "investment" ? "investment" : target === "amount" ? label : null;
    const own = id === null ? undefined : amounts.get(id)?.amount;
    if (own !== undefined && !found.has(own)) found.set(own, index);
  }
  return found;
}
