import { tidyTable } from "../../frame/tidy-table.ts";
import { matches } from "../../measure/request.ts";
import { quantitiesGrid } from "../../print/quantities-grid.ts";
import { readQuantities } from "../../project/read-quantities.ts";
import { chooseLanguage, readListFilter, SCOPE_OPTIONS } from "../choice.ts";
import type { Command } from "../command.ts";
import { print } from "../print.ts";
import { complainOfNoProjects, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

/** The physical quantities in the projects' words. */
export const quantitiesCommand: Command = {
  name: "quantities",
  help: `用法  key-projects quantities [来源文件] [选项]

列出建设内容和项目名称中的每个实物量：户、面积、体积、长度、台套座、产能等。依据分三种，绝不混合：
写明（stated，工程本身的量）、推算（derived，如长 × 宽）、背景（context，只说明所属装置或地点，如年产60万吨）。

  --format table|csv|md|json   输出格式，默认 table
  --where 条件                 如 district=土右旗、text=煤棚
  --joint exclude              不含多地区联合项目；其余方式不影响清单
  --lang zh|en                 标签语言

示例
  key-projects quantities
  key-projects quantities --where text=煤棚 --format csv
`,
  options: { ...SOURCE_OPTIONS, ...SCOPE_OPTIONS, format: { type: "string", default: "table" } },
  run: async (invocation) => {
    const { options, output } = invocation;
    const language = chooseLanguage(options);
    const where = readListFilter(options);
    const dataset = await readInvokedSource(invocation);
    const quantities = dataset.projects.filter((project) => matches(project, where)).flatMap(readQuantities);
    output.write(
      print(options.format, {
        grid: quantitiesGrid(quantities, language),
        records: tidyTable(quantities, { of: "quantities" }),
        json: quantities,
      }),
    );
    return dataset.projects.length === 0 ? complainOfNoProjects(dataset, output) : 0;
  },
};
