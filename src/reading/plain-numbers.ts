import type { RawRow } from "../table/raw-table.ts";
import { CONVENTIONS, type Convention, isNumberOf, numberAt } from "./number-convention.ts";

/**
 * The plain numbers of some columns, row by row, before it is decided how a table writes them: in the convention that most of
 * their cells are numbers of, the first of several. Good for comparing columns of one table with each other, and for nothing
 * else. A cell that holds no plain number is null.
 */
export function plainNumbers(rows: readonly RawRow[], columns: readonly number[]): (number | null)[][] {
  const texts = rows.map(({ cells }) =>
    columns.map((column) => (cells[column]?.text ?? "").normalize("NFKC").replace(/\s+/g, " ").trim()),
  );
  const convention = commonest(texts.flat().filter((text) => /\d/.test(text)));
  return texts.map((row) =>
    row.map((text) => (isNumberOf(text, convention) ? Number(numberAt(text, convention)!.plain) : null)),
  );
}

function commonest(texts: readonly string[]): Convention {
  const count = (convention: Convention) => texts.filter((text) => isNumberOf(text, convention)).length;
  return CONVENTIONS.map((convention) => ({ convention, numbers: count(convention) })).reduce((most, each) =>
    each.numbers > most.numbers ? each : most,
  ).convention;
}
