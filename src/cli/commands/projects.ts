import { neededColumns } from "../../engine/needed-columns.ts";
import { wrongUse } from "../wrong-use.ts";
import { knownScope, type Scope } from "../../measure/scope.ts";
import { tidyTable } from "../../frame/tidy-table.ts";
import { matching } from "../../measure/conditions/catalogue.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { Project } from "../../project/project.ts";
import { projectsGrid } from "../../print/projects-grid.ts";
import { workbookFile } from "../../office/workbook-file.ts";
import { chooseLanguage, listFilter, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { namesOf } from "../../engine/large-figures.ts";
import { LARGE_LIST } from "../../engine/large-limits.ts";
import { UnsupportedError } from "../../engine/unsupported.ts";
import { type ListedProjects, largeProjects } from "../../engine/large-projects.ts";
import type { Command, Invocation, Options } from "../command.ts";
import { DELIVERY_HELP, DELIVERY_OPTIONS, deliver, formatOf } from "../deliver.ts";
import { isLarge, readInvokedLarge, takesRecords } from "../large-source.ts";
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
    const { dataset, scope, listed } =
      (await listedInDatabase(invocation, asked, limit)) ?? (await listedInMemory(invocation, asked, limit));
    const { projects, passing } = listed;
    if (projects.length < passing) output.complain(OTHERS[output.language](projects.length, passing));
    await deliver(invocation, {
      grid: projectsGrid(projects, language, dataset.columns),
      records: tidyTable(projects),
      json: projects.map(toJson),
      labelled: (labels) => tidyTable(projects, { labels, of: "projects" }),
      workbook: () => workbookFile({ ...dataset, projects }, { of: "projects", language, scope }),
    });
    return projects.length === 0 ? complainOfNothing(dataset, output) : 0;
  },
};

interface Listed {
  readonly dataset: Dataset;
  readonly scope: Scope;
  readonly listed: ListedProjects;
}

async function listedInMemory(invocation: Invocation, asked: Partial<Scope>, limit: number | null): Promise<Listed> {
  const dataset = await readInvokedSource(invocation, { onlyLists: true });
  const scope = knownScope(dataset, asked);
  return { dataset, scope, listed: firstOf(dataset.projects.filter(matching(listFilter(scope))), limit) };
}

/** The projects of a long table; null where its source is held instead, be it only since so many are to be listed. */
async function listedInDatabase(
  invocation: Invocation,
  asked: Partial<Scope>,
  limit: number | null,
): Promise<Listed | null> {
  const { positionals, options, limits } = invocation;
  const mappings = mappingsOf(options);
  const { where = {} } = asked;
  const isPart = limit === null ? Object.keys(where).length > 0 : limit <= LARGE_LIST;
  const large = await readInvokedLarge(invocation, mappings, {
    records: true,
    above: isPart && !takesRecords(options) ? "same" : "held",
    needed: (facts, known) => neededColumns(facts, known, [], where, []),
  });
  if (!large) return null;
  const dataset = await namesOf(large, where);
  const scope = knownScope(dataset, asked);
  try {
    const listed = await largeProjects(large, dataset, listFilter(scope), limit);
    settleIssues(large, invocation, large.issueCount);
    return { dataset, scope, listed };
  } catch (error) {
    if (!(error instanceof UnsupportedError) || (await isLarge(positionals, mappings, limits))) throw error;
    return null;
  }
}

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
