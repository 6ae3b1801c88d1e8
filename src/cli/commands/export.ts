import { namedFiles } from "../named-files.ts";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { knownScope } from "../../measure/scope.ts";
import { EXPORT_FORMATS, exportDataset } from "../../exchange/export-dataset.ts";
import { choose, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { type Command, type Invocation, UsageError } from "../command.ts";
import { exportLargeFacts } from "../large-export.ts";
import { readInvokedLarge } from "../large-source.ts";
import { settleIssues, complainOfNoProjects, mappingsOf, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";
import { writeFile, writeFiles } from "../write-files.ts";
import { jsonText } from "../../print/json-text.ts";

const FORMATS = [...EXPORT_FORMATS, "geojson"] as const;

const UNMATCHED = {
  zh: {
    unplaced: (file: string, names: readonly string[]) => `${file}：没有对应图形的地区：${names.join("、")}`,
    unused: (file: string, names: readonly string[]) => `${file}：没有项目的图形：${names.join("、")}`,
  },
  en: {
    unplaced: (file: string, names: readonly string[]) => `${file}: districts without a feature: ${names.join(", ")}`,
    unused: (file: string, names: readonly string[]) => `${file}: features without projects: ${names.join(", ")}`,
  },
} as const;

const UNPUBLISHED = {
  zh: "oc4ids：未给 --publisher 或 --date，发布者记为 key-projects、发布时间记为 1970-01-01，发布前请补上",
  en: "oc4ids: no --publisher or --date given: the publisher is key-projects and the date 1970-01-01 until you say them",
} as const;

/** The projects of a source in an open format. */
export const exportCommand: Command = {
  name: "export",
  help: {
    zh: `用法  key-projects export [来源文件] --as 格式 --out 文件或目录 [选项]

  --as parquet|arrow           数据平台的列式文件：金额为精确小数，地区为列表，空白为空，列的含义写在元数据里
       facts                   供数据库计算的 Parquet：各维度、金额都已成列，summary 可以之代替来源，各引擎在其上计算
       oc4ids                  基础设施开放合同数据标准（OC4IDS 0.9）的项目包
       datapackage             Data Package 2.0：--out 为目录，写出 datapackage.json 与各表 CSV
       geojson                 各地区的数字叠加在 --geometry 的边界或点上，先按区划代码、再按名称对应，对不上的列出
  --out 文件或目录             写到哪里，必须给出
  --geometry 文件.geojson      geojson 所用的边界或点（FeatureCollection）
  --uri、--publisher、--date、--prefix
                               OC4IDS 包的地址、发布者、发布时间（ISO 8601）、项目编号前缀
  --joint、--weights、--where、--exclude、--only  只用于 geojson，与 summary 相同
  --lang zh|en                 语言

示例
  key-projects export --as parquet --out projects.parquet
  key-projects export --as oc4ids --publisher 包头市 --out oc4ids.json
  key-projects export --as datapackage --out package
  key-projects export 重点项目.xlsx --as geojson --geometry 区县边界.geojson --out map.geojson
`,
    en: `Usage  key-projects export [source] --as FORMAT --out FILE|FOLDER [options]

  --as parquet|arrow           files for data platforms: amounts as exact decimals, districts as lists, blanks as null, with what
                               each column is in the metadata
       facts                   a Parquet file for databases: every dimension and amount worked out in a column, which summary
                               takes for a source and its engines run on
       oc4ids                  a project package of the Open Contracting for Infrastructure Data Standard (OC4IDS 0.9)
       datapackage             a Data Package 2.0: --out is a folder, for datapackage.json and tables as CSV
       geojson                 figures by district on the boundaries or points of --geometry, joined by code and then by name;
                               what has no counterpart is listed
  --out FILE|FOLDER            where to, must be given
  --geometry FILE.geojson      boundaries or points for geojson (a FeatureCollection)
  --uri, --publisher, --date, --prefix
                               address, publisher, date (ISO 8601) and prefix of ids of an OC4IDS package
  --joint, --weights, --where, --exclude, --only  for geojson only, as in summary
  --lang zh|en                 language

Examples
  key-projects export --as parquet --out projects.parquet
  key-projects export --as oc4ids --publisher Baotou --out oc4ids.json
  key-projects export --as datapackage --out package
  key-projects export plan.xlsx --as geojson --geometry districts.geojson --out map.geojson
`,
  },
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    as: { type: "string" },
    out: { type: "string", short: "o" },
    geometry: { type: "string" },
    uri: { type: "string" },
    publisher: { type: "string" },
    date: { type: "string" },
    prefix: { type: "string" },
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    const format = choose("as", FORMATS, options.as);
    const { out } = options;
    if (typeof out !== "string" || out === "")
      throw new UsageError({ zh: "export：应给出 --out 文件或目录", en: "export: expected --out FILE or FOLDER" });
    if (format === "geojson") return exportMap(invocation, out);
    const large =
      format === "facts" ? await readInvokedLarge(invocation, mappingsOf(options), { above: "same" }) : null;
    if (large) {
      settleIssues(large, invocation, large.issueCount);
      await exportLargeFacts(large, out, namedFiles(invocation));
      output.wrote(out);
      return 0;
    }
    const dataset = await readInvokedSource(invocation, { onlyLists: true });
    if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
    const text = (name: string) => (typeof options[name] === "string" ? String(options[name]) : undefined);
    const [uri, publisher, publishedDate, prefix] = ["uri", "publisher", "date", "prefix"].map(text);
    const files = await exportDataset(dataset, format, {
      ...(uri !== undefined && { uri }),
      ...(publisher !== undefined && { publisher }),
      ...(publishedDate !== undefined && { publishedDate }),
      ...(prefix !== undefined && { prefix }),
    });
    if (format === "oc4ids" && (publisher === undefined || publishedDate === undefined))
      output.complain(UNPUBLISHED[output.language]);
    if (format === "datapackage") writeFiles(out, files, namedFiles(invocation));
    else writeFile(out, files[0]!.content, namedFiles(invocation));
    output.wrote(out, files.length);
    return 0;
  },
};

async function exportMap(invocation: Invocation, out: string): Promise<number> {
  const { options, output } = invocation;
  const { geometry } = options;
  if (typeof geometry !== "string")
    throw new UsageError({
      zh: "--as geojson：应与 --geometry 文件同用",
      en: "--as geojson: expected --geometry FILE with it",
    });
  const asked = readScope(options);
  const text = readFileSync(geometry, "utf8");
  const dataset = await readInvokedSource(invocation, { onlyLists: true });
  if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
  const { geoJson } = await import("../../exchange/geojson.ts");
  const { collection, unplaced, unused } = geoJson(dataset, text, basename(geometry), knownScope(dataset, asked));
  writeFile(out, `${jsonText(collection)}\n`, namedFiles(invocation));
  output.wrote(out);
  const words = UNMATCHED[output.language];
  if (unplaced.length > 0) output.complain(words.unplaced(basename(geometry), unplaced));
  if (unused.length > 0) output.complain(words.unused(basename(geometry), unused));
  return 0;
}
