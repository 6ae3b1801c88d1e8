import { doubtsOf } from "../strict.ts";
import { namedFiles } from "../named-files.ts";
import { neededColumns } from "../../engine/needed-columns.ts";
import { wrongUse } from "../wrong-use.ts";
import { mappingOf } from "../../reading/mapping-of.ts";
import { questionLinks } from "../../project/questions.ts";
import { linksOf, linksText } from "../links-file.ts";
import { choose, chooseLanguage } from "../choice.ts";
import type { Command, Invocation } from "../command.ts";
import { inspect, inspectionRecord } from "../inspection.ts";
import { inspectionText } from "../inspection-text.ts";
import type { LargeTable } from "../../engine/large-table.ts";
import { namesOf } from "../../engine/large-figures.ts";
import { inspectLarge, saysAll } from "../large-inspection.ts";
import { isLarge, readInvokedLarge } from "../large-source.ts";
import { complainOfNoProjects, loadInvokedSource, mappingsOf, SOURCE_OPTIONS } from "../source.ts";
import { writeFile } from "../write-files.ts";
import { jsonText } from "../../print/json-text.ts";

const FORMATS = ["table", "json"] as const;

/** Shows what was understood of a source, and writes the mapping that it was read by. */
export const inspectCommand: Command = {
  name: "inspect",
  help: {
    zh: `用法  key-projects inspect [来源文件…] [选项]

说明一份来源是怎样读懂的：格式、编码、找到的表、每一列读作什么及其依据、金额单位及其出处、
每一行的去向（行数核对）、原文合计与逐行加总、未能读懂之处。没有读出项目时退出码为 1。

  --format table|json    输出格式，默认 table
  --mapping 文件         按映射文件（JSON）读取，可改列（表头、序数或字母）、行、单位、数字写法、分节、地区；可重复，按表头选用
  --links 文件           审定的对应关系：两份清单中的同一项目只计一次
  --links-out 文件       写出同时列于两份清单、尚待审定的项目，审定后用 --links 交回
  --mapping-out 文件     写出本次所用的映射，修改后可用 --mapping 交回
  --lang zh|en           语言

示例
  key-projects inspect
  key-projects inspect 重点项目计划表.xlsx
  key-projects inspect 计划表.html --mapping-out mapping.json
  key-projects inspect 计划表.html --mapping mapping.json --format json
`,
    en: `Usage  key-projects inspect [source…] [options]

Says how a source was understood: format, encoding, the tables found, what each column was read as and why, units and where
they are stated, where every row went, stated totals against computed ones, and what couldn't be read. Exit code 1 where no
project was read.

  --format table|json    form of the output, table by default
  --mapping FILE         reads by a mapping (JSON), which may change columns (by heading, number or letter), rows, units, how
                         numbers are written, sections, districts; may be repeated: the one whose headings a source has
  --links FILE           reviewed links: a project that two lists share is counted once
  --links-out FILE       writes the projects that stand in two lists and aren't decided, to be given back by --links
  --mapping-out FILE     writes the mapping that was used; changed, it may be given back by --mapping
  --lang zh|en           language

Examples
  key-projects inspect
  key-projects inspect plan.xlsx
  key-projects inspect plan.html --mapping-out mapping.json
  key-projects inspect plan.html --mapping mapping.json --format json
`,
  },
  options: {
    ...SOURCE_OPTIONS,
    format: { type: "string", default: "table" },
    "mapping-out": { type: "string" },
    "links-out": { type: "string" },
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    const format = choose("format", FORMATS, options.format);
    const language = chooseLanguage(options);
    const large = await inspectedLarge(invocation);
    const { dataset, mapping } = large
      ? { dataset: await namesOf(large, {}), mapping: mappingsOf(options)[0] ?? {} }
      : await loadInvokedSource(invocation);
    const inspection = large ? inspectLarge(large) : inspect(dataset);
    if (format === "json") output.write(`${jsonText(inspectionRecord(inspection), 2)}\n`);
    else output.write(inspectionText(inspection, language));
    const path = options["mapping-out"];
    if (typeof path === "string" && dataset.parts)
      throw wrongUse(
        "--mapping-out",
        { zh: "一个来源", en: "one source" },
        {
          zh: `${dataset.parts.length} 个（各来源的表各自编号）`,
          en: `${dataset.parts.length}: tables have numbers of their own in each`,
        },
      );
    if (typeof path === "string") {
      const content = `${jsonText(mappingOf(dataset, mapping), 2)}\n`;
      writeFile(path, content, namedFiles(invocation));
      output.wrote(path);
    }
    const linksPath = options["links-out"];
    if (typeof linksPath === "string") {
      const undecided = await loadInvokedSource({
        positionals: invocation.positionals,
        options: { ...options, links: undefined },
      });
      writeFile(linksPath, linksText(questionLinks(undecided.dataset, linksOf(options))), namedFiles(invocation));
      output.wrote(linksPath);
    }
    if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
    return options.strict === true && doubtsOf(dataset, large?.issueCount) > 0 ? 1 : 0;
  },
};

/** The long table that is asked for; null where its source is held, be it only since that says more. */
async function inspectedLarge(invocation: Invocation): Promise<LargeTable | null> {
  const { positionals, options, limits } = invocation;
  const mappings = mappingsOf(options);
  const large = await readInvokedLarge(invocation, mappings, {
    above: "same",
    needed: (facts, known) => neededColumns(facts, known, [], {}, []),
  });
  return large && (saysAll(large) || (await isLarge(positionals, mappings, limits, "streamed"))) ? large : null;
}
