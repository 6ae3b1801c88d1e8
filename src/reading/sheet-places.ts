import type { Issue } from "../project/issue.ts";
import type { Project } from "../project/project.ts";
import { headingWords } from "../lexicon/row-words.ts";
import { doubt, placeOfTable } from "./doubt.ts";
import type { Mapping } from "./mapping.ts";
import { namesPlaces } from "./places.ts";
import type { Table } from "./table.ts";

/**
 * The district that each sheet is of, by its name, where the sheets of a workbook are a list of projects for each of several
 * places (东山县, 西河县) and no column nor heading says where these are.
 */
export function placesOfSheets(
  tables: readonly Table[],
  projects: readonly Project[],
  mapping: Mapping,
): ReadonlyMap<string, string> {
  if ((mapping.sections ?? "auto") !== "auto" || projects.some(({ district }) => district !== null)) return NONE;
  const sheets = new Map<string, string>();
  for (const { header, raw, entries } of tables) {
    if (!header || !entries.some(({ kind }) => kind === "project")) continue;
    if (raw.sheet === undefined || header.columns.some(({ target }) => target === "district")) return NONE;
    const place = headingWords(raw.sheet.replace(MARK, ""));
    if (!namesPlaces(place)) return NONE;
    sheets.set(raw.sheet, place);
  }
  return new Set(sheets.values()).size > 1 ? sheets : NONE;
}

const NONE: ReadonlyMap<string, string> = new Map();
// 附件1-东山县, 表2.西河县
const MARK = /^\s*附?[件表]\s*\d*(?:-\d+)?\s*[-—.、:：_\s]*/;

/** Gives projects the district of their sheet. */
export function placeSheets(projects: readonly Project[], sheets: ReadonlyMap<string, string>): Project[] {
  return projects.map((project) => {
    const place = sheets.get(project.source.sheet ?? "");
    return place === undefined ? project : { ...project, district: place, districts: [place] };
  });
}

/** Says that districts are the names of sheets. */
export function sheetDoubts(tables: readonly Table[], sheets: ReadonlyMap<string, string>): Issue[] {
  const first = tables.find(({ raw }) => sheets.has(raw.sheet ?? ""));
  if (!first) return [];
  return [
    doubt("district.of-sheet", "note", placeOfTable(first), {
      zh: `没有一列写明地区，按工作表的名称取（${[...sheets.values()].join("、")}）`,
      en: `no column states the district; it is taken from the names of the sheets (${[...sheets.values()].join(", ")})`,
    }),
  ];
}
