import { readFileSync } from "node:fs";
import type { Dataset } from "../../src/project/dataset.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

/** The bundled gazette. */
export async function gazette(): Promise<Dataset> {
  const file = "baotou-gazette-2018-12.txt";
  return parseSource(await readSource(readFileSync(`data/${file}`), file));
}

/** What a row of a made-up table differs in from an ordinary one. */
export interface Row {
  readonly category?: string;
  readonly unit?: string;
  readonly name?: string;
  readonly content?: string;
  readonly year?: string;
  readonly amount?: string;
  readonly district?: string;
}

const HEADER = "序号\t项目类别\t项目单位\t项目名称\t建设内容\t竣工时间\t投资(万元)\t地区";

/** A table of such rows, read as a source is. */
export async function datasetOf(rows: readonly Row[]): Promise<Dataset> {
  const lines = rows.map(
    (row, index) =>
      `${index + 1}\t${row.category ?? "道路"}\t${row.unit ?? "交通局"}\t${row.name ?? `道路${index + 1}号工程`}\t` +
      `${row.content ?? "新建道路。"}\t${row.year ?? "2021年"}\t${row.amount ?? "1200"}\t${row.district ?? "东区"}`,
  );
  return parseSource(await readSource(Buffer.from([HEADER, ...lines].join("\n")), "table.txt"));
}

const LONG = "内蒙古自治区某某市高新技术产业开发区基础设施建设投资发展（集团）有限责任公司第二分公司联合体";

/** Tables that are unlike the gazette, by what is odd about them. */
export const ODD_TABLES: Readonly<Record<string, readonly Row[]>> = {
  "one row": [{}],
  "one row without an amount": [{ amount: "" }],
  "no amounts": Array.from({ length: 9 }, (_, i) => ({
    amount: "",
    district: `${"甲乙丙"[i % 3]}区`,
    unit: `单位${i % 4}`,
  })),
  "no districts": Array.from({ length: 6 }, (_, i) => ({ district: "", amount: String(10 * i + 1) })),
  "no categories": Array.from({ length: 6 }, (_, i) => ({ category: "", district: `${"甲乙丙"[i % 3]}区` })),
  "only joint projects": [
    { district: "甲区、乙区", amount: "300" },
    { district: "乙区、丙区", amount: "" },
  ],
  "only joint projects priced": [
    { district: "甲区", amount: "" },
    { district: "乙区", amount: "" },
    { district: "甲区、乙区", amount: "300" },
    { district: "", amount: "20" },
  ],
  "forty districts": Array.from({ length: 120 }, (_, i) => ({
    district: `第${(i % 40) + 1}区`,
    amount: String((i % 40) ** 2 + 5),
    category: `类别${i % 12}`,
    year: `${2010 + (i % 20)}年`,
    unit: `第${i % 50}单位`,
  })),
  "long names": Array.from({ length: 8 }, (_, i) => ({
    district: `${LONG.slice(0, 20)}${i}`,
    category: `${LONG.slice(10, 34)}${i % 3}`,
    unit: `${LONG}${i}`,
    name: `${LONG}${LONG}${i}`,
    content: `${100 + i}户居民拆迁改造。`,
  })),
  "long Latin names": Array.from({ length: 6 }, (_, i) => ({
    district: `Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch${i}`,
    category: `Infrastructure and environmental rehabilitation programme ${i % 2}`,
    unit: `Consortium for the Reconstruction of Municipal Waterworks and Sewerage, Lot ${i}`,
    content: `${100 + i}户居民拆迁改造。`,
  })),
  "zero amounts": Array.from({ length: 4 }, (_, i) => ({ amount: "0", district: `${"甲乙"[i % 2]}区` })),
  "one giant": Array.from({ length: 10 }, (_, i) => ({
    amount: i === 0 ? "98765432.1" : "0.5",
    district: `${"甲乙丙丁戊"[i % 5]}区`,
    category: `类别${i % 3}`,
    year: i % 4 === 0 ? "持续开展" : i % 4 === 1 ? "" : `${2020 + i}年`,
  })),
  "many households": Array.from({ length: 45 }, (_, i) => ({
    content: `${(i + 1) * 17}户居民拆迁改造。`,
    amount: String(i % 7 === 0 ? "" : (i * i * 31) % 9973),
    district: `${"甲乙丙丁戊己"[i % 6]}区`,
  })),
  "a household each": [
    { content: "1户居民搬迁安置。", amount: "0.01" },
    { content: "2万户居民搬迁安置。", amount: "900000" },
  ],
};
