import { isSamePlace } from "../lexicon/place-words.ts";
import type { Filter } from "../measure/request/request.ts";
import { districtName } from "../project/district.ts";
import { foldName } from "../project/organisation.ts";
import type { Project } from "../project/project.ts";
import { placesOf, plainText, unitOf } from "../project/same-project.ts";
import { grouped } from "../project/grouped.ts";

/** A unit or place that two editions spell otherwise: 县住建局, 县住房和城乡建设局; 东河, 东河区. */
export interface Spelling {
  readonly field: "unit" | "district";
  readonly old: string;
  readonly new: string;
}

/** The projects of the old edition under the spellings of the new one, in their order, and which those are. */
export interface Aligned {
  readonly projects: readonly Project[];
  readonly spellings: readonly Spelling[];
}

/**
 * Spells units and places of the old edition as the new one does, so that a sum doesn't seem to move from a name to
 * itself. A unit is the same by the reviewed lists; a place where one name alone in each edition can stand for it.
 */
export function alignSpellings(olds: readonly Project[], news: readonly Project[]): Aligned {
  const { align, spellings } = spellingsBetween(olds, news);
  return { projects: align(olds), spellings };
}

/** How two editions spell units and places, and projects of the old one under the spellings of the new one. */
export interface SpellingsBetween {
  readonly align: (olds: readonly Project[]) => readonly Project[];
  readonly spellings: readonly Spelling[];
}

/** The spellings of two editions: projects that have all units and places of theirs are enough to tell them. */
export function spellingsBetween(olds: readonly Project[], news: readonly Project[]): SpellingsBetween {
  const units = unitSpellings(olds, news);
  const places = placeSpellings(olds, news);
  const rename = (projects: readonly Project[]) =>
    projects.map((project) => {
      const unit = project.unit === null ? null : (units.get(project.unit) ?? project.unit);
      const districts = project.districts.map((name) => places.get(name) ?? name);
      return unit === project.unit && districts.every((name, index) => name === project.districts[index])
        ? project
        : { ...project, unit, districts };
    });
  const cells = cellSpellings(rename(olds), news);
  const spellings = (field: Spelling["field"], map: ReadonlyMap<string, string>) =>
    [...map].map(([old, next]): Spelling => ({ field, old, new: next }));
  return {
    align: (projects) =>
      rename(projects).map((project) => {
        const cell = cells.get(project.jointCell ?? project.district ?? "");
        return cell === undefined ? project : { ...project, district: cell, jointCell: cell };
      }),
    spellings: [...spellings("unit", units), ...spellings("district", new Map([...places, ...cells]))],
  };
}

/** Conditions with the spellings of the old edition as the new one has them. */
export function alignWhere(where: Filter, spellings: readonly Spelling[]): Filter {
  const aligned = Object.entries(where).map(([name, value]): [string, unknown] => {
    const own = new Map(
      spellings.flatMap(({ field, old, new: next }) => (field === name ? [[old, next] as const] : [])),
    );
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!values.some((one) => typeof one === "string" && own.has(one))) return [name, value];
    return [name, [...new Set(values.map((one) => own.get(String(one)) ?? one))]];
  });
  return Object.fromEntries(aligned) as Filter;
}

/** Units of one name in the reviewed lists, where the new edition has one spelling for it. */
function unitSpellings(olds: readonly Project[], news: readonly Project[]): ReadonlyMap<string, string> {
  const byName = grouped(news, (project) => unitOf(project) ?? "");
  const found = new Map<string, string>();
  for (const project of olds) {
    const name = unitOf(project);
    const spelled = new Set((name === null ? [] : (byName.get(name) ?? [])).flatMap(({ unit }) => unit ?? []));
    const [next] = spelled;
    if (spelled.size === 1 && project.unit !== null && next !== project.unit) found.set(project.unit, next!);
  }
  return found;
}

/** Places that only one edition has, where each can be one place of the other and no other one. */
function placeSpellings(olds: readonly Project[], news: readonly Project[]): ReadonlyMap<string, string> {
  const named = (projects: readonly Project[]) =>
    new Map(projects.flatMap(({ districts }) => districts.map((name) => [plainPlace(name), name] as const)));
  const [mine, theirs] = [named(olds), named(news)];
  const alone = (names: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
    [...names.keys()].filter((name) => !others.has(name));
  const [oldAlone, newAlone] = [alone(mine, theirs), alone(theirs, mine)];
  const same = new Map<string, string>();
  for (const old of oldAlone) {
    // A place that both editions have, too, may be meant: 东湾 beside 东湾镇.
    if ([...mine.keys()].some((one) => one !== old && isSamePlace(one, old))) continue;
    const [next, ...more] = newAlone.filter((one) => isSamePlace(one, old));
    const isOnly = next !== undefined && oldAlone.filter((one) => isSamePlace(one, next)).length === 1;
    if (isOnly && more.length === 0) same.set(old, theirs.get(next)!);
  }
  return new Map(
    olds.flatMap(({ districts }) =>
      districts.flatMap((name) => {
        const next = same.get(plainPlace(name));
        return next === undefined ? [] : [[name, next] as const];
      }),
    ),
  );
}

/** Cells that name the same places in other words or another order, where the new edition has one of them. */
function cellSpellings(olds: readonly Project[], news: readonly Project[]): ReadonlyMap<string, string> {
  const key = (project: Project) => placesOf(project).join("|");
  const byPlaces = grouped(news, key);
  const found = new Map<string, string>();
  for (const project of olds) {
    const district = project.jointCell ?? project.district;
    const cells = new Set((byPlaces.get(key(project)) ?? []).flatMap((one) => one.jointCell ?? one.district ?? []));
    const [next] = cells;
    if (district !== null && cells.size === 1 && next !== district) found.set(district, next!);
  }
  return found;
}

const plainPlace = (name: string): string => plainText(districtName(foldName(name)));
