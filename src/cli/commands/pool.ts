import { basename } from "node:path";
import { ONE_FILE, wrongUse } from "../wrong-use.ts";
import { matching } from "../../measure/conditions/catalogue.ts";
import { knownScope } from "../../measure/scope.ts";
import { type Pool, type PoolAssessment, poolOf } from "../../pool/pool.ts";
import { BAOTOU_POOL_RULES, isOpen } from "../../pool/pool-rules.ts";
import { PoolRulesError, readPoolRules } from "../../pool/read-pool-rules.ts";
import { poolConditionsGrid, poolNote, poolProjectsGrid } from "../../print/pool-grid.ts";
import { choose, chooseLanguage, listFilter, readScope, SCOPE_OPTIONS } from "../choice.ts";
import type { Command, Options } from "../command.ts";
import { readJsonFile } from "../json-file.ts";
import { print } from "../print.ts";
import { FORMATS } from "../printable.ts";
import { complainOfNoProjects, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

/** Projects against the conditions for entering a pool of government projects. */
export const poolCommand: Command = {
  name: "pool",
  help: {
    zh: `用法  key-projects pool [来源文件…] [选项]

按《包头市政府投资项目库管理暂行办法》的征集范围和标准，逐个判断项目是否应当入库：符合、不符合、未知，并列出判断所缺的内容。
表中没有写明的不作推测：没有资金来源的表，多数项目只能是未知。资金来源按各列的表头读（中央、专项债、企业自筹……）。
由主管部门另定的条件列出而不判断。

  --rules 文件                 其他地方的办法，JSON（data/schema/pool-rules.schema.json）
  --format table|csv|md|json   输出格式，默认 table
  --where 条件                 如 district=昆区
  --exclude 棚改、--only 棚改  不含或只含棚改项目
  --lang zh|en                 标签语言

示例
  key-projects pool
  key-projects pool 重点项目.xlsx --format csv
  key-projects pool 重点项目.xlsx --rules 办法.json
`,
    en: `Usage  key-projects pool [source…] [options]

Asks of each project whether it meets the conditions for entering the pool of government projects (包头市政府投资项目库管理暂行办法):
it does, it doesn't, or unknown, with what is missing. What a table doesn't state isn't assumed: without sources of funds
most are unknown. Whose money it is goes by the headings of the columns of funds. What is left to an authority is listed,
not judged.

  --rules FILE                 another government's rule, JSON (data/schema/pool-rules.schema.json)
  --format table|csv|md|json   form of the output, table by default
  --where CONDITION            such as district=昆区
  --exclude 棚改, --only 棚改  without shantytown redevelopment, or nothing else
  --lang zh|en                 language of the labels

Examples
  key-projects pool
  key-projects pool plan.xlsx --format csv
  key-projects pool plan.xlsx --rules rule.json
`,
  },
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    rules: { type: "string" },
    format: { type: "string", default: "table" },
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    const language = chooseLanguage(options);
    const format = choose("format", FORMATS, options.format);
    const rules = rulesOf(options);
    const asked = readScope(options);
    const dataset = await readInvokedSource(invocation);
    const where = listFilter(knownScope(dataset, asked));
    const projects = dataset.projects.filter(matching(where));
    const pool = poolOf({ projects }, rules);
    if (format === "table" || format === "md")
      output.write(`${print(format, { grid: poolConditionsGrid(pool, language), records: [], json: null })}\n`);
    output.write(
      print(format, {
        grid: poolProjectsGrid(pool, language),
        records: pool.assessments.map(record),
        json: json(pool),
      }),
    );
    if (format === "table" || format === "md") output.write(`\n${poolNote(pool, language)}\n`);
    if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
    return projects.length === 0 ? 1 : 0;
  },
};

function rulesOf({ rules }: Options) {
  if (rules === undefined) return BAOTOU_POOL_RULES;
  if (typeof rules !== "string") throw wrongUse("--rules", ONE_FILE, JSON.stringify(rules));
  return readPoolRules(
    readJsonFile(rules, (words) => new PoolRulesError(words)),
    basename(rules),
  );
}

function record({ project, verdict, conditions, missing, timing }: PoolAssessment) {
  return {
    seq: project.seq,
    name: project.name,
    investment: project.investment,
    verdict,
    ...conditions,
    missing: missing.join(" "),
    timing,
    line: project.source.line ?? null,
  };
}

function json(pool: Pool) {
  const { title, number, inForce, articles } = pool.rules;
  const count = (verdicts: readonly string[]) =>
    Object.fromEntries(
      ["meets", "fails", "unknown"].map((each) => [each, verdicts.filter((verdict) => verdict === each).length]),
    );
  return {
    rule: { title, number, inForce },
    counts: count(pool.assessments.map(({ verdict }) => verdict)),
    conditions: articles.flatMap(({ id: article, conditions }) =>
      conditions.map((condition) => ({
        id: condition.id,
        article,
        quote: condition.quote,
        line: condition.line ?? null,
        reading: condition.reading,
        judged: !isOpen(condition),
        ...count(pool.assessments.map((one) => one.conditions[condition.id]!)),
      })),
    ),
    projects: pool.assessments.map(({ project, verdict, conditions, missing, timing }) => ({
      seq: project.seq,
      name: project.name,
      investment: project.investment,
      verdict,
      conditions,
      missing,
      timing,
      source: project.source,
    })),
  };
}
