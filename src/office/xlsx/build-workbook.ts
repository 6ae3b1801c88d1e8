import type { Audit } from "../../audit/audit.ts";
import type { TidyTable } from "../../frame/tidy-table.ts";
import type { Language } from "../../language/language.ts";
import { factMaker } from "../../measure/fact.ts";
import { isJoint } from "../../measure/request/request.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { Project } from "../../project/project.ts";
import type { ReportTable } from "../../report/document.ts";
import type { Scope } from "../../measure/scope.ts";
import { claimsSheet, findingsSheet } from "./audit-sheets.ts";
import { checkPlace, checkSheet } from "./check-sheet.ts";
import type { Grounds } from "./figure-formula.ts";
import { tidySheet } from "./list-sheet.ts";
import { jointWords, notesSheet } from "./notes-sheet.ts";
import { type Overview, overviewSheet } from "./overview-sheet.ts";
import { placementSheet } from "./placement-sheet.ts";
import { projectSheet } from "./project-sheet.ts";
import { sheetNames } from "./sheet-names.ts";
import { tableSheet } from "./table-sheet.ts";
import type { CellLink, Sheet, Workbook } from "./workbook.ts";

const NAMES = {
  zh: {
    overview: "摘要",
    projects: "项目",
    placements: "地区计入",
    findings: "审核发现",
    claims: "原文核对",
    check: "数字核对",
    notes: "说明",
  },
  en: {
    overview: "Summary",
    projects: "Projects",
    placements: "By district",
    findings: "Findings",
    claims: "Claims",
    check: "Check",
    notes: "Notes",
  },
} as const;

/** What a workbook is made of. */
export interface WorkbookContent extends Omit<Overview, "joint" | "sha256"> {
  readonly language: Language;
  readonly dataset: Dataset;
  /** The projects in scope. */
  readonly projects: readonly Project[];
  readonly where: Scope;
  /** Tables whose figures become formulas, each with what its sheet is called. */
  readonly tables: readonly { readonly name: string; readonly caption: string; readonly table: ReportTable }[];
  /** Lists of records beside the projects. */
  readonly lists: readonly { readonly name: string; readonly table: TidyTable }[];
  readonly audit: Audit | null;
}

/** A workbook whose figures are formulas over its sheet of projects, with a check against their exact values. */
export function buildWorkbook(content: WorkbookContent): Workbook {
  const { language, dataset, projects, where, tables, lists, audit } = content;
  const words = NAMES[language];
  const joint = projects.some(isJoint);
  const [overviewName, projectsName, placementsName, findingsName, claimsName, checkName, notesName, ...names] =
    sheetNames([
      words.overview,
      words.projects,
      words.placements,
      words.findings,
      words.claims,
      words.check,
      words.notes,
      ...tables.map(({ name }) => name),
      ...lists.map(({ name }) => name),
    ]) as [string, string, string, string, string, string, string, ...string[]];

  const rowsOf = projectSheet(projects, projectsName, language);
  const placed = placementSheet(
    projects,
    rowsOf.ground,
    placementsName,
    language,
    where.joint === "split" ? where.weights : {},
  );
  const grounds: Grounds = {
    projects: rowsOf.ground,
    placements: placed?.ground ?? null,
    where: where.where,
    make: factMaker(dataset.projects),
  };
  const rows = new Map(projects.map(({ seq }, index) => [seq, index]));
  const projectPlace = (seq: number): CellLink | null => {
    const row = rows.get(seq);
    return row === undefined ? null : { sheet: projectsName, cell: `A${row + 2}` };
  };

  const scope = `${content.scope}　${content.source}`;
  let count = 0;
  const tabled = tables.map(({ caption, table }, index) => {
    const before = count;
    const made = tableSheet(table, names[index]!, caption, scope, grounds, (place) =>
      checkPlace(checkName, before + place),
    );
    count += made.figures.length;
    return made;
  });
  const check = checkSheet(
    tabled.flatMap(({ figures }) => figures),
    checkName,
    language,
    projectPlace,
  );
  const listed = lists.map(({ table }, index) => tidySheet(names[tables.length + index]!, table, projectPlace));
  const policy = joint ? jointWords(where.joint, language) : "";
  const inner: Sheet[] = [
    ...tabled.map(({ sheet }) => sheet),
    ...listed,
    rowsOf.sheet,
    ...(placed ? [placed.sheet] : []),
    ...(audit
      ? [
          findingsSheet(audit, dataset, findingsName, language, projectPlace),
          claimsSheet(audit, dataset.projects, claimsName, language, projectPlace),
        ]
      : []),
    ...(tables.length > 0 ? [check.sheet] : []),
    notesSheet(
      notesName,
      language,
      policy,
      { projects: projectsName, placements: placed ? placementsName : null, check: checkName },
      tabled.reduce((sum, { fixed }) => sum + fixed, 0),
      dataset.remarkWords.map((words) => [language === "zh" ? "读取" : "Reading", words[language]]),
    ),
  ];
  const captions = new Map(tables.map(({ caption }, index) => [names[index]!, caption]));
  const overview = overviewSheet(
    { ...content, joint: policy, sha256: dataset.sha256 },
    overviewName,
    language,
    check.verdict,
    tables.length > 0 ? checkName : notesName,
    inner.map(({ name }) => ({ name, about: captions.get(name) ?? "" })),
    grounds,
  );
  return { language, title: content.title, subject: content.subtitle, sheets: [overview, ...inner] };
}
