import { BLANK, decimalsOf, formatNumber } from "../../language/format.ts";
import { measureHouseholds } from "../../measure/households.ts";
import { chooseLanguage, readScope, SCOPE_OPTIONS } from "../choice.ts";
import type { Command } from "../command.ts";
import { print } from "../print.ts";
import { complainOfNoProjects, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

const LABELS = {
  zh: ["序号", "项目名称", "地区", "户数（户）", "投资（万元）", "户均（万元/户）", "行", "合计"],
  en: [
    "No.",
    "Project",
    "District",
    "Households",
    "Investment (10⁴ yuan)",
    "Per household (10⁴ yuan)",
    "Line",
    "Total",
  ],
} as const;

/** Households and investment of the 棚改 projects. */
export const householdsCommand: Command = {
  name: "households",
  help: `用法  key-projects households [来源文件] [选项]

只取建设内容写明拆迁、改造户数的项目；散煤替代、供热等按户计的项目不混入。户均按有投资额的行计算。

  --format table|csv|md|json   输出格式，默认 table
  --where 条件                 如 district=昆区
  --lang zh|en                 标签语言

示例
  key-projects households
  key-projects households --where "district=昆区" --format json
`,
  options: { ...SOURCE_OPTIONS, ...SCOPE_OPTIONS, format: { type: "string", default: "table" } },
  run: async (invocation) => {
    const { options, output } = invocation;
    const labels = LABELS[chooseLanguage(options)];
    const { where } = readScope(options);
    const dataset = await readInvokedSource(invocation);
    const { rows, total } = measureHouseholds(dataset.projects, where);
    const decimals = decimalsOf([total, ...rows].map(({ investment }) => investment));
    const amount = (value: number | null, decimals?: number) =>
      value === null ? BLANK : formatNumber(value, decimals);
    output.write(
      print(options.format, {
        grid: {
          columns: labels
            .slice(0, 7)
            .map((label, index) => ({ label, align: index === 1 || index === 2 ? "left" : "right" })),
          rows: rows.map((row) => [
            String(row.seq),
            row.name,
            row.district ?? BLANK,
            amount(row.households),
            amount(row.investment, decimals),
            amount(row.perHousehold, 2),
            String(row.source.line ?? row.source.row ?? ""),
          ]),
          total: [
            "",
            labels[7],
            "",
            amount(total.households),
            amount(total.investment, decimals),
            amount(total.perHousehold, 2),
            "",
          ],
        },
        records: rows.map(({ source, ...row }) => ({ ...row, line: source.line ?? null })),
        json: {
          rows: rows.map(({ seq, name, district, households, investment, perHousehold, text, source }) => ({
            seq,
            name,
            district,
            households,
            investment,
            perHousehold,
            text,
            source,
          })),
          total,
        },
      }),
    );
    return dataset.projects.length === 0 ? complainOfNoProjects(dataset, output) : 0;
  },
};
