import type { ColumnReading, Dataset } from "../project/dataset.ts";
import { foldName } from "../project/organisation.ts";
import type { Project } from "../project/project.ts";
import { checkFilter } from "./conditions/catalogue.ts";
import { findDimension } from "./dimensions/catalogue.ts";
import type { FactQuery } from "./fact-query.ts";
import { measureOf } from "./measures/catalogue.ts";
import type { MeasureDefinition } from "./measures/measure-definition.ts";
import { MisuseError } from "./request/misuse.ts";
import type { Filter, MeasureRequest } from "./request/request.ts";

// What figures of a field are called that a column is read as.
const DIMENSION_OF_FIELD: Readonly<Record<string, string>> = {
  district: "district",
  category: "category",
  completion: "year",
  unit: "unit",
};

const plain = (text: string): string =>
  foldName(text.normalize("NFKC"))
    .replace(/\([^()]*\)/g, "")
    .replace(/\s/g, "")
    .toLowerCase();

/** Names of figures by the printed headings that their fields stand under in a source. */
interface Headings {
  readonly dimension: (name: string) => string;
  readonly measure: (name: string) => string;
}

function headingsOf(columns: readonly ColumnReading[]): Headings {
  const byHeading = new Map<string, string>();
  for (const { header, field } of columns) if (field !== null) byHeading.set(plain(header), field);
  const fieldOf = (name: string) => byHeading.get(plain(name));
  return {
    dimension: (name) => DIMENSION_OF_FIELD[fieldOf(name) ?? ""] ?? name,
    measure: (name) =>
      name
        .split(/(?<=.)[/／](?=.)/)
        .map((part) => (fieldOf(part) === "investment" ? "investment" : part))
        .join("/"),
  };
}

/** A filter whose conditions go by their own names where they were given by the printed headings of their fields. */
export function filterByHeadings({ columns }: Pick<Dataset, "columns">, where: Filter): Filter {
  const { dimension } = headingsOf(columns);
  return Object.fromEntries(Object.entries(where).map(([name, value]) => [dimension(name), value])) as Filter;
}

/** A query whose measure, dimensions and conditions go by their own names where they were given by printed headings. */
export function queryByHeadings({ columns }: Pick<Dataset, "columns">, query: FactQuery): FactQuery {
  const { dimension, measure } = headingsOf(columns);
  return {
    ...query,
    measure: measure(query.measure),
    ...(query.keys && {
      keys: Object.fromEntries(Object.entries(query.keys).map(([name, values]) => [dimension(name), values])),
    }),
    ...(query.of !== undefined && { of: dimension(query.of) }),
    ...(query.where && { where: filterByHeadings({ columns }, query.where) }),
  };
}

/** Whether a name is that of a dimension of a dataset, or the printed heading of one. */
export function isDimension({ columns, projects }: Pick<Dataset, "columns" | "projects">, name: string): boolean {
  return findDimension(projects, headingsOf(columns).dimension(name)) !== undefined;
}

/** The measure of a dataset that a name means. Throws as `measureOf` does. */
export function measureIn(
  { columns, projects }: Pick<Dataset, "columns" | "projects">,
  name: string,
): MeasureDefinition {
  return measureOf(projects, headingsOf(columns).measure(name));
}

/** Whether a name is that of a measure of a dataset, the printed heading of one, or a ratio of two. */
export function isMeasure({ columns, projects }: Pick<Dataset, "columns" | "projects">, name: string): boolean {
  try {
    return measureIn({ columns, projects }, name) !== undefined;
  } catch (error) {
    if (error instanceof MisuseError) return false;
    throw error;
  }
}

/** What a scope takes in, in its one form: see `checkFilter`. Throws as it does. */
export function knownFilter(dataset: Pick<Dataset, "columns" | "projects">, where: Filter): Filter {
  return checkFilter(dataset.projects, filterByHeadings(dataset, where));
}

/** The projects of a dataset, and a request in whose words printed headings of fields are replaced by their names. */
export function withHeadings(
  of: Dataset | readonly Project[],
  request: MeasureRequest,
): { readonly projects: readonly Project[]; readonly request: MeasureRequest } {
  if (!("projects" in of)) return { projects: of, request };
  const { dimension, measure } = headingsOf(of.columns);
  return {
    projects: of.projects,
    request: {
      ...request,
      by: request.by.map(dimension),
      ...(request.where && { where: filterByHeadings(of, request.where) }),
      ...(request.measures && { measures: request.measures.map(measure) }),
    },
  };
}
