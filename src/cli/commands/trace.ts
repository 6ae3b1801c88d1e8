import { currencyOfUnit, inCurrency } from "../../language/currency.ts";
import { isMoney } from "../../measure/fact.ts";
import { type Trace, trace } from "../../audit/trace.ts";
import { BLANK, formatNumber, formatShare } from "../../language/format.ts";
import { FACT_MEASURES, type FactQuery, parseFactId } from "../../measure/fact-query.ts";
import type { Dimension, Key } from "../../measure/request.ts";
import { tally } from "../../measure/tally.ts";
import type { Grid } from "../../print/grid.ts";
import { textTable } from "../../print/text-table.ts";
import { choose, chooseLanguage, readDimensions, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { type Command, type Invocation, type Options, UsageError } from "../command.ts";
import { FORMATS, print } from "../print.ts";
import { readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

const LABELS = {
  zh: {
    columns: ["序号", "行", "计入（万元）", "占原额", "原文"],
    total: "合计",
    covered: (projects: number, priced: number) => `${projects} 个项目，其中 ${priced} 个写明金额`,
    kinds: { blank: "金额空白", unread: "金额非数字", ongoing: "持续开展", joint: "多地区项目" },
  },
  en: {
    columns: ["No.", "Line", "Counted (10⁴ yuan)", "Of its amount", "Text"],
    total: "Total",
    covered: (projects: number, priced: number) => `${priced} of ${projects} projects state an amount`,
    kinds: { blank: "amount blank", unread: "amount not a number", ongoing: "ongoing", joint: "joint" },
  },
} as const;

/** The rows and lines behind a figure. */
export const traceCommand: Command = {
  name: "trace",
  help: `用法  key-projects trace [来源文件] --by 维度[,维度…] --value 值[,值…] [选项]
      key-projects trace [来源文件] 数字编号            报告、图表或 figures.json 中的编号
      key-projects trace [来源文件] --seq 42            一个项目

  --by, --value                哪个数字：如 --by category,year --value 工业污染治理,2019；全称、简称均可
  --id 编号                    如 investment/district=昆区/joint=split
  --seq 序号[,序号…]           按序号
  --measure                    哪种数字：${FACT_MEASURES.join("、")}；默认 investment
  --joint、--weights、--where、--exclude、--only
                               与 summary 相同；split 时给出各行计入的份额
  --format table|csv|md|json   输出格式，默认 table
  --lang zh|en                 标签语言

示例
  key-projects trace --by district --value 昆区
  key-projects trace --by category,year --value 工业污染治理,2019 --format json
  key-projects trace --by district --value 昆都仑区 --joint split
  key-projects trace investment/category=扬尘污染治理/joint=apart
  key-projects trace --seq 42
`,
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    by: { type: "string" },
    value: { type: "string" },
    id: { type: "string" },
    seq: { type: "string" },
    measure: { type: "string", default: "investment" },
    format: { type: "string", default: "table" },
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    const format = choose("format", FORMATS, options.format);
    const labels = LABELS[chooseLanguage(options)];
    const { query, positionals } = readQuery(invocation);
    const dataset = await readInvokedSource({ positionals, options, output });
    output.write(printTrace(trace(dataset, query), format, labels));
    return 0;
  },
};

const isFactId = (text: string): boolean => FACT_MEASURES.some((name) => text === name || text.startsWith(`${name}/`));

/** What is asked for: an id, a 序号, or a cell of a summary; and the positionals that are no id. */
function readQuery({ positionals, options }: Invocation): { query: FactQuery; positionals: readonly string[] } {
  const rest = positionals.filter((text) => !isFactId(text));
  const ids = [...positionals.filter(isFactId), ...(options.id === undefined ? [] : [String(options.id)])];
  const asked = ids.length + Number(options.seq !== undefined) + Number(options.by !== undefined);
  if (asked !== 1)
    throw new UsageError(`trace: expected one figure (--by and --value, --seq, or an id), got ${asked || "none"}`);
  if (ids[0] !== undefined) return { query: parseFactId(ids[0]), positionals: rest };
  const { joint, weights, where } = readScope(options);
  const measure = choose("measure", FACT_MEASURES, options.measure);
  const scope = { measure, joint, ...(weights && { weights }), ...(Object.keys(where).length > 0 && { where }) };
  if (options.seq !== undefined) return { query: { ...scope, seqs: readSeqs(options.seq) }, positionals: rest };
  return { query: { ...scope, keys: readKeys(options) }, positionals: rest };
}

function readSeqs(value: Options[string]): number[] {
  return String(value)
    .split(/[,，]/)
    .map((text) => {
      if (!/^\s*\d+\s*$/.test(text)) throw new UsageError(`--seq: expected 序号, got ${JSON.stringify(value)}`);
      return Number(text);
    });
}

function readKeys(options: Options): Partial<Record<Dimension, readonly Key[]>> {
  const by = readDimensions(options.by);
  if (options.value === undefined) throw new UsageError("--value: expected a value for --by, got none");
  const value = String(options.value);
  const values = by.length === 1 ? [value] : value.split(",").map((part) => part.trim());
  if (values.length !== by.length)
    throw new UsageError(`--value: expected ${by.length} values (${by.join(",")}), got ${JSON.stringify(value)}`);
  return Object.fromEntries(by.map((dimension, index) => [dimension, [values[index]!]]));
}

function printTrace(
  { fact, coverage, rows }: Trace,
  format: (typeof FORMATS)[number],
  labels: (typeof LABELS)[keyof typeof LABELS],
): string {
  const number = (value: number | null) => (value === null ? BLANK : formatNumber(value));
  const place = ({ line, sheet, row }: Trace["rows"][number]["at"]) =>
    line === undefined ? `${sheet === undefined ? "" : `${sheet}!`}${row ?? ""}` : String(line);
  const grid: Grid = {
    columns: labels.columns.map((label, index) => ({
      label: inCurrency(label, currencyOfUnit(fact.unit)),
      align: index === 4 ? "left" : "right",
    })),
    rows: rows.map((row) => [
      String(row.seq),
      place(row.at),
      number(row.investment),
      row.share === null ? BLANK : formatShare(row.share),
      row.text.replaceAll("\t", " │ "),
    ]),
    ...(isMoney(fact) && { total: [labels.total, "", number(fact.value), "", ""] }),
  };
  const { projects, priced, blank, unread, ongoing, joint } = coverage;
  const kinds = Object.entries({ blank, unread, ongoing, joint })
    .filter(([, seqs]) => seqs.length > 0)
    .map(([kind, seqs]) => `${labels.kinds[kind as keyof typeof labels.kinds]} ${seqs.join(", ")}`);
  const value = fact.unit === "1" && fact.value !== null ? formatShare(fact.value) : number(fact.value);
  const head = [
    fact.id,
    `= ${value}${fact.unit === "1" ? "" : ` ${fact.unit}`} · ${[labels.covered(projects, priced), ...kinds].join(" · ")}`,
  ];
  if (format === "table") {
    // A source line is evidence: it is printed whole, however wide the terminal.
    const numbers = textTable({
      columns: grid.columns.slice(0, 4),
      rows: grid.rows.map((row) => row.slice(0, 4)),
      ...(grid.total && { total: grid.total.slice(0, 4) }),
    }).split("\n");
    const texts = [labels.columns[4], "", ...grid.rows.map((row) => row[4])];
    return `${[...head, "", ...numbers.map((line, index) => `${line}  ${texts[index] ?? ""}`.trimEnd())].join("\n").trimEnd()}\n`;
  }
  const printed = print(format, {
    grid,
    records: rows.map(({ seq, at, investment, stated, share, text }) => ({
      seq,
      line: at.line ?? null,
      ...(at.line === undefined && { sheet: at.sheet ?? null, row: at.row ?? null }),
      investment,
      stated,
      share,
      text,
    })),
    json: {
      figure: {
        id: fact.id,
        measure: fact.query.measure,
        value: fact.value,
        unit: fact.unit,
        by: Object.keys(fact.query.keys ?? {}),
        keys: fact.query.keys ?? {},
        joint: fact.query.joint ?? "apart",
        seqs: fact.seqs,
        lines: rows.flatMap(({ at }) => at.line ?? []),
        projects,
        priced,
        missing: projects - priced,
        investment: tally(fact.contributions).investment,
        coverage,
      },
      rows: rows.map(({ seq, at: { file: _, line, ...position }, text, ...amounts }) => ({
        seq,
        line: line ?? null,
        ...position,
        text,
        ...amounts,
      })),
    },
  });
  return format === "md" ? `${head[0]}\n\n${head[1]}\n\n${printed}` : printed;
}
