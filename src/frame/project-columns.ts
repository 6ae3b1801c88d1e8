import { moneyUnit } from "../measure/measures/money-unit.ts";
import type { Language } from "../language/language.ts";
import { keyWord, sourcesOf } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";
import { unitName } from "../unit/unit-words.ts";
import type { Cell, CellKind, Column } from "./column.ts";

function column<Kind extends CellKind>(
  name: string,
  zh: string,
  en: string,
  kind: Kind,
  value: Column<Project, Kind>["value"],
): Column<Project> {
  // A column's kind and its values belong together; a list of columns of many kinds can't say so.
  return { name, label: { zh, en }, kind, value } as Column<Project>;
}

const ALWAYS: readonly Column<Project>[] = [
  column("seq", "序号", "No.", "number", (p) => p.seq),
  column("category", "项目类别", "Category", "text", (p) => p.category),
  column("unit", "项目单位", "Implementing unit", "text", (p) => p.unit),
  column("name", "项目名称", "Project", "text", (p) => p.name),
  column("content", "建设内容", "Works", "text", (p) => p.content),
  column("completion", "竣工时间", "Completion as printed", "text", (p) => p.completion),
  column("completionYear", "竣工年份", "Completion year", "number", (p) => p.completionYear),
  column("ongoing", "持续开展", "Ongoing", "boolean", (p) => p.ongoing),
  column("investment", "投资", "Investment", "number", (p) => p.investment),
  column("investmentText", "投资（原文）", "Investment as printed", "text", (p) => p.investmentText),
  column("district", "地区", "District as printed", "text", (p) => p.district),
  column("districts", "涉及地区", "Districts", "list", (p) => p.districts),
  column("line", "原文行号", "Source line", "number", (p) => p.source.line ?? null),
];

// Columns that only some sources have something to say in.
const SOMETIMES: readonly Column<Project>[] = [
  column("source", "来源", "Source", "text", (p) => p.source.file),
  column("seqText", "序号（原文）", "No. as printed", "text", (p) => (p.seqText === String(p.seq) ? null : p.seqText)),
  column("section", "所属标题", "Headings above", "list", (p) => p.section),
  column("lastLine", "原文末行", "Last source line", "number", (p) => p.source.lastLine ?? null),
  column("sheet", "工作表", "Sheet", "text", (p) => p.source.sheet ?? null),
  column("row", "原表行号", "Source row", "number", (p) => p.source.row ?? null),
];

const isBlank = (cell: Cell): boolean => cell === null || (Array.isArray(cell) && cell.length === 0);

/**
 * Columns of the tidy table of some projects: the same 13 for every source, then those in which one of them has
 * something to say: numbers printed otherwise, headings, the other money columns (万元) and the extra columns under
 * their printed headers, and the place in a workbook.
 */
export function projectColumns(projects: readonly Project[]): Column<Project>[] {
  const unit = moneyUnit(projects);
  const inMoney = (zh: string, en: string) => ({
    zh: `${zh}（${unitName(unit, "zh")}）`,
    en: `${en} (${unitName(unit, "en")})`,
  });
  const key = { zh: keyWord(projects, "zh"), en: keyWord(projects, "en") };
  const always = ALWAYS.map((each) => {
    if (each.name === "seq") return { ...each, label: key };
    return each.name === "investment" ? { ...each, label: inMoney(each.label.zh, each.label.en) } : each;
  });
  const isNeeded = ({ name, value }: Column<Project>) =>
    name === "source" ? sourcesOf(projects).length > 1 : projects.some((project) => !isBlank(value(project)));
  const columns = [...always, ...SOMETIMES.filter(isNeeded)];
  const taken = new Set(columns.map(({ name }) => name));
  const add = (header: string, kind: CellKind, value: (project: Project) => Cell) => {
    let name = header;
    for (let copy = 2; taken.has(name); copy += 1) name = `${header} (${copy})`;
    taken.add(name);
    const label: Record<Language, string> = kind === "number" ? inMoney(name, name) : { zh: name, en: name };
    columns.push({ name, label, kind, value });
  };
  const labels = new Set(projects.flatMap(({ amounts }) => amounts.map(({ label }) => label)));
  for (const label of labels)
    add(label, "number", ({ amounts }) => amounts.find((amount) => amount.label === label)?.value ?? null);
  const headers = new Set(projects.flatMap(({ extra }) => Object.keys(extra)));
  for (const header of headers) add(header, "text", ({ extra }) => extra[header] || null);
  return columns;
}
