import { knownScope } from "../../measure/scope.ts";
import { tidyTable } from "../../frame/tidy-table.ts";
import { measureHouseholds } from "../../measure/households.ts";
import { formatNumber } from "../../language/format.ts";
import { householdKindsOf, householdWorks } from "../../project/household.ts";
import { householdsGrid } from "../../print/households-grid.ts";
import { workbookFile } from "../../office/workbook-file.ts";
import { chooseLanguage, listFilter, readScope, SCOPE_OPTIONS } from "../choice.ts";
import type { Command } from "../command.ts";
import { DELIVERY_HELP, DELIVERY_OPTIONS, deliver, formatOf } from "../deliver.ts";
import { complainOfNothing, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

/** Households and investment of the projects of one kind of works, the first that the source names. */
export const householdsCommand: Command = {
  name: "households",
  help: {
    zh: `用法  key-projects households [来源文件] [选项]

只取建设内容写明拆迁、改造户数的项目；散煤替代、供热等按户计的项目不混入。户均按有投资额的行计算。
没有拆迁、搬迁户数的来源，列老旧小区改造的户数；两者都有时不相加，另一类见 summary --measure 所示名称。

${DELIVERY_HELP.zh}
  --where 条件                 如 district=昆区
  --joint exclude              不含多地区联合项目；其余方式不影响清单
  --lang zh|en                 标签语言

示例
  key-projects households
  key-projects households --where "district=昆区" --format json
`,
    en: `Usage  key-projects households [source] [options]

Only projects whose words say how many households are moved or rebuilt; what else is counted by households (coal replacement,
heating) isn't mixed in. The cost of a household is of the rows that state an amount. A source that moves none lists those of
renovated estates; where there are both they aren't added up, and the other kind is named (summary --measure NAME).

${DELIVERY_HELP.en}
  --where CONDITION            such as district=昆区
  --joint exclude              without projects of several districts; other policies don't change a list
  --lang zh|en                 language of the labels

Examples
  key-projects households
  key-projects households --where "district=昆区" --format json
`,
  },
  options: { ...SOURCE_OPTIONS, ...SCOPE_OPTIONS, ...DELIVERY_OPTIONS },
  run: async (invocation) => {
    const { options, output } = invocation;
    const language = chooseLanguage(options);
    formatOf(options);
    const asked = readScope(options);
    const dataset = await readInvokedSource(invocation);
    const scope = knownScope(dataset, asked);
    const where = listFilter(scope);
    const [kind, ...others] = householdKindsOf(dataset.projects);
    const figures = measureHouseholds(dataset.projects, where, kind);
    const { rows, total } = figures;
    await deliver(invocation, {
      grid: householdsGrid(figures, language, dataset.projects, dataset.columns),
      records: tidyTable(rows, { of: "households" }),
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
      labelled: (labels) => tidyTable(rows, { labels, projects: dataset.projects, of: "households" }),
      workbook: () => workbookFile(dataset, { of: "households", language, scope: { where } }),
    });
    for (const other of others) {
      const households = formatNumber(measureHouseholds(dataset.projects, where, other).total.households);
      const works = householdWorks(dataset.projects, other);
      output.complain(
        language === "zh"
          ? `另有${works.zh}${households}户，不与上表相加：summary --measure ${other.id}`
          : `${households} more households (${works.en}) aren't added to these: summary --measure ${other.id}`,
      );
    }
    return rows.length === 0 ? complainOfNothing(dataset, output) : 0;
  },
};
