import { join } from "node:path";
import { namedFiles } from "../named-files.ts";
import { isOneOf } from "../write-files.ts";
import { counted } from "../../language/counted.ts";
import { listed } from "../../language/misfit.ts";
import { wrongUse } from "../wrong-use.ts";
import { verifyPublication } from "../../pipeline.ts";
import { type Difference, verifyManifest } from "../../report/verify.ts";
import { verifyHashes } from "../../seal/compare-files.ts";
import { sourceNames } from "../../project/source-names.ts";
import { chooseLanguage } from "../choice.ts";
import type { Command } from "../command.ts";
import { verifyLong } from "../large-report.ts";
import { print } from "../print.ts";
import { readManifest } from "../read-manifest.ts";
import { checkSignature } from "../signature.ts";
import { readRecordedSource } from "../recorded-source.ts";
import { SOURCE_OPTIONS } from "../source.ts";
import { readTemplate } from "../template.ts";

const LABELS = {
  zh: {
    columns: ["数字或文件", "项", "记录为", "重算为", "所属"],
    hashes: "figures.json 所记的散列",
    holds: (figures: number, files: number, against: string) =>
      `${figures} 个数字${files > 0 ? `、${files} 个文件` : ""}全部与 ${against} 重算一致`,
    unchanged: (files: number) => `${files} 个文件与 figures.json 所记的散列一致；数字没有按来源重算`,
    signed: "figures.json 的签名与所给公钥相符",
    differs: (differences: number, against: string) => `${differences} 处与 ${against} 重算不一致`,
  },
  en: {
    columns: ["Figure or file", "Field", "Recorded", "Recomputed", "About"],
    hashes: "the hashes in figures.json",
    holds: (figures: number, files: number, against: string) =>
      `all ${figures} figures${files > 0 ? ` and ${files} files` : ""} recompute from ${against}`,
    unchanged: (files: number) =>
      `${files} files have the hashes of figures.json; no figure was made again from its source`,
    signed: "the signature of figures.json is that of the key given",
    differs: (differences: number, against: string) => `${counted(differences, "difference")} from ${against}`,
  },
} as const;

