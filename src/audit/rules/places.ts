import { grouped } from "../../project/grouped.ts";
import type { Subject } from "../basis/subject.ts";
import { districtName, findDistrict } from "../../project/district.ts";
import { defineRule, type Hit } from "../basis/rule.ts";
import { samePlaces } from "../basis/same-places.ts";

interface Named extends Hit {
  readonly names: readonly string[];
}

function seqsByDistrict({ projects }: Subject): Map<string, number[]> {
  const named = projects.flatMap(({ seq, districts }) => districts.map((name) => ({ name, seq })));
  return new Map([...grouped(named, ({ name }) => name)].map(([name, those]) => [name, those.map(({ seq }) => seq)]));
}

/** A district that isn't on the list that all the others are on. */
export const unknownDistrict = defineRule<Named>({
  id: "unknown-district",
  severity: "warning",
  certainty: "certain",
  goes: { values: "districts", of: ({ names }) => names },
  title: { zh: "名单之外的地区", en: "Districts that aren't on the list" },
  test: (subject) =>
    subject.districts.length === 0
      ? []
      : [...seqsByDistrict(subject)]
          .filter(([name]) => findDistrict(name) === undefined)
          .map(([name, seqs]) => ({ seqs, names: [name] })),
  message: ({ names: [name] }) => ({
    zh: `“${name}”不在旗县区名单（data/districts.json）中`,
    en: `"${name}" isn't among the listed districts (data/districts.json)`,
  }),
});

/** One district under several names splits its figures. */
export const districtNames = defineRule<Named>({
  id: "district-names",
  severity: "warning",
  certainty: "certain",
  goes: { values: "districts", of: ({ names }) => names },
  title: { zh: "同一地区的多种写法", en: "One district under several names" },
  test: (subject) => {
    const places = new Map<string, Map<string, number[]>>();
    for (const [name, seqs] of seqsByDistrict(subject))
      places.set(districtName(name), (places.get(districtName(name)) ?? new Map<string, number[]>()).set(name, seqs));
    return [...places.values()]
      .filter((names) => names.size > 1)
      .map((names) => ({
        names: [...names.keys()],
        seqs: [...new Set([...names.values()].flat())].sort((a, b) => a - b),
      }));
  },
  message: ({ names }) => ({
    zh: `同一地区印作${names.length}种写法：${names.join("、")}；按地区汇总时会分成几行`,
    en: `one district is printed as ${names.join(" and ")}: figures by district split it`,
  }),
});

/** One place in several spellings: in capitals or accents, in traditional characters, with or without its level or what it lies in. */
export const placeSpellings = defineRule<Named>({
  id: "place-spellings",
  severity: "warning",
  certainty: "suspicion",
  title: { zh: "疑为同一地区的几种写法", en: "Spellings that may be one district" },
  test: (subject) => {
    const seqs = seqsByDistrict(subject);
    return samePlaces([...seqs.keys()]).map((names) => spelled(new Map(names.map((name) => [name, seqs.get(name)!]))));
  },
  message: ({ names }) => ({
    zh: `${names.map((name) => `“${name}”`).join("、")}写法相近，疑为同一地区；按地区汇总时分成几行`,
    en: `${names.map((name) => `"${name}"`).join(", ")} are spelled alike and may be one district: figures by district split it`,
  }),
});

function spelled(names: ReadonlyMap<string, readonly number[]>): Named {
  return { names: [...names.keys()], seqs: [...new Set([...names.values()].flat())].sort((a, b) => a - b) };
}

/** A unit or a name that names another district than the row's own. */
export const districtConflict = defineRule<Named>({
  id: "district-conflict",
  severity: "warning",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "地区与文字不符", en: "District and words disagree" },
  test: ({ projects, districts: listed }) =>
    projects.flatMap(({ seq, unit, name, districts }) => {
      if (districts.length === 0) return [];
      const own = new Set(districts.map(districtName));
      const words = `${unit ?? ""} ${name}`;
      const named = listed.filter((place) => [place.name, place.shortName].some((text) => words.includes(text)));
      const others = named.filter(({ shortName }) => !own.has(shortName));
      // A row that names its own district too may well reach into another.
      return others.length > 0 && others.length === named.length
        ? [{ seqs: [seq], names: others.map(({ shortName }) => shortName) }]
        : [];
    }),
  message: ({ names, seqs }, { project }) => {
    const { district } = project(seqs[0]!);
    return {
      zh: `地区写作${district}，单位或名称却是${names.join("、")}`,
      en: `the district is ${district}, but unit or name say ${names.join(", ")}`,
    };
  },
});
