import { neededColumns } from "../../engine/needed-columns.ts";
import { wrongUse } from "../wrong-use.ts";
import { knownScope } from "../../measure/scope.ts";
import { tidyTable } from "../../frame/tidy-table.ts";
import { matching } from "../../measure/conditions/catalogue.ts";
import type { Project } from "../../project/project.ts";
import { projectsGrid } from "../../print/projects-grid.ts";
import { workbookFile } from "../../office/workbook-file.ts";
import { chooseLanguage, listFilter, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { namesOf } from "../../engine/large-figures.ts";
import { type ListedProjects, largeProjects } from "../../engine/large-projects.ts";
import type { Command, Options } from "../command.ts";
import { DELIVERY_HELP, DELIVERY_OPTIONS, deliver, formatOf } from "../deliver.ts";
import { readInvokedLarge } from "../large-source.ts";
import { settleIssues, complainOfNothing, mappingsOf, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

/** The projects of a source, one record a row. */
export const projectsCommand: Command = {
  name: "projects",
  help: {
    zh: `用法  key-projects projects [来源文件…] [选项]

${DELIVERY_HELP.zh}
  --where 条件                 district=昆区、category=…、year=2019、unit=…、seq=42、text=煤棚；可重复，多值用 | 隔开
  --exclude 棚改 | --only 棚改 不含或只含棚户区改造
  --joint exclude              不含多地区联合项目；其余方式不影响清单
  --limit 个数                 只列出前几个
  --lang zh|en                 标签语言

示例
  key-projects projects
  key-projects projects --where "district=昆区" --where year=2019
  key-projects projects --format csv > projects.csv
  key-projects projects 重点项目计划表.txt --format json
`,
    en: `Usage  key-projects projects [source…] [options]

${DELIVERY_HELP.en}
  --where CONDITION            district=昆区, category=…, year=2019, unit=…, seq=42, text=煤棚; may be repeated, several values
                               with |
  --exclude 棚改 | --only 棚改 without shantytown redevelopment, or nothing else
  --joint exclude              without projects of several districts; other policies don't change a list
  --limit NUMBER               only the first ones
  --lang zh|en                 language of the labels

Examples
  key-projects projects
  key-projects projects --where "district=昆区" --where year=2019
  key-projects projects --format csv > projects.csv
  key-projects projects plan.txt --format json
`,
  },
  options: { ...SOURCE_OPTIONS, ...SCOPE_OPTIONS, limit: { type: "string" }, ...DELIVERY_OPTIONS },
  run: async (invocation) => {
    const { options, output } = invocation;
    const language = chooseLanguage(options);
    formatOf(options);
    const asked = readScope(options);
    const limit = readLimit(options);
    const large = await readInvokedLarge(invocation, mappingsOf(options), {
      records: true,
      needed: (facts, known) => neededColumns(facts, known, [], asked.where, []),
    });
    const dataset = large
      ? await namesOf(large, asked.where)
      : await readInvokedSource(invocation, { onlyLists: true });
    if (large) settleIssues(large, invocation, large.issueCount);
    const scope = knownScope(dataset, asked);
    const where = listFilter(scope);
    const { projects, passing } = large
      ? await largeProjects(large, dataset, where, limit)
      : firstOf(dataset.projects.filter(matching(where)), limit);
    if (projects.length < passing) output.complain(OTHERS[output.language](projects.length, passing));
    await deliver(invocation, {
      grid: projectsGrid(projects, language),
      records: tidyTable(projects),
      json: projects.map(toJson),
      labelled: (labels) => tidyTable(projects, { labels, of: "projects" }),
      workbook: () => workbookFile({ ...dataset, projects }, { of: "projects", language, scope }),
    });
    return projects.length === 0 ? complainOfNothing(dataset, output) : 0;
  },
};

const OTHERS = {
  zh: (listed: number, passing: number) => `列出 ${passing} 个项目中的前 ${listed} 个`,
  en: (listed: number, passing: number) => `the first ${listed} of ${passing} projects are listed`,
};

/** Reads `--limit`; null where there is none. Throws a UsageError. */
function readLimit({ limit }: Options): number | null {
  if (limit === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(String(limit)))
    throw wrongUse("--limit", { zh: "1 以上的项目数", en: "a number of projects from 1 on" }, JSON.stringify(limit));
  return Number(limit);
}

function firstOf(projects: readonly Project[], limit: number | null): ListedProjects {
  return { projects: projects.slice(0, limit ?? projects.length), passing: projects.length };
}

/** The record that others rely on; what a source doesn't have (sections, further amounts and columns) is left out. */
function toJson(project: Project) {
  const {
    seq,
    category,
    unit,
    name,
    content,
    completion,
    completionYear,
    ongoing,
    investment,
    investmentText,
    currency,
    district,
    districts,
    section,
    amounts,
    extra,
    source,
  } = project;
  return {
    seq,
    category,
    unit,
    name,
    content,
    completion,
    completionYear,
    ongoing,
    investment,
    investmentText,
    ...(currency !== undefined && { currency }),
    district,
    districts,
    ...(section.length > 0 && { section }),
    ...(amounts.length > 0 && { amounts }),
    ...(Object.keys(extra).length > 0 && { extra }),
    source,
  };
}
