import { findDimension } from "../../measure/dimensions/catalogue.ts";
import { knownScope } from "../../measure/scope.ts";
import { workbookFile } from "../../office/workbook-file.ts";
import { chooseLanguage, readDimensions, readMeasures, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { moneyColumns } from "../../measure/measures/catalogue.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { Command, Options } from "../command.ts";
import { DELIVERY_HELP, DELIVERY_OPTIONS, deliver, formatOf } from "../deliver.ts";
import { ROW_LIMITS, type RowLimits } from "../../engine/large-limits.ts";
import type { FactsTable, LargeTable } from "../../engine/large-table.ts";
import { isCountable } from "../../engine/counted-figures.ts";
import { namesOf } from "../../engine/large-figures.ts";
import { neededColumns } from "../../engine/needed-columns.ts";
import { checkLargeForm, readInvokedLarge, takesRecords } from "../large-source.ts";
import {
  settleIssues,
  complainOfNoProjects,
  complainOfNothing,
  mappingsOf,
  readInvokedSource,
  SOURCE_OPTIONS,
} from "../source.ts";
import { chooseEngine, type EngineChoice, ENGINE_HELP, ENGINE_OPTIONS, sqlOf } from "../engine.ts";
import { figuresBy } from "../engine-figures.ts";
import { checkFactsDimensions, readInvokedFacts } from "../facts-source.ts";
import { pivotForms, summaryForms } from "../summary-forms.ts";

/** Investment and number of projects by some dimensions. */
export const summaryCommand: Command = {
  name: "summary",
  help: {
    zh: `用法  key-projects summary [来源文件…|facts.parquet] --by 维度[,维度…] [选项]

  --by                         district 地区、category 类别、year 竣工年份、unit 项目单位、source 来源文件、sheet 工作表、
                               section 与 section2 所属标题，或来源任何一列的表头（建设性质），可组合
                               organisation 项目单位，同一单位的不同写法归并并列出
                               fund 资金来源：每种来源一列金额的，按各列；只有文字的，按该列
                               programme 工程、task 任务、lead 牵头单位：来源附有方案时，由本工具对应（见 tasks），不可相加
  --measure 指标[,指标…]       来源任何金额列的表头（累计完成投资）、households、perHousehold，或两者之比（累计完成投资/总投资）：
                               只计两者都写明的项目，并说明有几个
  --pivot                      两个维度排成交叉表，行列都有合计
  --links 文件                 审定的对应关系：几份清单中的同一项目只计一次（inspect --links-out 写出待定的）
  --editions refuse|together   同一计划的两个版本默认拒绝相加（请用 compare）；together 仍一并计入
  --joint apart|split|full|exclude
                               多地区项目：单列（默认）、按地区均分、各计全额（不可相加）、不计
  --weights 昆区=2,青山区=1    均分时的权重，未写的地区为 1
  --where 条件                 district=昆区、year=2019、text=煤棚、amount=1000..5000、建设性质=新建…；可重复，多值用 | 隔开
  --exclude 棚改 | --only 棚改 不含或只含棚户区改造
${ENGINE_HELP.zh}
${DELIVERY_HELP.zh}
  --lang zh|en                 标签语言

空白金额不是零：没有一项有金额的行，投资为空。下限只算本地区单独项目，上限把多地区项目全额计入。

示例
  key-projects summary --by district
  key-projects summary --by district,year --joint split
  key-projects summary --by category --exclude 棚改 --format md
  key-projects summary --by unit --where "district=昆区" --format json
  key-projects summary --by category,year --pivot
  key-projects summary --by programme
  key-projects summary plan.xlsx --by 建设性质 --measure 累计完成投资,累计完成投资/总投资
  key-projects summary facts.parquet --by district --engine spark --facts hdfs:///plan/facts.parquet
`,
    en: `Usage  key-projects summary [source…|facts.parquet] --by DIMENSION[,DIMENSION…] [options]

  --by                         district, category, year (of completion), unit, source (file), sheet, section and section2
                               (headings in the table), or the heading of any column (建设性质), or several together;
                               organisation: units, with the spellings of one merged and listed
                               fund (source of funds): by the columns of money of each, or by the column that tells it
                               programme, task, lead: of the plan around the table, linked by this tool (see tasks); rows
                               don't add up
  --measure MEASURE[,MEASURE…] the heading of any column of money (累计完成投资), households, perHousehold, or a ratio of two
                               (累计完成投资/总投资): over the projects that state both, and over how many
  --pivot                      two dimensions as a table with totals on both sides
  --links FILE                 reviewed links: a project that several lists share counts once (inspect --links-out writes the open ones)
  --editions refuse|together   editions of one plan aren't added up (use compare) unless this says together
  --joint apart|split|full|exclude
                               projects of several districts: apart (default), divided evenly, in full in each
                               (doesn't add up), or not at all
  --weights 昆区=2,青山区=1    weights for split; 1 for districts that aren't named
  --where CONDITION            district=昆区, year=2019, text=煤棚, amount=1000..5000, 建设性质=新建 …; may be repeated,
                               several values with |
  --exclude 棚改 | --only 棚改 without shantytown redevelopment, or nothing else
${ENGINE_HELP.en}
${DELIVERY_HELP.en}
  --lang zh|en                 language of the labels

A blank amount isn't zero: a row of which nothing states an amount has none. Least counts a district's own projects only, most
counts joint ones in full.

Examples
  key-projects summary --by district
  key-projects summary --by district,year --joint split
  key-projects summary --by category --exclude 棚改 --format md
  key-projects summary --by unit --where "district=昆区" --format json
  key-projects summary --by category,year --pivot
  key-projects summary --by programme
  key-projects summary plan.xlsx --by 建设性质 --measure 累计完成投资,累计完成投资/总投资
  key-projects summary facts.parquet --by district --engine spark --facts hdfs:///plan/facts.parquet
`,
  },
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    by: { type: "string", default: "district" },
    measure: { type: "string" },
    pivot: { type: "boolean", default: false },
    ...ENGINE_OPTIONS,
    ...DELIVERY_OPTIONS,
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    formatOf(options);
    const engine = chooseEngine(options);
    const asked = readScope(options);
    const large =
      (await readInvokedFacts(invocation)) ??
      (await readInvokedLarge(invocation, mappingsOf(options), {
        above: takesRecords(options) ? "streamed" : "same",
        counted: isCounted(engine, asked, options),
        needed: (facts, known) => {
          const measures = readMeasures(known, options.measure);
          // Where there is no investment, other money is shown instead.
          const isTold = measures.length > 0 || known.columns.some(({ field }) => field === "investment");
          const by = readDimensions(known, options.by);
          return neededColumns(facts, known, by, asked.where, isTold ? measures : undefined);
        },
      }));
    if (large) checkLargeForm(options, invocation.limits);
    const dataset = large ? await namesOf(large, asked.where) : await readInvokedSource(invocation);
    if (large) settleIssues(large, invocation, large.issueCount);
    if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
    const by = readDimensions(dataset, options.by);
    if (large) checkFactsDimensions(large, dataset, by);
    const measures = readMeasures(dataset, options.measure);
    const scope = knownScope(dataset, asked);
    const language = chooseLanguage(options);
    // Where no column states the whole investment, the money that there is stands instead of blanks.
    const isMoney = by.some((name) => findDimension(dataset.projects, name)?.moneyOf);
    const instead = measures.length > 0 || isMoney || statesInvestment(dataset) ? [] : moneyColumns(dataset.projects);
    const shown = measures.length > 0 ? measures : instead;
    const request = { by, ...scope, ...(shown.length > 0 && { measures: shown }) };
    if (engine.name === "sql") {
      output.write(await sqlOf(dataset, request, options, large?.facts));
      return 0;
    }
    // As many as are listed from memory.
    const seqs = !large || isListed(large, invocation.limits);
    const forms =
      options.pivot === true
        ? pivotForms(dataset, request, language)
        : summaryForms(dataset, await figuresBy(engine, { dataset, large, seqs }, request, output), {
            language,
            asked: measures.length > 0,
          });
    const workbook = () =>
      workbookFile(dataset, { of: "summary", language, scope, by, measures: shown, pivot: options.pivot === true });
    await deliver(invocation, { ...forms, workbook });
    const format = formatOf(options);
    if (forms.note && format !== "json" && format !== "xlsx") output.complain(forms.note);
    return forms.projects === 0 ? complainOfNothing(dataset, output) : 0;
  },
};

/** Whether nothing is asked of a long table that its counts don't give. */
function isCounted({ name }: EngineChoice, asked: ReturnType<typeof readScope>, options: Options): boolean {
  const measures = options.measure === undefined ? [] : [String(options.measure)];
  return name === "memory" && !takesRecords(options) && isCountable({ by: [], ...asked, measures });
}

function statesInvestment({ columns, projects }: Dataset): boolean {
  return projects.some(({ investment }) => investment !== null) || columns.some(({ field }) => field === "investment");
}

function isListed(large: FactsTable | LargeTable, { streamed }: RowLimits = ROW_LIMITS): boolean {
  return "lines" in large && large.lines <= streamed;
}
