import { readText } from "./gazette.ts";

const HEADER = ["序号", "项目类别", "项目单位", "项目名称", "建设内容", "竣工时间", "投资(万元)", "地区"];

/** A small source: rows of a table under its header, with a text before and after it. */
export function source(
  rows: readonly (readonly string[])[],
  before: readonly string[] = [],
  after: readonly string[] = [],
) {
  const table = [HEADER, ...rows].map((row) => row.join("\t"));
  return readText([...before, ...table, ...after].join("\n") + "\n", "source.txt");
}

/** A row of such a table; what isn't said is unremarkable. */
export function row(
  seq: number | string,
  cells: Partial<Record<"category" | "unit" | "name" | "content" | "year" | "amount" | "district", string>> = {},
) {
  const {
    category = "交通",
    unit = `第${seq}建设公司`,
    name = `${"甲乙丙丁戊己庚辛壬癸"[Number(seq) % 10]}路工程`,
    content = `新建${"甲乙丙丁戊己庚辛壬癸"[Number(seq) % 10]}路。`,
    year = "2020年",
    amount = String(Number(seq) * 100),
    district = "东城",
  } = cells;
  return [String(seq), category, unit, name, content, year, amount, district];
}
