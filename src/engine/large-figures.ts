import { filterByHeadings } from "../measure/headings.ts";
import { findDimension, knowKeys } from "../measure/dimensions/catalogue.ts";
import type { PlainFigures } from "../measure/measure.ts";
import type { Filter, MeasureRequest } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import { countedFigures, countedKeys } from "./counted-figures.ts";
import { duckdb } from "./dialects/duckdb.ts";
import type { FactsTable } from "./large-table.ts";
import { measureIn } from "./measure-by-engine.ts";

/**
 * A dataset that knows the names and values of a long table as far as a filter asks for them, so that requests can be
 * checked. Its projects are those listed, or examples: figures of the whole table come from `measureLarge` only.
 */
export async function namesOf(table: FactsTable, where: Filter, listed?: readonly Project[]): Promise<Dataset> {
  const { file, format, encoding, sha256, reading, issues, database, facts } = table;
  const columns = reading.columns;
  const asked = filterByHeadings({ columns }, where);
  const seqs = await knownSeqs(table, asked.seq);
  const example = table.examples[0]!;
  const projects = listed ?? [...table.examples, ...seqs.map((seq) => ({ ...example, seq }))];
  for (const name of Object.keys(asked)) {
    const dimension = findDimension(projects, name);
    const column = dimension && facts.dimensions.get(dimension.id);
    if (!dimension || column === undefined) continue;
    const counted = table.counts && countedKeys(table.counts, table, dimension);
    const inOwnForm = (key: string) => (dimension.ordered && /^\d+$/.test(key) ? Number(key) : key);
    if (counted) {
      knowKeys(projects, dimension, counted.map(inOwnForm));
      continue;
    }
    const text = dimension.linksOf ? `unnest(${duckdb.name(column)})` : duckdb.name(column);
    const parts = dimension.partsOf ? " UNION SELECT unnest(districts) FROM facts" : "";
    const rows = await database.query(`SELECT DISTINCT ${text} AS key FROM facts${parts}`);
    knowKeys(
      projects,
      dimension,
      rows.map(({ key }) => inOwnForm(String(key))),
    );
  }
  return {
    sources: [{ id: file, format, encoding, sha256, lines: [] }],
    file,
    format,
    encoding,
    sha256,
    lines: [],
    projects,
    issues,
    tables: [reading.table],
    rows: [],
    columns,
    statedTotals: [],
    remarks: [],
    remarkWords: [],
  };
}

async function knownSeqs({ database }: FactsTable, asked: Filter[string]): Promise<number[]> {
  const numbers = [asked ?? []].flat().map(Number).filter(Number.isSafeInteger);
  if (numbers.length === 0) return [];
  const rows = await database.query(`SELECT seq FROM facts WHERE seq IN (${numbers.join(", ")})`);
  return rows.map(({ seq }) => Number(seq));
}

/** The figures of a long table, of each row with the 序号 that it is made of only where that is asked for. Throws what `measure` throws. */
export async function measureLarge(
  table: FactsTable,
  names: Dataset,
  request: MeasureRequest,
  { seqs = false }: { readonly seqs?: boolean } = {},
): Promise<PlainFigures> {
  const counted = table.counts && countedFigures(table.counts, table, names, request, { seqs });
  return counted ?? measureIn(table.database, names, table.facts, request, { seqs });
}
