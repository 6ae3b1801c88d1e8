import { listedBureau } from "../gazette/bureau.ts";
import { isSamePlace, placeLevel } from "../lexicon/place-words.ts";
import { districtName } from "./district.ts";
import { foldName, organisationName } from "./organisation.ts";
import type { Project } from "./project.ts";

/** A text by which two printings of it are one: width, case, spaces and brackets don't count. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s()[\]{}〔〕【】〈〉《》「」『』“”‘’"'·•]/g, "")
    .replace(/[,，、;；。.]$/u, "")
    .toLowerCase();
}

interface Ground {
  readonly unit: string | null;
  /** Level of the government that a bureau is of; null where its name says none. */
  readonly unitLevel: number | null;
  readonly places: readonly string[];
}

// Long lists ask for it of each project against many.
const grounds = new WeakMap<Project, Ground>();

function groundOf(project: Project): Ground {
  const found = grounds.get(project) ?? readGround(project);
  grounds.set(project, found);
  return found;
}

function readGround({ unit, district, districts }: Project): Ground {
  const named = districts.length > 0 ? districts : district === null ? [] : [district];
  const organisation = unit === null ? null : organisationName(unit);
  const bureau = organisation === null ? null : listedBureau(organisation);
  return {
    unit: organisation === null ? null : plainText(bureau ? `${bureau.of}${bureau.name}` : organisation),
    unitLevel: bureau ? placeLevel(bureau.of) : null,
    places: named.map((name) => plainText(districtName(foldName(name)))).toSorted(),
  };
}

/** The unit of a project under its one name; null where none is stated. */
export function unitOf(project: Project): string | null {
  return groundOf(project).unit;
}

/** The places that a project names, under their one names. */
export function placesOf(project: Project): readonly string[] {
  return groundOf(project).places;
}

/** Whether two projects are of one unit or place: `unknown` where no field of both says so. */
export function sharedGround(a: Project, b: Project): "shared" | "other" | "unknown" {
  const [unitA, unitB] = [unitOf(a), unitOf(b)];
  const byUnit = unitA === null || unitB === null ? null : unitA === unitB;
  const byPlace = areInOnePlace(a, b);
  if (byUnit || byPlace) return "shared";
  return byUnit === null && byPlace === null ? "unknown" : "other";
}

/** Whether two projects have a place in common, under a short or a full name; null where one of them names none. */
export function areInOnePlace(a: Project, b: Project): boolean | null {
  const [placesA, placesB] = [placesOf(a), placesOf(b)];
  if (placesA.length === 0 || placesB.length === 0) return null;
  return placesA.some((place) => placesB.some((other) => isSamePlace(place, other)));
}

/**
 * Whether two projects of one name can be one that two lists tell of, each as it sees it: of one unit or place; or of none
 * that exclude one another, as a city's list names the county and the county's the town.
 */
export function canBeOne(a: Project, b: Project): boolean {
  if (sharedGround(a, b) !== "other") return true;
  const [placesA, placesB] = [placesOf(a), placesOf(b)];
  if (placesA.length > 0 && placesB.length > 0)
    return !placesA.some((place) => placesB.some((other) => placeLevel(place) === placeLevel(other)));
  return groundOf(a).unitLevel !== groundOf(b).unitLevel;
}
