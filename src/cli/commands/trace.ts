import { BLANK, formatNumber } from "../../language/format.ts";
import { type FigureRow, measure } from "../../measure/measure.ts";
import type { Dimension } from "../../measure/request.ts";
import { readDimensions, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { type Command, UsageError } from "../command.ts";
import { print } from "../print.ts";
import { readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

/** The rows and lines behind a figure. */
export const traceCommand: Command = {
  name: "trace",
  help: `用法  key-projects trace [来源文件] --by 维度[,维度…] --value 值[,值…] [选项]

  --by, --value                哪个数字：如 --by district --value 昆区
  --joint、--where、--exclude  与 summary 相同
  --format table|csv|md|json   输出格式，默认 table

示例
  key-projects trace --by district --value 昆区
  key-projects trace --by category,year --value 工业污染治理,2019 --format json
`,
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    by: { type: "string" },
    value: { type: "string" },
    format: { type: "string", default: "table" },
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    if (options.by === undefined || options.value === undefined)
      throw new UsageError("trace: expected --by and --value, see key-projects trace --help");
    const by = readDimensions(options.by);
    const dataset = await readInvokedSource(invocation);
    const scope = readScope(options);
    const figures = measure(dataset.projects, { by, ...scope });
    const row = findRow(figures.rows, by, String(options.value));
    const rows = row.contributions.map(({ seq, investment }) => {
      const source = dataset.projects.find((project) => project.seq === seq)?.source;
      const text = dataset.rows.find((reading) => reading.kind === "project" && reading.seq === seq)?.row.text ?? "";
      return { seq, line: source?.line ?? null, investment, text };
    });
    const { projects, priced, missing, investment, share } = row;
    output.write(
      print(options.format, {
        grid: {
          columns: [
            { label: "序号", align: "right" },
            { label: "行", align: "right" },
            { label: "计入（万元）", align: "right" },
            { label: "原文", align: "left" },
          ],
          rows: rows.map((r) => [
            String(r.seq),
            String(r.line ?? ""),
            r.investment === null ? BLANK : formatNumber(r.investment),
            r.text.replaceAll("\t", " │ "),
          ]),
          total: ["", "", investment === null ? BLANK : formatNumber(investment), ""],
        },
        records: rows,
        json: {
          figure: {
            by,
            keys: Object.fromEntries(by.map((d) => [d, row[d]])),
            joint: figures.joint,
            unit: figures.unit,
            projects,
            priced,
            missing,
            investment,
            share,
          },
          rows,
        },
      }),
    );
    return 0;
  },
};

function findRow(rows: readonly FigureRow[], by: readonly Dimension[], value: string): FigureRow {
  const wanted = by.length === 1 ? [value] : value.split(",");
  const found = rows.find((row) => by.every((dimension, index) => String(row[dimension]) === wanted[index]));
  if (found) return found;
  const known = rows.map((row) => by.map((dimension) => row[dimension]).join(","));
  throw new UsageError(`--value: expected one of ${known.join(" / ")}, got ${JSON.stringify(value)}`);
}
