import { knownScope } from "../../measure/scope.ts";
import { tidyTable } from "../../frame/tidy-table.ts";
import { matching } from "../../measure/conditions/catalogue.ts";
import { quantitiesGrid } from "../../print/quantities-grid.ts";
import { readQuantities } from "../../project/read-quantities.ts";
import { workbookFile } from "../../office/workbook-file.ts";
import { chooseLanguage, listFilter, readScope, SCOPE_OPTIONS } from "../choice.ts";
import type { Command } from "../command.ts";
import { DELIVERY_HELP, DELIVERY_OPTIONS, deliver, formatOf } from "../deliver.ts";
import { complainOfNothing, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

/** The physical quantities in the projects' words. */
export const quantitiesCommand: Command = {
  name: "quantities",
  help: {
    zh: `用法  key-projects quantities [来源文件] [选项]

列出建设内容和项目名称中的每个实物量：户、面积、体积、长度、台套座、产能等。依据分三种，绝不混合：
写明（stated，工程本身的量）、推算（derived，如长 × 宽）、背景（context，只说明所属装置或地点，如年产60万吨）。

${DELIVERY_HELP.zh}
  --where 条件                 如 district=土右旗、text=煤棚
  --joint exclude              不含多地区联合项目；其余方式不影响清单
  --lang zh|en                 标签语言

示例
  key-projects quantities
  key-projects quantities --where text=煤棚 --format csv
`,
    en: `Usage  key-projects quantities [source] [options]

Lists each physical quantity in the projects' names and words: households, areas, volumes, lengths, pieces, capacities and so
on, of three kinds that never mix: stated (of the works themselves), derived (such as length × width), and context (of the
plant or place that they belong to).

${DELIVERY_HELP.en}
  --where CONDITION            such as district=土右旗, text=煤棚
  --joint exclude              without projects of several districts; other policies don't change a list
  --lang zh|en                 language of the labels

Examples
  key-projects quantities
  key-projects quantities --where text=煤棚 --format csv
`,
  },
  options: { ...SOURCE_OPTIONS, ...SCOPE_OPTIONS, ...DELIVERY_OPTIONS },
  run: async (invocation) => {
    const { options, output } = invocation;
    const language = chooseLanguage(options);
    formatOf(options);
    const asked = readScope(options);
    const dataset = await readInvokedSource(invocation, { onlyLists: true });
    const scope = knownScope(dataset, asked);
    const where = listFilter(scope);
    const quantities = dataset.projects.filter(matching(where)).flatMap(readQuantities);
    await deliver(invocation, {
      grid: quantitiesGrid(quantities, language, dataset.projects),
      records: tidyTable(quantities, { of: "quantities" }),
      json: quantities,
      labelled: (labels) => tidyTable(quantities, { labels, projects: dataset.projects, of: "quantities" }),
      workbook: () => workbookFile(dataset, { of: "quantities", language, scope }),
    });
    return quantities.length === 0 ? complainOfNothing(dataset, output) : 0;
  },
};
