import { tidyTable } from "../../frame/tidy-table.ts";
import { matches } from "../../measure/request.ts";
import { quantitiesGrid } from "../../print/quantities-grid.ts";
import { readQuantities } from "../../project/read-quantities.ts";
import { workbookFile } from "../../office/workbook-file.ts";
import { chooseLanguage, readListFilter, readScope, SCOPE_OPTIONS } from "../choice.ts";
import type { Command } from "../command.ts";
import { DELIVERY_HELP, DELIVERY_OPTIONS, deliver, formatOf } from "../deliver.ts";
import { complainOfNoProjects, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

/** The physical quantities in the projects' words. */
export const quantitiesCommand: Command = {
  name: "quantities",
  help: `用法  key-projects quantities [来源文件] [选项]

列出建设内容和项目名称中的每个实物量：户、面积、体积、长度、台套座、产能等。依据分三种，绝不混合：
写明（stated，工程本身的量）、推算（derived，如长 × 宽）、背景（context，只说明所属装置或地点，如年产60万吨）。

${DELIVERY_HELP}
  --where 条件                 如 district=土右旗、text=煤棚
  --joint exclude              不含多地区联合项目；其余方式不影响清单
  --lang zh|en                 标签语言

示例
  key-projects quantities
  key-projects quantities --where text=煤棚 --format csv
`,
  options: { ...SOURCE_OPTIONS, ...SCOPE_OPTIONS, ...DELIVERY_OPTIONS },
  run: async (invocation) => {
    const { options, output } = invocation;
    const language = chooseLanguage(options);
    formatOf(options);
    const where = readListFilter(options);
    const dataset = await readInvokedSource(invocation);
    const quantities = dataset.projects.filter((project) => matches(project, where)).flatMap(readQuantities);
    await deliver(invocation, {
      grid: quantitiesGrid(quantities, language),
      records: tidyTable(quantities, { of: "quantities" }),
      json: quantities,
      labelled: (labels) => tidyTable(quantities, { labels, of: "quantities" }),
      workbook: () => workbookFile(dataset, { of: "quantities", language, scope: readScope(options) }),
    });
    return dataset.projects.length === 0 ? complainOfNoProjects(dataset, output) : 0;
  },
};