/** Recomputes every figure of a report from its source. */
export const verifyCommand: Command = {
  name: "verify",
  help: {
    zh: `用法  key-projects verify 目录 [--source 来源文件] [选项]

读取目录下的 figures.json，逐个按来源重算数值、序号、行号；再按其中所记的来源、映射和要求重新生成整份报告，逐字节核对目录中的每个
文件，指出不同之处属于哪句话或哪个数字；缺少、多出和改动过的文件都会列出。全部一致退出码 0；否则列出并以 1 退出；文件无法读取为 2。

  --source 来源文件            默认随附的公报，或 figures.json 所记的文件；有几个来源时按原来的次序重复给出
  --against 旧版               报告所比较的旧版现在何处，默认 figures.json 所记的文件
  --documents-only             手头没有来源时只核对文件的散列
  --template 文件.docx|目录    制作报告时用的模板
  --key 公钥.pem               同时核对 report --sign 写下的签名（figures.json.sig，Ed25519）
  --format table|csv|md|json   输出格式，默认 table
  --lang zh|en                 标签语言

示例
  key-projects verify reports
  key-projects verify out --source 重点项目计划表.txt --format json
`,
    en: `Usage  key-projects verify FOLDER [--source FILE] [options]

Reads the folder's figures.json and makes each value, 序号 and line again from the source; then makes the whole report again from
the source, mapping and request that it records, and compares every file of the folder byte for byte, naming the sentence or
figure that differs; missing, extra and changed files are listed. Exit code 0 where all agree; 1 where something differs, which
is listed; 2 where a file can't be read.

  --source FILE                the bundled gazette by default, or the file that figures.json names; repeated where there are
                               several, in their order
  --against OLD                where the edition that it was set against is now; by default the file that figures.json names
  --documents-only             compare the files' hashes only, for a place without the source
  --template FILE.docx|FOLDER  the template that the report was made with
  --key PUBLIC.pem             check the signature of report --sign too (figures.json.sig, Ed25519)
  --format table|csv|md|json   form of the output, table by default
  --lang zh|en                 language of the labels

Examples
  key-projects verify reports
  key-projects verify out --source plan.txt --format json
`,
  },
  namesSource: () => true,
  options: {
    ...SOURCE_OPTIONS,
    source: { type: "string", multiple: true },
    "documents-only": { type: "boolean", default: false },
    template: { type: "string" },
    against: { type: "string" },
    key: { type: "string" },
    format: { type: "string", default: "table" },
  },
  run: async (invocation) => {
    const { positionals, options, output } = invocation;
    const [directory, ...more] = positionals;
    if (directory === undefined || more.length > 0)
      throw wrongUse(
        "verify",
        { zh: "一个有 figures.json 的目录", en: "one directory with a figures.json" },
        listed(positionals),
      );
    const words = LABELS[chooseLanguage(options)];
    const { recorded, folder, sourcePaths, againstPaths, files } = readManifest(directory);
    const differences: Difference[] = [];
    const inputs = namedFiles(invocation);
    // What it is called with, a config file or a mapping, may lie beside the report.
    for await (const one of verifyHashes(recorded, files))
      if (one.field !== "extra" || !isOneOf(join(folder, one.id), inputs)) differences.push(one);
    if (typeof options.key === "string") differences.push(...checkSignature(files, options.key));
    let against: string = words.hashes;
    if (options["documents-only"] !== true) {
      const sources = options.source === undefined ? sourcePaths() : [options.source].flat().map(String);
      const paths = {
        source: sources,
        against: () => (typeof options.against === "string" ? [options.against] : againstPaths()),
      };
      if (recorded.request?.long) {
        against = recorded.source.file;
        differences.push(
          ...(await verifyLong(recorded, files, sources, { options, output }, readTemplate(options.template))),
        );
      } else {
        const dataset = await readRecordedSource(recorded, paths, { options, output });
        against = sourceNames(dataset, chooseLanguage(options));
        differences.push(...verifyManifest(recorded, dataset));
        const changed = await verifyPublication(recorded, files, dataset, readTemplate(options.template));
        differences.push(...changed);
      }
    } else if (recorded.files === undefined)
      throw wrongUse(
        "--documents-only",
        { zh: "figures.json 列有文件的报告", en: "a report whose figures.json lists its files" },
        { zh: "只有数字的报告", en: "one of figures alone" },
      );
    const figures = recorded.figures.length;
    const documents = recorded.files?.length ?? 0;
    if (options.format === "table" && differences.length === 0) {
      const alone = options["documents-only"] === true;
      output.write(`${alone ? words.unchanged(documents) : words.holds(figures, documents, against)}\n`);
      if (typeof options.key === "string") output.write(`${words.signed}\n`);
      return 0;
    }
    const told = differences.map(({ id, field, recorded: is, recomputed, about }) => ({
      id,
      field,
      recorded: show(is),
      recomputed: show(recomputed),
      ...(about !== undefined && { about }),
    }));
    output.write(
      print(options.format, {
        grid: {
          columns: words.columns.map((label) => ({ label, align: "left" })),
          rows: told.map((one) => [one.id, one.field, one.recorded, one.recomputed, one.about ?? ""]),
        },
        records: told,
        json: { figures, files: documents, source: against, verified: differences.length === 0, differences },
      }),
    );
    if (differences.length > 0) {
      const complaint = LABELS[output.language];
      const what = options["documents-only"] === true ? complaint.hashes : against;
      output.complain(complaint.differs(differences.length, what));
    }
    return differences.length === 0 ? 0 : 1;
  },
};

const show = (value: Difference["recorded"]): string => (typeof value === "string" ? value : JSON.stringify(value));
