import { listText } from "../../frame/tidy-csv.ts";
import { projectColumns } from "../../frame/project-columns.ts";
import { decimalsOf } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { isJoint, UNSTATED } from "../../measure/request/request.ts";
import { keyOf } from "../../measure/dimensions/catalogue.ts";
import { capital } from "../../language/capital.ts";
import { householdsOf, householdWorks } from "../../project/household.ts";
import type { Project } from "../../project/project.ts";
import { columnLetters } from "./address.ts";
import { widthsOf } from "./column-widths.ts";
import type { Ground, GroundColumn } from "./ground.ts";
import { HEAD, numberFormat, TEXT, TOTAL, whole } from "./looks.ts";
import type { CellValue, Sheet, SheetCell } from "./workbook.ts";

const LABELS = {
  zh: {
    organisation: "项目单位（归并）",
    joint: "多地区联合（1是0否）",
    shantytown: (works: string) => `${works}（1是0否）`,
    households: (works: string) => `${works}户数（户）`,
    moved: "拆迁改造",
    total: "合计",
  },
  en: {
    organisation: "Organisation (names merged)",
    joint: "In several districts (1 yes, 0 no)",
    shantytown: (works: string) => `${capital(works)} (1 yes, 0 no)`,
    households: (works: string) => `Households: ${works}`,
    moved: "clearance or redevelopment",
    total: "Total",
  },
} as const;

interface SheetColumn {
  readonly label: string;
  readonly ground?: GroundColumn;
  /** Amounts that can be added up. */
  readonly money?: boolean;
  readonly value: (project: Project) => CellValue;
}

/** The fields that figures are selected by or made of, by their names in the tidy table. */
const GROUNDS: Readonly<Record<string, GroundColumn>> = {
  seq: "seq",
  category: "category",
  unit: "unit",
  completionYear: "year",
  ongoing: "ongoing",
  investment: "amount",
  district: "district",
};

/**
 * The projects, a row each under a row of headings, printed and parsed columns side by side, with what figures are
 * selected by and a total below; and the same as what figures can be summed over.
 */
export function projectSheet(
  projects: readonly Project[],
  name: string,
  language: Language,
): { readonly sheet: Sheet; readonly ground: Ground } {
  const labels = LABELS[language];
  const columns = columnsOf(projects, language);
  const ground: Ground = {
    sheet: name,
    first: 1,
    rows: projects.map((project) =>
      Object.fromEntries(columns.flatMap(({ ground: column, value }) => (column ? [[column, value(project)]] : []))),
    ),
    columns: Object.fromEntries(columns.flatMap(({ ground: column }, at) => (column ? [[column, at]] : []))),
  };
  const formats = columns.map(({ money, value }) =>
    money ? numberFormat(decimalsOf(projects.map(value).filter((cell) => typeof cell === "number"))) : "0",
  );
  const body = projects.map((project) => columns.map(({ value }, at) => cellOf(value(project), formats[at]!)));
  const sumRange = (at: number) => `${columnLetters(at)}2:${columnLetters(at)}${projects.length + 1}`;
  const total = columns.map(({ money, value }, at): SheetCell => {
    const cells = projects.map(value).filter((cell) => typeof cell === "number");
    if (!money || cells.length === 0) return { value: at === 0 ? labels.total : null, style: TOTAL };
    return {
      value: { formula: `SUM(${sumRange(at)})`, value: whole(cells) },
      style: { ...TOTAL, format: formats[at]! },
    };
  });
  const head = columns.map(({ label }): SheetCell => ({ value: label, style: HEAD }));
  const rows = [head, ...body, ...(projects.length > 0 ? [total] : [])];
  const area = { rows: [0, projects.length] as const, columns: [0, columns.length - 1] as const };
  const nameAt = columns.findIndex(
    ({ label }) => label === projectColumns([]).find((one) => one.name === "name")!.label[language],
  );
  return {
    ground,
    sheet: {
      name,
      rows,
      widths: widthsOf(rows, 3),
      frozen: { rows: 1, columns: nameAt + 1 },
      filter: area,
      titleRows: [0, 0],
      landscape: true,
    },
  };
}

function cellOf(value: CellValue, format: string): SheetCell | null {
  return value === null ? null : { value, style: typeof value === "number" ? { format } : TEXT };
}

function columnsOf(projects: readonly Project[], language: Language): SheetColumn[] {
  const labels = LABELS[language];
  const amounts = new Set(projects.flatMap((project) => project.amounts.map(({ label }) => label)));
  const fields = projectColumns(projects).map(({ name, label, kind, value }): SheetColumn => {
    const ground = GROUNDS[name];
    return {
      label: label[language],
      ...(ground && { ground }),
      ...((name === "investment" || (kind === "number" && amounts.has(name))) && { money: true }),
      value: (project) => {
        const cell = value(project);
        return typeof cell === "object" && cell !== null ? listText(cell) || null : cell;
      },
    };
  });
  const households = new Map(projects.map((project) => [project.seq, householdsOf(project)?.households ?? null]));
  const called = householdWorks(projects);
  const works = projects.every(({ seq }) => households.get(seq) === null)
    ? labels.moved
    : language === "zh"
      ? called.short
      : called.en;
  const more: SheetColumn[] = [
    {
      label: labels.organisation,
      ground: "organisation",
      value: (project) => {
        const key = keyOf(project, "organisation");
        return key === UNSTATED ? null : key;
      },
    },
    { label: labels.joint, ground: "joint", value: (project) => Number(isJoint(project)) },
    { label: labels.shantytown(works), ground: "shantytown", value: ({ seq }) => Number(households.get(seq) != null) },
    { label: labels.households(works), ground: "households", value: ({ seq }) => households.get(seq) ?? null },
  ];
  return [...fields, ...more];
}
