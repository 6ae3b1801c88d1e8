import { namedFiles } from "../named-files.ts";
import { listed } from "../../language/misfit.ts";
import { wrongUse } from "../wrong-use.ts";
import { type Comparison, compareEditions, openLinks } from "../../compare/compare-editions.ts";
import type { Language } from "../../language/language.ts";
import { bridgeGrid, changesGrid, comparisonRecords, doubtfulGrid } from "../../print/comparison-grid.ts";
import { bridgeHeading, comparisonHead } from "../../print/comparison-words.ts";
import type { Grid } from "../../print/grid.ts";
import { markdownTable, markdownText } from "../../print/markdown-table.ts";
import { textTable } from "../../print/text-table.ts";
import { comparisonFile } from "../../office/xlsx/comparison-workbook.ts";
import { chooseLanguage, readScope, SCOPE_OPTIONS } from "../choice.ts";
import type { Command } from "../command.ts";
import { DELIVERY_HELP, DELIVERY_OPTIONS, deliver, formatOf } from "../deliver.ts";
import { compareInvokedLarge } from "../large-compare.ts";
import { readEditions } from "../edition-sources.ts";
import { linksOf, linksText } from "../links-file.ts";
import { complainOfNoProjects, SOURCE_OPTIONS } from "../source.ts";
import { terminalWidth } from "../terminal.ts";
import { writeFile } from "../write-files.ts";

const WORDS = {
  zh: {
    changes: "变化",
    bridge: (unit: string) => `投资的变化（${unit}）：旧版 − 不再列入 + 新增 + 各种变化 = 新版`,
    whole: "全部",
    doubtful:
      "待定：可能是同一项目，未经认定不作对应，两端分别计入“不再列入”和“新增”（--links-out 写出，审定后用 --links 交回）",
    none: "没有变化",
  },
  en: {
    changes: "Changes",
    bridge: (unit: string) => `Bridge (${unit}): old − gone + added + changes = new`,
    whole: "All",
    doubtful:
      "Open: these may be the same and aren't matched until you say so; until then their ends count as gone and added (--links-out writes them, --links takes them back)",
    none: "nothing has changed",
  },
} as const;

