import type { Sentence } from "../../gazette/prose.ts";
import { districtName } from "../../project/district.ts";
import { type ClaimReader, quoted, reconcile, statedNumber } from "../reconciliation.ts";
import type { Subject } from "../subject.ts";

const FEWEST = 3;

/** The districts that the text names together, against those that have a project. */
export const districtCoverageClaims: ClaimReader = {
  id: "district-coverage",
  read: (subject) => {
    const { prose, projects } = subject;
    const places = placeNames(subject);
    // The sentence that names most of them sets the scope; the first one where several do.
    let widest: { sentence: Sentence; named: Set<string> } | undefined;
    for (const sentence of prose) {
      const named = new Set(places.filter(({ spelt }) => sentence.text.includes(spelt)).map(({ name }) => name));
      if (named.size > (widest?.named.size ?? 0)) widest = { sentence, named };
    }
    if (!widest || widest.named.size < FEWEST) return [];
    const { sentence, named } = widest;
    const rows = projects.filter(({ districts }) => districts.some((name) => named.has(districtName(name))));
    const covered = new Set(
      rows.flatMap(({ districts }) => districts.map(districtName)).filter((name) => named.has(name)),
    );
    const without = [...named].filter((name) => !covered.has(name));
    return [
      {
        id: "district-coverage",
        title: { zh: "各旗县区均有项目", en: "Every district named has a project" },
        ...quoted(sentence),
        ...reconcile(statedNumber(String(named.size)), covered.size),
        seqs: rows.map(({ seq }) => seq),
        unit: "个",
        note:
          without.length === 0
            ? {
                zh: `文中点名的${named.size}个地区都有项目`,
                en: `all ${named.size} districts that the text names have projects`,
              }
            : { zh: `没有项目的地区：${without.join("、")}`, en: `without a project: ${without.join(", ")}` },
      },
    ];
  },
};

/** Names of districts to look for: the listed ones under all their names, and those of the table itself. */
function placeNames({ districts, projects }: Subject): { name: string; spelt: string }[] {
  const listed = districts.flatMap(({ name, shortName, otherNames }) =>
    [name, shortName, ...otherNames].map((spelt) => ({ name: shortName, spelt })),
  );
  const own = new Set(projects.flatMap((project) => project.districts).filter((name) => /[区县旗市]$/.test(name)));
  return [...listed, ...[...own].map((spelt) => ({ name: districtName(spelt), spelt }))];
}
