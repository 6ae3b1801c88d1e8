import { capital } from "../../language/capital.ts";
import { unitWords } from "../../project/unit-column.ts";
import { bothNames } from "../../measure/joint-cells.ts";
import { moneyUnit } from "../../measure/measures/money-unit.ts";
import { statedUnit } from "../../measure/measures/stated-unit.ts";
import type { Language } from "../../language/language.ts";
import { inQuotes } from "../../language/quotes.ts";
import { term } from "../../language/terms.ts";
import type { Key } from "../../measure/request/request.ts";
import { keyOf } from "../../measure/dimensions/catalogue.ts";
import { keysArePrinted, keyWord, printsOthers, sourcesOf } from "../../project/printed-number.ts";
import type { Project } from "../../project/project.ts";
import type { ReportContext } from "../context.ts";
import type { ReportTable, RowGroup, TableCell, TableNames } from "../document.ts";
import { listedUnit } from "../../unit/exact-amount.ts";
import { TEN_THOUSAND } from "../../unit/unit.ts";
import { shortPosition } from "../position-name.ts";
import { type AmountFormat, amountFormat } from "./amount-column.ts";

const LABELS = {
  zh: {
    seq: "序号",
    name: "项目",
    completion: "竣工",
    investment: "计划投资",
    place: "来源行",
    count: (name: string, count: number) => `${name}（${count}个）`,
    total: (count: number) => `合计（${count}个项目）`,
  },
  en: {
    seq: "No.",
    name: "Project",
    completion: "Completion",
    investment: "Investment",
    place: "Line",
    count: (name: string, count: number) => `${name} (${count})`,
    total: (count: number) => `Total (${count} ${count === 1 ? "project" : "projects"})`,
  },
} as const;

/** All projects in scope, category by category, with what they state and where they stand in the source. */
export function projectTable(context: ReportContext, { id, caption, note = "" }: TableNames): ReportTable {
  const { language, projects, statements, figures, names } = context;
  const labels = LABELS[language];
  const categories = figures(["category"]).rows.map((row) => row.category as Key);
  const stated = {
    unit: projects.some(({ unit }) => unit !== null),
    district: projects.some(({ district }) => district !== null),
    completion: projects.some(({ completion }) => completion !== null),
    investment: projects.some(({ investment }) => investment !== null),
  };
  const total = statements.fact({ measure: "investment" });
  const { format } = listedAmounts(context);
  const printed = keysArePrinted(projects);
  const others = printsOthers(projects);
  const several = sourcesOf(projects).length > 1;
  const districtWords = (project: Project): string => {
    if (project.districts.length === 2) return bothNames(project.districts, language);
    return project.district === null ? "—" : names.of("district", keyOf(project, "district"));
  };
  const cells = (project: Project): TableCell[] => [
    { text: printed ? (project.seqText ?? String(project.seq)) : String(project.seq) },
    ...(others ? [{ text: project.seqText ?? "—" }] : []),
    { text: project.name, ...(project.content !== null && { detail: project.content }) },
    ...(stated.unit ? [{ text: project.unit ?? "—" }] : []),
    ...(stated.district ? [{ text: districtWords(project) }] : []),
    ...(stated.completion ? [{ text: completionText(project, context) }] : []),
    ...(stated.investment ? [{ text: amountText(project, format, language) }] : []),
    { text: `${several ? `${project.source.file} ` : ""}${shortPosition(project.source)}` },
  ];
  const groups: RowGroup[] = [];
  const rows: TableCell[][] = [];
  for (const category of categories) {
    const members = projects.filter((project) => keyOf(project, "category") === category);
    groups.push({ from: rows.length, label: labels.count(names.of("category", category), members.length) });
    rows.push(...members.map(cells));
  }
  const { columns, blanks } = columnsOf(stated, context, format.unit);
  return {
    id,
    caption,
    columns,
    rows,
    ...(groups.length > 1 && { groups }),
    total: [
      { text: "" },
      ...(others ? [{ text: "" }] : []),
      { text: labels.total(projects.length), fact: statements.fact({ measure: "projects" }) },
      ...Array.from({ length: blanks }, () => ({ text: "" })),
      ...(stated.investment ? [{ text: format.write(total.value), fact: total }] : []),
      { text: "" },
    ],
    footnotes: [],
    note,
  };
}

/** How the list of all projects writes their amounts; `isTenThousands` where English has them in 万元. */
export function listedAmounts({ language, projects, statements, dataset }: ReportContext): {
  readonly format: AmountFormat;
  readonly isTenThousands: boolean;
} {
  const amounts = [statements.fact({ measure: "investment" }).value, ...projects.map(({ investment }) => investment)];
  const unit = listedUnit(amounts, moneyUnit(projects), statedUnit(dataset.projects), language);
  const isTenThousands = language === "en" && unit.exponent === TEN_THOUSAND;
  return { format: amountFormat(amounts, { language, projects, dataset }, unit), isTenThousands };
}

// A dash is a blank of the source: what it writes there and can't be counted stands as it is printed.
function amountText({ investment, investmentText }: Project, format: AmountFormat, language: Language): string {
  const printed = investmentText?.trim() ?? "";
  if (investment !== null || printed === "") return format.write(investment);
  return inQuotes(printed.length > MOST_PRINTED ? `${printed.slice(0, MOST_PRINTED - 1)}…` : printed, language);
}

const MOST_PRINTED = 16;

function completionText({ completion, completionYear }: Project, { language }: ReportContext): string {
  if (completion === null) return "—";
  if (language === "en") return completionYear === null ? term(completion, language) : String(completionYear);
  return completion.replace(/\s+/g, "");
}

function columnsOf(
  stated: Readonly<Record<"unit" | "district" | "completion" | "investment", boolean>>,
  { language, projects, dataset, places }: ReportContext,
  unit: string,
): { columns: ReportTable["columns"]; blanks: number } {
  const labels = LABELS[language];
  const middle = [
    ...(stated.unit
      ? [{ label: capital(unitWords(dataset.columns).one[language]), align: "left" as const, width: 0.5 }]
      : []),
    ...(stated.district ? [{ label: capital(places.one[language]), align: "left" as const, width: 0.3 }] : []),
    ...(stated.completion ? [{ label: labels.completion, align: "left" as const }] : []),
  ];
  return {
    blanks: middle.length,
    columns: [
      { label: keyWord(projects, language), align: "right" },
      ...(printsOthers(projects) ? [{ label: labels.seq, align: "right" as const }] : []),
      { label: labels.name, align: "left", width: 1 },
      ...middle,
      ...(stated.investment
        ? [
            {
              label: labels.investment,
              unit,
              align: "right" as const,
            },
          ]
        : []),
      { label: labels.place, align: "right" },
    ],
  };
}
