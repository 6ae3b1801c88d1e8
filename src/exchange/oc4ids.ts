import { decimal, multiply, toNumber } from "../measure/decimal.ts";
import { currencyOf } from "../measure/measures/money-unit.ts";
import type { Dataset } from "../project/dataset.ts";
import { findDistrict } from "../project/district.ts";
import { householdsOf } from "../project/household.ts";
import { organisationName } from "../project/organisation.ts";
import type { Project } from "../project/project.ts";
import { UNSTATED_CURRENCY } from "../unit/unit.ts";
import { jsonText } from "../print/json-text.ts";

/** Who publishes a package, and when. */
export interface Oc4idsOptions {
  /** Address of the package. */
  readonly uri?: string;
  readonly publisher?: string;
  /** ISO 8601; the day of a package is its publisher's to say. */
  readonly publishedDate?: string;
  /** What ids of projects begin with; the source's file name by default. */
  readonly prefix?: string;
  /** Language of the texts; Chinese by default. */
  readonly language?: string;
}

type Json = Readonly<Record<string, unknown>>;

const GOVERNMENT = /政府|委员会|管委会|局$|厅$|办公室$/u;
const FIRST_DAY = "1970-01-01T00:00:00Z";

/**
 * The projects of a dataset as a project package of the Open Contracting for Infrastructure Data Standard, version 0.9.
 * Only what the source states is said: no status, no type, no actual completion. Amounts are whole units of the currency;
 * one that is blank, or whose currency isn't stated, is left out.
 */
export function oc4idsPackage(dataset: Dataset, options: Oc4idsOptions = {}): Json {
  const prefix = options.prefix ?? (slug(dataset.file) || dataset.sha256.slice(0, 12));
  const currency = currencyOf(dataset.projects);
  return {
    uri: options.uri ?? `urn:sha256:${dataset.sha256}`,
    publisher: { name: options.publisher ?? "key-projects" },
    publishedDate: options.publishedDate ?? FIRST_DAY,
    version: "0.9",
    projects: dataset.projects.map((project) =>
      oc4idsProject(project, dataset, prefix, currency, options.language ?? "zh"),
    ),
  };
}

/** The same as the text of a JSON file. */
export function oc4idsFile(dataset: Dataset, options: Oc4idsOptions = {}): string {
  return `${jsonText(oc4idsPackage(dataset, options), 2)}\n`;
}

const slug = (file: string): string =>
  file
    .replace(/\.[^.]+$/, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();

function oc4idsProject(project: Project, dataset: Dataset, prefix: string, currency: string, language: string): Json {
  const { seq, seqText, name, content, category, unit, completionYear, source } = project;
  const place = [
    source.sheet,
    source.row === undefined ? undefined : `row ${source.row}`,
    source.line === undefined ? undefined : `line ${source.line}`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
  return withoutBlanks({
    id: `${prefix}-${String(seq).padStart(3, "0")}`,
    identifiers: [{ id: seqText ?? String(seq), scheme: dataset.file }],
    title: name,
    description: content,
    sector: category === null ? undefined : [sectorOf(category)],
    additionalClassifications: category === null ? undefined : classificationsOf(category, dataset.file),
    period:
      completionYear === null ? undefined : { endDate: `${completionYear}-12-31T23:59:59Z`, endDatePrecision: "year" },
    budget: budgetOf(project, currency),
    locations: project.districts.map((district, index) => locationOf(district, index + 1)),
    parties: unit === null ? undefined : [partyOf(unit)],
    publicAuthority: unit !== null && GOVERNMENT.test(unit) ? { id: partyOf(unit).id, name: unit } : undefined,
    forecasts: forecastsOf(project),
    documents: [
      {
        id: "source",
        documentType: "policyAlignment",
        title: dataset.file,
        description: `${place === "" ? "" : `${place}; `}SHA-256 ${dataset.sha256}`,
        language,
      },
    ],
  });
}

const INFERRED = "key-projects-inferred-sector";

/** The category as printed, and beside it that the sector is ours: the source names none. */
function classificationsOf(category: string, file: string): Json[] {
  return [
    { scheme: file, id: category, description: category },
    {
      scheme: INFERRED,
      id: sectorOf(category),
      description: `sector inferred from ${category}; the source states none`,
    },
  ];
}

function sectorOf(category: string): string {
  if (/煤|供热|供暖|采暖|电力|能源|燃气/u.test(category)) return "energy";
  if (/机动车|交通|公路|道路|铁路|轨道/u.test(category)) return "transport";
  if (/供水|排水|污水|水利|水务/u.test(category)) return "waterAndWaste";
  if (/教育|学校/u.test(category)) return "education";
  if (/卫生|医疗|医院/u.test(category)) return "health";
  return "economy";
}

function budgetOf({ investment, investmentText }: Project, currency: string): Json | undefined {
  if (investment === null) return undefined;
  const amount = toNumber(multiply(decimal(investment), decimal(10_000)));
  return withoutBlanks({
    ...(currency !== UNSTATED_CURRENCY && { amount: { amount, currency } }),
    ...(investmentText !== null && { description: investmentText }),
  });
}

function locationOf(district: string, number: number): Json {
  const found = findDistrict(district);
  return withoutBlanks({
    id: String(number),
    description: district,
    address: { region: district, ...(found && { countryName: "中国" }) },
    gazetteer:
      found === undefined || found.codeType !== "GB/T 2260"
        ? undefined
        : { scheme: "CN-GB2260", identifiers: [found.code] },
  });
}

function partyOf(unit: string): { readonly id: string; readonly name: string; readonly roles: readonly string[] } {
  return {
    id: organisationName(unit),
    name: unit,
    roles: [GOVERNMENT.test(unit) ? "publicAuthority" : "implementingUnit"],
  };
}

function forecastsOf(project: Project): Json[] | undefined {
  const read = householdsOf(project);
  if (read === null) return undefined;
  return [
    {
      id: "households",
      description: read.text,
      observations: [{ id: "1", measure: String(read.households), unit: { name: "户" } }],
    },
  ];
}

/** Keys without a value are left out: the standard takes an empty one for a fault. */
function withoutBlanks(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== "" &&
        !(Array.isArray(value) && value.length === 0) &&
        !(typeof value === "object" && Object.keys(value as object).length === 0),
    ),
  );
}
