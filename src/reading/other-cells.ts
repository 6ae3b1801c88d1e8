import type { Project, StatedNumber } from "../project/project.ts";
import type { Column } from "./columns.ts";
import type { Draft } from "./draft.ts";
import { statedNumber } from "./stated-number.ts";

interface OtherColumn {
  readonly column: Column;
  /** Its heading; of two that are the same, the second with its column. */
  readonly name: string;
}

const known = new WeakMap<readonly Column[], readonly OtherColumn[]>();

function otherColumns(columns: readonly Column[]): readonly OtherColumn[] {
  const found = known.get(columns);
  if (found) return found;
  const taken = new Set<string>();
  const others = columns
    .filter(({ target }) => target === "extra")
    .map((column) => {
      const heading = column.label || `column ${column.index + 1}`;
      const name = taken.has(heading) ? `${heading} (${column.index + 1})` : heading;
      taken.add(name);
      return { column, name };
    });
  known.set(columns, others);
  return others;
}

/** Cells of columns that no field takes, by heading; of two headings that are the same, the second with its column. */
export function extrasOf({ cells, header }: Pick<Draft, "cells" | "header">): Record<string, string> {
  // Entries, since a heading may be __proto__.
  return Object.fromEntries(
    otherColumns(header.columns).flatMap(({ column, name }) => {
      const text = cells[column.index]?.text ?? "";
      return text === "" ? [] : [[name, text]];
    }),
  );
}

/** The numbers of the columns of numbers among them; a cell that is merged over several rows is no project's own. */
export function numbersOf({ cells, header }: Pick<Draft, "cells" | "header">): Pick<Project, "numbers"> {
  const numbers = otherColumns(header.columns).flatMap(({ column, name }): StatedNumber[] => {
    const { kind, things: unit = "", numbers: convention, index } = column;
    if (kind !== "number") return [];
    const cell = cells[index];
    return [{ label: name, unit, value: cell && !cell.merged ? statedNumber(cell.text, unit, convention) : null }];
  });
  return numbers.length === 0 ? {} : { numbers };
}
