import type { Words } from "../language/words.ts";
import type { Dataset } from "./dataset.ts";
import type { Project } from "./project.ts";
import { canBeOne, plainText, sharedGround } from "./same-project.ts";
import { grouped } from "./grouped.ts";

/** A list of projects within a dataset: a source, or one sheet of it. */
export interface ProjectList {
  /** As a command takes it: `plan.xlsx`, `plan.xlsx#2018年`. */
  readonly name: string;
  readonly projects: readonly Project[];
}

/** Two lists that hold the same projects at different times. */
export interface EditionPair {
  readonly old: ProjectList;
  readonly new: ProjectList;
  /** Projects that stand in both. */
  readonly common: number;
}

/** A project of an earlier list and one of a later list that go by one name. */
export type SharedProject = readonly [Project, Project];

// Half of the shorter list, and two projects at least: fewer are projects that two lists share.
const LEAST_COMMON = 2;
const MOST_LISTS = 40;

/** The lists of a dataset: its sources, and the sheets of one that has several with projects. */
export function listsIn({ projects }: Pick<Dataset, "projects">): ProjectList[] {
  const byFile = grouped(projects, ({ source }) => source.file);
  return [...byFile].flatMap(([file, own]) => {
    const sheets = grouped(own, ({ source }) => source.sheet ?? "");
    if (sheets.size < 2) return [{ name: file, projects: own }];
    return [...sheets].map(([sheet, ofSheet]) => ({ name: `${file}#${sheet}`, projects: ofSheet }));
  });
}

/** The projects that two lists share by their names, where their units and places don't exclude it. */
export function sharedProjects(a: ProjectList, b: ProjectList): SharedProject[] {
  const names = grouped(a.projects, ({ name }) => plainText(name));
  const taken = new Set<Project>();
  return b.projects.flatMap((project): SharedProject[] => {
    const group = (names.get(plainText(project.name)) ?? []).filter((one) => !taken.has(one));
    const found =
      group.find((one) => sharedGround(one, project) === "shared") ??
      group.find((one) => sharedGround(one, project) === "unknown") ??
      group.find((one) => canBeOne(one, project));
    if (!found) return [];
    taken.add(found);
    return [[found, project]];
  });
}

/**
 * Projects of one list that may be a part of one of another: their names are one but for brackets that the other hasn't
 * (绕城高速, 绕城高速（乙县段）), and they are of one unit or place.
 */
export function partsOfProjects(a: ProjectList, b: ProjectList): SharedProject[] {
  const names = grouped(a.projects, ({ name }) => bareName(name));
  return b.projects.flatMap((project) =>
    (names.get(bareName(project.name)) ?? [])
      .filter((one) => isPart(one.name, project.name) && sharedGround(one, project) === "shared")
      .map((one): SharedProject => [one, project]),
  );
}

const bareName = (name: string): string => plainText(name.normalize("NFKC").replace(/\([^()]*\)/g, ""));

/** Whether one of two names has no brackets; two with other brackets (一期, 二期) are two projects. */
function isPart(a: string, b: string): boolean {
  const [bare, own] = [bareName(a), [plainText(a), plainText(b)]];
  return bare !== "" && own[0] !== own[1] && own.includes(bare);
}

/** The first two lists of a dataset that are editions of one plan: most of their projects are the same, and their titles name other times. */
export function editionsIn(dataset: Dataset): EditionPair | null {
  const lists = listsIn(dataset);
  if (lists.length < 2 || lists.length > MOST_LISTS) return null;
  const times = lists.map((list) => timesOf(list, dataset));
  for (const [at, list] of lists.entries())
    for (const [before, earlier] of lists.slice(0, at).entries()) {
      if (!differ(times[before]!, times[at]!)) continue;
      const common = sharedProjects(earlier, list).length;
      if (common < LEAST_COMMON || common * 2 < Math.min(earlier.projects.length, list.projects.length)) continue;
      const inOrder = firstTime(times[before]!) <= firstTime(times[at]!);
      return inOrder ? { old: earlier, new: list, common } : { old: list, new: earlier, common };
    }
  return null;
}

/** What is said of editions in one dataset. */
export function editionWords({ old, new: next, common }: EditionPair): Words {
  return {
    zh: `${old.name} 与 ${next.name} 有${common}个相同项目而时间不同，是同一计划的两个版本，不能相加；请用 key-projects compare "${old.name}" "${next.name}" 比较，或用 --editions together 仍按一个数据集处理`,
    en: `${old.name} and ${next.name} share ${common} projects and name other times: they are editions of one plan and must not be added up; compare them (key-projects compare "${old.name}" "${next.name}"), or take them together all the same by --editions together`,
  };
}

const TIME = /(?:19|20)\d\d|[一二三四1-4]季度|(?<!\d)\d{1,2}月/g;

/** The times that a list names: in its sheet's name, its file's, the lines above its table, and its headings. */
function timesOf({ projects }: ProjectList, { rows, columns, tables, sources, parts }: Dataset): readonly string[] {
  const { file, sheet, line } = projects[0]!.source;
  const own = rows.filter(({ row }) => row.at.file === file && row.at.sheet === sheet);
  const first = own.findIndex(({ kind }) => kind === "project");
  const lines = sources.find(({ id }) => id === file)?.lines ?? [];
  const above =
    line === undefined || parts?.length === 0 ? [] : lines.slice(Math.max(0, line - 10), Math.max(0, line - 2));
  const title = [
    ...above,
    ...own.slice(0, Math.max(0, first)).flatMap(({ kind, row }) => (kind === "header" ? [] : row.text)),
  ];
  const numbers = new Set(tables.filter(({ at }) => at.file === file && at.sheet === sheet).map(({ table }) => table));
  const headings = columns.filter(({ table }) => numbers.has(table)).map(({ header }) => header);
  return [sheet ?? "", file, title.join(" "), headings.join(" ")].map((text) =>
    [...new Set(text.normalize("NFKC").match(TIME) ?? [])].join(" "),
  );
}

/** Whether two lists name other times where they first name any at the same place. */
function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.some((time, index) => time !== "" && b[index] !== "" && time !== b[index]);
}

const firstTime = (times: readonly string[]): string => times.find((time) => time !== "") ?? "";
