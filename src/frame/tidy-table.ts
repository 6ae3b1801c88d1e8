import type { Language } from "../language/language.ts";
import type { Household } from "../project/household.ts";
import type { Project } from "../project/project.ts";
import type { Quantity } from "../project/quantity.ts";
import { tenThousand } from "../unit/unit.ts";
import type { Cell, CellKind, Column } from "./column.ts";
import { householdColumns } from "./household-columns.ts";
import { projectColumns } from "./project-columns.ts";
import { QUANTITY_COLUMNS } from "./quantity-columns.ts";

/** A column of a tidy table with its cells, one a record. */
export interface TidyColumn {
  readonly name: string;
  readonly kind: CellKind;
  readonly cells: readonly Cell[];
}

/** One row a record and one column a field, printed and parsed side by side; a blank is null. */
export interface TidyTable {
  readonly length: number;
  readonly columns: readonly TidyColumn[];
}

/** What a tidy table or a frame can be made of. */
export interface TidyRecords {
  readonly projects: Project;
  readonly households: Household;
  readonly quantities: Quantity;
}

/** How a tidy table or a frame is made. */
export interface TidyOptions {
  /** Names the columns as people read them, in a language, instead of by the fields' names. */
  readonly labels?: Language;
  /** What the records are, where there may be none to tell it; without, no records are no projects. */
  readonly of?: keyof TidyRecords;
}

/**
 * The tidy table of projects, of 棚改 households or of quantities: what `data/projects.csv` and `data/households.csv`
 * hold, and the columns of every frame.
 */
export function tidyTable(
  records: readonly Project[] | readonly Household[] | readonly Quantity[],
  { labels, of = kindOf(records[0]) }: TidyOptions = {},
): TidyTable {
  // The records of a list are of one kind; TypeScript can't follow that from its first.
  switch (of) {
    case "projects":
      return fill(projectColumns(records as readonly Project[]), records as readonly Project[], labels);
    case "households":
      return fill(
        householdColumns(tenThousand((records as readonly Household[])[0]?.currency)),
        records as readonly Household[],
        labels,
      );
    case "quantities":
      return fill(QUANTITY_COLUMNS, records as readonly Quantity[], labels);
  }
}

function kindOf(record: TidyRecords[keyof TidyRecords] | undefined): keyof TidyRecords {
  if (record !== undefined && "aspect" in record) return "quantities";
  return record !== undefined && "perHousehold" in record ? "households" : "projects";
}

function fill<Row>(columns: readonly Column<Row>[], rows: readonly Row[], labels: Language | undefined): TidyTable {
  return {
    length: rows.length,
    columns: columns.map(({ name, label, kind, value }) => ({
      name: labels === undefined ? name : label[labels],
      kind,
      cells: rows.map(value),
    })),
  };
}
