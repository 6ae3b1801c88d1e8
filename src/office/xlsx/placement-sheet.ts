import { decimalsOf } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { measure } from "../../measure/measure.ts";
import { isJoint, type JointPolicy, ONGOING, UNSTATED } from "../../measure/request/request.ts";
import { keyOf } from "../../measure/dimensions/catalogue.ts";
import { keyWord } from "../../project/printed-number.ts";
import type { Project } from "../../project/project.ts";
import { columnLetters, quotedSheet } from "./address.ts";
import { widthsOf } from "./column-widths.ts";
import type { Ground, GroundColumn } from "./ground.ts";
import { HEAD, numberFormat, TEXT } from "./looks.ts";
import type { CellValue, Formula, Sheet, SheetCell } from "./workbook.ts";

const LABELS = {
  zh: {
    name: "项目名称",
    district: "地区",
    category: "项目类别",
    year: "竣工年份",
    unit: "项目单位",
    organisation: "项目单位（归并）",
    joint: "多地区联合（1是0否）",
    amount: "全额计入",
    weight: "分摊权重",
    floor: "分摊取整（0.01元）",
    rest: "分摊余数",
    part: "分摊计入",
  },
  en: {
    name: "Project",
    district: "District",
    category: "Category",
    year: "Completion",
    unit: "Implementing unit",
    organisation: "Organisation (names merged)",
    joint: "In several districts (1 yes, 0 no)",
    amount: "Counted in full",
    weight: "Weight",
    floor: "Rounded down (0.01 yuan)",
    rest: "Left over",
    part: "Counted in part",
  },
} as const;
type Name = "seq" | keyof (typeof LABELS)["zh"];
const ORDER = ["seq", ...Object.keys(LABELS.zh)] as readonly Name[];

// Amounts are split down to a millionth of their unit, as `measure` does.
const UNITS = "1000000";

interface Placement {
  readonly project: Project;
  /** Row of the project on its sheet, counted from 1. */
  readonly at: number;
  readonly district: string;
  /** Place among the districts of its project, and how many those are. */
  readonly part: number;
  readonly parts: number;
  readonly weight: number;
}

/**
 * Every project in every district that it counts in, with what it adds there in full and in part: what the figures by
 * district of joint projects are summed over. Its amounts are formulas of the sheet of projects. Null where no project
 * has several districts.
 */
export function placementSheet(
  projects: readonly Project[],
  source: Ground,
  name: string,
  language: Language,
  weights: Readonly<Record<string, number>> = {},
): { readonly sheet: Sheet; readonly ground: Ground } | null {
  if (!projects.some(isJoint)) return null;
  const placements = projects.flatMap((project, index): Placement[] => {
    const districts = isJoint(project) ? project.districts : [project.district ?? UNSTATED];
    return districts.map((district, part) => ({
      project,
      at: source.first + index + 1,
      district,
      part,
      parts: districts.length,
      weight: weights[district] ?? 1,
    }));
  });
  const parts = amountsBy(projects, "split", weights);
  const values = placements.map(({ project, district, parts: many, weight }, index): Record<Name, CellValue> => {
    const year = keyOf(project, "year");
    return {
      seq: project.seq,
      name: project.name,
      district,
      category: keyOf(project, "category"),
      year,
      unit: keyOf(project, "unit"),
      organisation: keyOf(project, "organisation"),
      joint: Number(many > 1),
      amount: project.investment,
      weight: many > 1 ? weight : null,
      ...roundedDown(placements, index, weights),
      part: parts.get(`${project.seq}\u0000${district}`) ?? null,
    };
  });
  const formulas = placements.map((placement, index) => formulasOf(placement, index, source));
  const labels = { seq: keyWord(projects, language), ...LABELS[language] };
  const money = numberFormat(decimalsOf(values.flatMap(({ amount, part }) => [amount, part] as (number | null)[])));
  const rows = [
    ORDER.map((column): SheetCell => ({ value: labels[column], style: HEAD })),
    ...values.map((row, index) =>
      ORDER.map((column): SheetCell | null => {
        const formula = formulas[index]![column];
        const value = row[column];
        if (formula === undefined && value === null) return null;
        const numeric = ["amount", "part"].includes(column);
        return {
          value: formula === undefined ? value : ({ formula, value } satisfies Formula),
          style: numeric ? { format: money } : typeof value === "string" ? TEXT : {},
        };
      }),
    ),
  ];
  const grounds: readonly (GroundColumn & Name)[] = [
    "seq",
    "district",
    "category",
    "year",
    "unit",
    "organisation",
    "joint",
    "amount",
    "part",
  ];
  return {
    ground: {
      sheet: name,
      first: 1,
      rows: values,
      columns: Object.fromEntries(grounds.map((column) => [column, ORDER.indexOf(column)])),
    },
    sheet: {
      name,
      rows,
      widths: widthsOf(rows, 3),
      frozen: { rows: 1, columns: 2 },
      filter: { rows: [0, values.length], columns: [0, ORDER.length - 1] },
      titleRows: [0, 0],
      landscape: true,
    },
  };
}

