import type { Column } from "./columns.ts";
import type { Mapping } from "./mapping.ts";
import { namesPlaces, readPlaces } from "./places.ts";
import type { Project } from "../project/project.ts";
import { headingWords } from "../lexicon/row-words.ts";

/** What the headings of projects are: which levels of them name places only, and whether a project has a category of its own. */
export interface SectionReading {
  readonly places: readonly boolean[];
  readonly kinds: boolean;
}

/** What the headings of some projects are. */
export function sectionReading(projects: readonly Pick<Project, "section" | "category">[]): SectionReading {
  const depth = projects.reduce((most, { section }) => Math.max(most, section.length), 0);
  const places = Array.from({ length: depth }, (_, level) => {
    const words = projects.flatMap(({ section }) =>
      section[level] === undefined ? [] : [headingWords(section[level])],
    );
    return words.length > 0 && words.every(namesPlaces);
  });
  return { places, kinds: projects.some(({ category }) => category !== null) };
}

/**
 * Projects whose district or category is their heading's, where the table has no column for it: headings that are all
 * places give the district, the other ones the category, with their marks where there are several levels of them. A
 * mapping says otherwise.
 */
export function placeSections<P extends Omit<Project, "seq">>(
  projects: readonly P[],
  columns: readonly Column[],
  mapping: Mapping,
  decided: SectionReading = sectionReading(projects),
): P[] {
  const role = mapping.sections ?? "auto";
  if (role === "hierarchy") return [...projects];
  const has = (field: string) => columns.some(({ target }) => target === field);
  const wantsDistrict = role === "district" || (role === "auto" && !has("district"));
  // A column of kinds that only the headings fill says no more than they do.
  const hasKinds = has("category") && decided.kinds;
  const wantsCategory = role === "category" || (role === "auto" && !hasKinds);
  const placeLevels = decided.places;
  return projects.map((project) => {
    if (project.section.length === 0) return project;
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
