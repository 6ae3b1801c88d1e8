import { load } from "../../src/disk/load.ts";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

/** The bundled gazette. */
export const gazette: Dataset = await load();

/** A source made of some lines. */
export async function datasetOf(lines: readonly string[], file = "small.txt"): Promise<Dataset> {
  return parseSource(await readSource(new TextEncoder().encode(lines.join("\n")), file));
}

/** Another county's list: no category, no district, one amount blank. */
export const foreign = await datasetOf([
  "序号\t项目名称\t建设单位\t总投资(万元)\t竣工时间",
  "1\t城北水厂\t县水务局\t1200.5\t2024年",
  "2\t东环路\t县交通局\t800\t2025年",
  "3\t图书馆\t县文旅局\t\t2025年",
]);

/** Names only: no money at all. */
export const unpriced = await datasetOf([
  "序号\t项目名称\t地区\t项目类别\t竣工时间",
  "1\t东乡水库加固工程\t东乡\t水利\t2024年",
  "2\t西乡公路改建工程\t西乡\t交通\t2024年",
]);

/** One project. */
export const single = await datasetOf(["序号\t项目名称\t投资(万元)\t地区", "1\t东乡水库加固工程\t12.34\t东乡"]);
