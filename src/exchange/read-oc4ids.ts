import { jsonFault } from "../language/json-fault.ts";
import { misfit } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";
import { decimal, multiply, toNumber } from "../measure/decimal.ts";

/** A file that is no project package. */
export class Oc4idsError extends WordedError {
  readonly code = "oc4ids.unreadable";
}

type Json = Readonly<Record<string, unknown>>;

const MONEY = "投资（万元）";

/**
 * The projects of an OC4IDS package as plain records (JSON) under the headings of a project table, to be read like any
 * source: `parseSource(await readSource(new TextEncoder().encode(records), file))`. Amounts in yuan become 万元, exactly;
 * one in another currency keeps its code beside it. Throws an Oc4idsError for what is no package.
 */
export function oc4idsRecords(text: string, file: string): string {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new Oc4idsError(misfit(file, { zh: "OC4IDS 项目包", en: "an OC4IDS project package" }, jsonFault(error)));
  }
  const projects = isJson(data) ? data.projects : undefined;
  if (!Array.isArray(projects))
    throw new Oc4idsError(
      misfit(
        file,
        { zh: "有项目列表 projects 的 OC4IDS 项目包", en: "an OC4IDS project package with a list of projects" },
        JSON.stringify(data)?.slice(0, 60),
      ),
    );
  return `${JSON.stringify(
    projects.map((project, index) => recordOf(isJson(project) ? project : {}, index)),
    null,
    2,
  )}\n`;
}

function recordOf(project: Json, index: number): Json {
  const [identifier] = listOf(project.identifiers);
  const [classification] = listOf(project.additionalClassifications);
  const [party] = listOf(project.parties);
  const budget = isJson(project.budget) ? project.budget : {};
  const amount = isJson(budget.amount) ? budget.amount : {};
  const end = isJson(project.period) ? String(project.period.endDate ?? "") : "";
  const yuan = typeof amount.amount === "number" && (amount.currency === undefined || amount.currency === "CNY");
  return {
    序号: textOf(identifier?.id) ?? String(index + 1),
    项目类别: textOf(classification?.description),
    项目单位: textOf(party?.name),
    项目名称: textOf(project.title),
    建设内容: textOf(project.description),
    竣工时间: /^\d{4}/.test(end) ? `${end.slice(0, 4)}年` : null,
    [MONEY]: yuan ? toNumber(multiply(decimal(amount.amount as number), { coefficient: 1n, scale: 4 })) : null,
    ...(typeof amount.amount === "number" && !yuan && { 金额原币: `${amount.amount} ${String(amount.currency)}` }),
    地区:
      listOf(project.locations)
        .map(({ description }) => textOf(description))
        .filter((name) => name !== null)
        .join("、") || null,
  };
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const textOf = (value: unknown): string | null =>
  typeof value === "string" || typeof value === "number" ? String(value) : null;
