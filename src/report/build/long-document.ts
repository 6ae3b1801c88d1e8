import { anyShantytown } from "../../measure/some-of.ts";
import type { Chart } from "../../chart/chart.ts";
import type { Language } from "../../language/language.ts";
import type { Words } from "../../language/words.ts";
import { checkAdditivity } from "../../measure/additivity.ts";
import { knownScope } from "../../measure/scope.ts";
import type { Dataset } from "../../project/dataset.ts";
import { NotHeldError } from "../../project/held.ts";
import { emptyReport, type ReportOptions, withOmissions } from "./build-document.ts";
import { FINDING_SECTIONS } from "./catalogue.ts";
import { createContext, type Omission, type ReportContext, type SectionDefinition } from "../context.ts";
import type { Block, Inline, ReportDocument, Section } from "../document.ts";
import { paragraph } from "../figure-blocks.ts";
import { documentHead } from "../masthead.ts";
import { resting, say } from "../say.ts";
import { scopeName } from "../scope-name.ts";
import { dataNotesSection } from "../sections/data-notes.ts";
import { reconciliationSection } from "../sections/reconciliation.ts";
import { chosenFinding, findings } from "../sentences/finding.ts";
import { PROJECTS } from "../statements.ts";

/** Makes something of a dataset whose projects aren't held (see `openLargeDataset`). */
export type Make = <Made>(build: (dataset: Dataset) => Made) => Promise<Made>;

/** What the sections are about that take the projects one by one. */
const TITLES: Readonly<Record<string, Words>> = {
  edition: { zh: "与旧版相比", en: "What changed" },
  progress: { zh: "完成了多少", en: "How much is done" },
  summary: { zh: "要点", en: "In brief" },
  household: { zh: "每户多少钱", en: "Cost a household" },
  "unit-cost": { zh: "单位造价", en: "Unit costs" },
  timeline: { zh: "计划何时开工、何时竣工", en: "When works start and end" },
  tasks: { zh: "方案的任务", en: "Tasks of the plan" },
};

/**
 * Builds the report about a long table: the sections that stand on figures, as `buildDocument` builds them; those that take
 * the projects one by one are left out and named; the file `list` beside it has them all. Rejects as `buildDocument` throws.
 */
export async function buildLongDocument(
  make: Make,
  charts: readonly Chart[],
  { language = "zh", scope: asked = {}, claims = [], ...masthead }: ReportOptions,
  list: string,
): Promise<ReportDocument> {
  const scope = await make((dataset) => knownScope(dataset, asked));
  const context = await make((dataset) => createContext(dataset, scope, language, charts, claims));
  const said = (one: Language) => make((dataset) => scopeName(scope, one, dataset));
  if ((await make(() => context.projects.length)) === 0)
    throw emptyReport(context.dataset.file, { zh: await said("zh"), en: await said("en") });
  await make(({ projects }) => checkAdditivity(projects, scope.joint, scope.where));
  const [first, ...others] = await make(() => findings(context));
  const built: Section[] = [];
  const omitted: Omission["omitted"][] = [];
  const redeveloped = await make(() => anyShantytown(context.projects));
  for (const definition of [...FINDING_SECTIONS, reconciliationSection]) {
    if (definition.id === "household" && !redeveloped) continue;
    const section = await sectionOf(definition, context, make);
    if (!("omitted" in section)) built.push(section);
    else if (section.omitted.length > 0) omitted.push(section.omitted);
  }
  const notes = await make(() => dataNotesSection.build(context) as Section);
  return {
    ...(await make(() => documentHead(context, masthead))),
    scope: await said(language),
    finding: chosenFinding(first!, others),
    sections: [...built, withOmissions(notes, omitted, language), await make(() => listSection(context, list))],
  };
}

/** A section, or why it isn't there. */
async function sectionOf(
  { id, build }: SectionDefinition,
  context: ReportContext,
  make: Make,
): Promise<Section | Omission> {
  try {
    return await make(() => build(context));
  } catch (error) {
    if (!(error instanceof NotHeldError)) throw error;
    const title = TITLES[id]?.[context.language] ?? id;
    return {
      omitted:
        context.language === "zh"
          ? [resting(`“${title}”：须逐个查看项目，来源太长，没有写。`, "method")]
          : [resting(`"${title}": it takes the projects one by one, of which the source has too many.`, "method")],
    };
  }
}

/** Where the list of all projects is, and how a part of it is had. */
function listSection({ dataset, language, statements }: ReportContext, list: string): Section {
  const zh = language === "zh";
  const all = statements.count({ measure: "projects" }, PROJECTS);
  const lead: Inline[] = zh
    ? say`${all}太多，不在报告中逐个列出，全部见旁边的 ${list}：一行一个项目，有来源行号，金额为万元。`
    : say`${all} are too many to be listed here; ${list} beside this report has them all, one a line, each with its line in the source and its amounts in ten thousands of their currency.`;
  const how = zh
    ? `key-projects projects ${dataset.file} --where 条件 列出其中一部分，key-projects trace 编号 ${dataset.file} 列出一个数字所含的各行。`
    : `key-projects projects ${dataset.file} --where CONDITION lists a part of them, key-projects trace ID ${dataset.file} the rows of a number.`;
  const blocks: Block[] = [paragraph(lead, [resting(how, "method")])];
  return { id: "project", title: zh ? "全部项目" : "All projects", blocks };
}
