import type { Dataset } from "../project/dataset.ts";
import { unitOfHeading } from "./heading-unit.ts";
import { COLUMN_TARGETS, type ColumnMapping, type Mapping } from "./mapping.ts";
import { ASSUMED, IN_CELLS } from "./stated-unit.ts";

/** The mapping that a source was read by, whole, so that it can be edited and given back; `given` is what the user said of it. */
export function mappingOf(dataset: Dataset, given: Mapping = {}): Mapping {
  const { columns, projects, tables } = dataset;
  if (projects.length === 0) return blankMapping(dataset, given);
  const named = columns.map(({ table, column, header, field, unit, unitFrom }): ColumnMapping => {
    // A unit that was assumed, stands in the cells or is understood in part is the user's to state.
    const isSure = unitFrom !== ASSUMED.en && unitFrom !== IN_CELLS.en && !unitOfHeading(header)?.unknown;
    const target = COLUMN_TARGETS.find((each) => each === field) ?? "extra";
    return {
      table,
      column,
      ...(header === "" ? {} : { header }),
      field: target,
      ...(unit === undefined || !isSure ? {} : { unit }),
    };
  });
  const districts = [...new Set(projects.flatMap((project) => project.districts))];
  const used = tables.filter((table) => table.projects > 0).map(({ table }) => table);
  return {
    columns: named,
    tables: used,
    sections: given.sections ?? "auto",
    districts: [...new Set([...(given.districts ?? []), ...districts])],
    ...(given.numbers ? { numbers: given.numbers } : {}),
    ...(given.rows ? { rows: given.rows } : {}),
    ...(given.fillDown ? { fillDown: given.fillDown } : {}),
    ...(given.encoding === undefined ? {} : { encoding: given.encoding }),
    ...(given.separator === undefined ? {} : { separator: given.separator }),
  };
}

/** A mapping to be filled in: all columns of the first row of each table that looks like its headings. */
function blankMapping({ tables, rows }: Dataset, given: Mapping): Mapping {
  const columns = tables.flatMap(({ table }) => {
    const filled = (cells: readonly { readonly text: string }[]) => cells.filter(({ text }) => text !== "").length;
    const first = rows.filter((each) => each.table === table).slice(0, 20);
    const widest = Math.max(0, ...first.map(({ row }) => filled(row.cells)));
    const head = first.find(({ row }) => filled(row.cells) >= Math.max(2, 0.8 * widest));
    return (head?.row.cells ?? []).flatMap(({ text }, index): ColumnMapping[] =>
      text === "" ? [] : [{ table, column: index + 1, header: text, field: "extra" }],
    );
  });
  return { ...given, columns };
}