/** What changed between two editions of a plan. */
export const compareCommand: Command = {
  name: "compare",
  help: {
    zh: `用法  key-projects compare 旧版 新版 [选项]

比较一份计划的两个版本（文件格式不限，也可以是工作表：计划.xlsx#2018年）：新增、不再列入、竣工提前或推迟、金额、地区、单位、
内容、各列的变化，两版行号并列；投资的变化逐分相符（旧版 − 不再列入 + 新增 + 变化 = 新版）。
先按项目代码、再按同一单位或地区内相同的名称对应；名称相近的只列为“待定”，由人审定，从不自行合并。

  --by 维度[,维度…]            另按 district、category、year、section、unit 或任何一列分解投资的变化
  --links 文件                 审定的对应关系（JSON）：same 或 different，各附理由；一拆多、多并一的写在一条里
  --links-out 文件             写出待定的对应关系，审定后用 --links 交回
  --mapping 文件               按此映射读取两版；给出两个时各用于一版：按表头认，都相符的按旧版、新版的次序
  --joint、--weights、--where、--exclude、--only  与 summary 相同，用于投资的变化
                               超过 500,000 行时只按名称与单位、地区、内容对应，各列前 1,000 项
${DELIVERY_HELP.zh}
  --lang zh|en                 标签语言

示例
  key-projects compare 计划2018.xlsx 计划2019.xlsx
  key-projects compare 计划.xlsx#2018年 计划.xlsx#2019年 --by district,year
  key-projects compare 旧.csv 新.docx --links-out links.json
  key-projects compare 旧.csv 新.docx --links links.json --format json
  key-projects compare 旧.csv 新.docx --mapping 旧.json --mapping 新.json
`,
    en: `Usage  key-projects compare OLD NEW [options]

Compares two editions of a plan (files of any format, or sheets: plan.xlsx#2018): what was added and is gone, what comes earlier
or later, changes of amount, place, unit, works and every column, with the lines of both; and an exact bridge of the sums
(old − gone + added + changes = new). Projects are matched by printed codes, then by equal names within one unit or place;
likeness only makes a question, which a person decides.

  --by DIMENSION[,DIMENSION…]  the bridge by district, category, year, section, unit or any column too
  --links FILE                 reviewed links (JSON): same or different, with a reason each; one that was split in two, or two
                               that were merged, are one link with several ends
  --links-out FILE             writes the open questions, to be decided and given back by --links
  --mapping FILE               both are read by this mapping; of two, each by the one whose headings it has, and in the order
                               OLD, NEW where both fit
  --joint, --weights, --where, --exclude, --only  as in summary, for the bridge
                               of more than 500,000 rows: by name with unit, place and works only, the first 1,000 of each listed
${DELIVERY_HELP.en}
  --lang zh|en                 language of the labels

Examples
  key-projects compare plan-2018.xlsx plan-2019.xlsx
  key-projects compare plan.xlsx#2018 plan.xlsx#2019 --by district,year
  key-projects compare old.csv new.docx --links-out links.json
  key-projects compare old.csv new.docx --links links.json --format json
  key-projects compare old.csv new.docx --mapping old.json --mapping new.json
`,
  },
  namesSource: (positionals) => positionals.length > 0,
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    ...DELIVERY_OPTIONS,
    by: { type: "string" },
    "links-out": { type: "string" },
  },
  run: async (invocation) => {
    const { options, output, positionals } = invocation;
    const [oldFile, newFile, ...more] = positionals;
    if (oldFile === undefined || newFile === undefined || more.length > 0)
      throw wrongUse("compare", { zh: "两个版本（旧 新）", en: "two editions (OLD NEW)" }, listed(positionals));
    const format = formatOf(options);
    const language = chooseLanguage(options);
    const scope = readScope(options);
    const links = linksOf(options);
    const by = typeof options.by === "string" ? options.by.split(",").map((name) => name.trim()) : [];
    const long = await compareInvokedLarge(invocation, [oldFile, newFile], { ...scope, by });
    const editions = long ? null : await readEditions(invocation, oldFile, [newFile]);
    if (editions && "empty" in editions) return complainOfNoProjects(editions.empty, output);
    const comparison = long ?? compareEditions(editions!.old, editions!.new, { ...scope, links, by });
    const files = namedFiles(invocation);
    if (typeof options["links-out"] === "string") {
      writeFile(options["links-out"], linksText(openLinks(comparison, links)), files);
      output.wrote(options["links-out"]);
    }
    const records = comparisonRecords(comparison);
    if (format === "table" || format === "md") {
      const text = comparisonText(comparison, language, format === "md");
      if (typeof options.out === "string") {
        writeFile(options.out, text, files);
        output.wrote(options.out);
      } else output.write(text);
    } else
      await deliver(invocation, {
        grid: changesGrid(comparison, language),
        records,
        json: comparison,
        labelled: () => ({
          header: Object.keys(records[0] ?? {}),
          rows: records.map((record) => Object.values(record)),
        }),
        workbook: () => comparisonFile(comparison, language),
      });
    return 0;
  },
};

function comparisonText(comparison: Comparison, language: Language, asMarkdown: boolean): string {
  const words = WORDS[language];
  const { bridge, unit } = comparison;
  const table = (grid: Grid) => (asMarkdown ? markdownTable(grid) : textTable(grid, { width: terminalWidth() }));
  const title = (text: string) => (asMarkdown ? `## ${markdownText(text)}\n` : text);
  const changes = changesGrid(comparison, language);
  const doubtful = doubtfulGrid(comparison, language);
  const head = comparisonHead(comparison, language);
  const parts = [
    asMarkdown ? `# ${head.map(markdownText).join("\n\n")}\n` : `${head.join("\n")}\n`,
    title(words.changes),
    changes.rows.length > 0 ? table(changes) : `${words.none}\n`,
    title(words.bridge(unit)),
    table(bridgeGrid([[words.whole, bridge]], null, "", comparison, language)),
    ...Object.entries(bridge.by ?? {}).map(([dimension, rows]) =>
      table(
        bridgeGrid(
          rows.map((row) => [String(row[dimension]), row] as const),
          null,
          bridgeHeading(dimension, comparison, language),
          comparison,
          language,
        ),
      ),
    ),
    ...(doubtful.rows.length > 0 ? [title(words.doubtful), table(doubtful)] : []),
  ];
  return parts.join("\n");
}
