/** A table to be printed as text: header, rows and a total, all of the same columns. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}

export interface GridColumn {
  readonly label: string;
  readonly align: "left" | "right";
}
