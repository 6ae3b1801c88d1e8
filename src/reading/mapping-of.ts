import type { Dataset } from "../project/dataset.ts";
import { COLUMN_TARGETS, type ColumnMapping, type Mapping } from "./mapping.ts";

/** The mapping that a source was read by, whole, so that it can be edited and given back; `given` is what the user said of it. */
export function mappingOf({ columns, projects, tables }: Dataset, given: Mapping = {}): Mapping {
  const named = columns.map(({ table, column, header, field, unit }): ColumnMapping => {
    const target = COLUMN_TARGETS.find((each) => each === field) ?? "extra";
    return {
      table,
      column,
      ...(header === "" ? {} : { header }),
      field: target,
      ...(unit === undefined ? {} : { unit }),
    };
  });
  const districts = [...new Set(projects.flatMap((project) => project.districts))];
  const used = tables.filter((table) => table.projects > 0).map(({ table }) => table);
  return {
    columns: named,
    tables: used,
    sections: given.sections ?? "auto",
    districts: [...new Set([...(given.districts ?? []), ...districts])],
    ...(given.fillDown ? { fillDown: given.fillDown } : {}),
    ...(given.encoding === undefined ? {} : { encoding: given.encoding }),
    ...(given.separator === undefined ? {} : { separator: given.separator }),
  };
}
