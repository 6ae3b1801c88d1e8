import type { Column } from "./columns.ts";
import type { Mapping } from "./mapping.ts";
import { looksLikePlace, readPlaces } from "./places.ts";
import type { Project } from "../project/project.ts";
import { headingWords } from "../lexicon/row-words.ts";

/**
 * Projects whose district or category is their heading's, where the table has no column for it: headings that are all
 * places give the district, the outermost other ones the category. A mapping says otherwise.
 */
export function placeSections(projects: readonly Project[], columns: readonly Column[], mapping: Mapping): Project[] {
  const role = mapping.sections ?? "auto";
  if (role === "hierarchy") return [...projects];
  const has = (field: string) => columns.some(({ target }) => target === field);
  const wantsDistrict = role === "district" || (role === "auto" && !has("district"));
  const wantsCategory = role === "category" || (role === "auto" && !has("category"));
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
    const category = wantsCategory ? heading(role === "category" ? 0 : placeLevels.indexOf(false)) : "";
    return {
      ...project,
      ...(district !== "" && project.district === null
        ? { district, districts: readPlaces(district, mapping.districts) }
        : {}),
      ...(category !== "" && project.category === null ? { category } : {}),
    };
  });
}