/** What a part comes to in whole units, rounded down, and what is left over by its weight: the steps of the formulas. */
function roundedDown(
  placements: readonly Placement[],
  index: number,
  weights: Readonly<Record<string, number>>,
): { readonly floor: number | null; readonly rest: number | null } {
  const { project, parts, weight } = placements[index]!;
  if (parts === 1 || project.investment === null) return { floor: null, rest: null };
  const units = Math.round(project.investment * Number(UNITS));
  const all = project.districts.reduce((sum, district) => sum + (weights[district] ?? 1), 0);
  const floor = Math.trunc((units * weight) / all);
  return { floor, rest: Math.abs(units * weight - floor * all) };
}

/** What each project adds to each district under a policy. */
function amountsBy(
  projects: readonly Project[],
  joint: JointPolicy,
  weights: Readonly<Record<string, number>>,
): ReadonlyMap<string, number | null> {
  const { rows } = measure(projects, { by: ["district"], joint, weights });
  return new Map(
    rows.flatMap(({ district, contributions }) =>
      contributions.map(({ seq, amount }): [string, number | null] => [`${seq}\u0000${district}`, amount]),
    ),
  );
}

/** The formulas of one row: its keys and amount are the project's own, its part is what is left of the amount by weight. */
function formulasOf(
  { at, part, parts }: Placement,
  index: number,
  source: Ground,
): Readonly<Partial<Record<Name, string>>> {
  const of = (column: GroundColumn) => `${quotedSheet(source.sheet)}!$${columnLetters(source.columns[column]!)}$${at}`;
  const cell = (column: Name, row = index) => `$${columnLetters(ORDER.indexOf(column))}$${row + 2}`;
  const span = (column: Name, last = index - part + parts - 1) => `${cell(column, index - part)}:${cell(column, last)}`;
  const keyed = (column: "category" | "unit") => `IF(${of(column)}="","${UNSTATED}",${of(column)})`;
  const money = `IF(ISNUMBER(${of("amount")}),${of("amount")},"")`;
  const shared = {
    category: keyed("category"),
    unit: keyed("unit"),
    year: `IF(ISNUMBER(${of("year")}),${of("year")},IF(${of("ongoing")},"${ONGOING}","${UNSTATED}"))`,
    amount: money,
  };
  if (parts === 1) return { ...shared, part: cell("amount") };
  const units = `ROUND(${cell("amount")}*${UNITS},0)`;
  const weights = `SUM(${span("weight")})`;
  // The largest remainders, the earlier one first, get what can't be divided evenly.
  const left = `(${units}-SUM(${span("floor")}))`;
  const rank = `(COUNTIF(${span("rest")},">"&${cell("rest")})+COUNTIF(${span("rest", index)},${cell("rest")}))`;
  const blank = (formula: string) => `IF(ISNUMBER(${cell("amount")}),${formula},"")`;
  return {
    ...shared,
    floor: blank(`TRUNC(${units}*${cell("weight")}/${weights})`),
    rest: blank(`ABS(${units}*${cell("weight")}-${cell("floor")}*${weights})`),
    part: blank(`(${cell("floor")}+IF(${rank}<=ABS(${left}),SIGN(${left}),0))/${UNITS}`),
  };
}
