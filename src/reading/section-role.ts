import type { Column } from "./columns.ts";
import type { Mapping } from "./mapping.ts";
import { looksLikePlace, readPlaces } from "./places.ts";
import type { Project } from "../project/project.ts";
import { headingWords } from "../lexicon/row-words.ts";

/**
 * Projects whose district or category is their heading's, where the table has no column for it: headings that are all
 * places give the district, the other ones the category, with their marks where there are several levels of them. A
 * mapping says otherwise.
 */
export function placeSections(projects: readonly Project[], columns: readonly Column[], mapping: Mapping): Project[] {
  const role = mapping.sections ?? "auto";
  if (role === "hierarchy") return [...projects];
  const has = (field: string) => columns.some(({ target }) => target === field);
  const wantsDistrict = role === "district" || (role === "auto" && !has("district"));
  // A column of kinds that only the headings fill says no more than they do.
  const hasKinds = has("category") && projects.some(({ category }) => category !== null);
  const wantsCategory = role === "category" || (role === "auto" && !hasKinds);
  const depth = Math.max(0, ...projects.map(({ section }) => section.length));
  const placeLevels = Array.from({ length: depth }, (_, level) => {
    const words = projects.flatMap(({ section }) =>
      section[level] === undefined ? [] : [headingWords(section[level])],
    );
    return words.length > 0 && words.every(looksLikePlace);
  });
  return projects.map((project) => {
    const heading = (level: number) => (level < 0 ? "" : headingWords(project.section[level] ?? ""));
    const district = wantsDistrict
      ? heading(role === "district" ? project.section.length - 1 : placeLevels.lastIndexOf(true))
      : "";
    const category = wantsCategory ? (role === "category" ? heading(0) : categoryOf(project.section, placeLevels)) : "";
    return {
      ...project,
      ...(district !== "" && project.district === null
        ? { district, districts: readPlaces(district, mapping.districts) }
        : {}),
      ...(category !== "" && project.category === null ? { category } : {}),
    };
  });
}

// Levels of government (市本级, 开发区) are no names of places, and group the projects where nothing else does.
const LEVEL = /^(?:[省市县区州盟旗]?本级|[省市县区]直(?:属|部门)?|开发区|高新区|经开区|新区|园区)$/;

function categoryOf(section: readonly string[], placeLevels: readonly boolean[]): string {
  const kinds = section.filter((_, level) => !placeLevels[level]);
  if (kinds.length > 1)
    return kinds
      .map((text) => (/[。；]/.test(text) ? headingWords(text) : text.replace(/[(（]共?\d+[个项][^()（）]*[)）]$/, "")))
      .join(" / ");
  const [only = section.find((text) => LEVEL.test(headingWords(text))) ?? ""] = kinds;
  return headingWords(only);
}
