import { counted } from "../language/counted.ts";
import type { Language } from "../language/language.ts";
import { term } from "../language/terms.ts";
import { type Dimension, isJoint, type Key } from "../measure/request/request.ts";
import { dimensionById, keyOf } from "../measure/dimensions/catalogue.ts";
import { keyName } from "../measure/dimensions/dimension.ts";
import { backingOf } from "../project/held.ts";
import type { Project } from "../project/project.ts";

/** How the keys of figures read in a report. */
export interface KeyNames {
  /** A key for readers: a year as 2019年, two districts of a joint project, more of them in short (昆区等5个地区). */
  readonly of: (dimension: Dimension, key: Key) => string;
  /** The districts of a key that stands for joint projects; otherwise none. */
  readonly joint: (dimension: Dimension, key: Key) => readonly string[];
}

/** A few places as words have them: 昆区、青山区; "Kundulun and Qingshan"; "Kundulun, Qingshan and Jiuyuan". */
export function inWords(places: readonly string[], language: Language): string {
  const names = places.map((place) => term(place, language));
  if (language === "zh") return names.join("、");
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** The keys that stand for several districts, each with its districts. */
function jointCellsOf(projects: readonly Project[]): (readonly [Key, readonly string[]])[] {
  const backing = backingOf(projects);
  if (backing) return backing.answer({ kind: "joint-cells", of: null }) as [Key, readonly string[]][];
  return projects.filter(isJoint).map((project) => [keyOf(project, "district"), project.districts]);
}

/** Names for the keys that some projects have. */
export function keyNames(projects: readonly Project[], language: Language): KeyNames {
  const jointCells = new Map<Key, readonly string[]>(jointCellsOf(projects));
  const joint: KeyNames["joint"] = (dimension, key) => (dimension === "district" && jointCells.get(key)) || [];
  const of: KeyNames["of"] = (dimension, key) => {
    const [first, ...others] = joint(dimension, key);
    if (first !== undefined) {
      const name = term(first, language);
      // Two are told in as few words as one and the number of the others.
      if (others.length === 1) return inWords([first, ...others], language);
      return language === "zh"
        ? `${name}等${others.length + 1}个地区`
        : `${name} and ${counted(others.length, "other")}`;
    }
    return keyName(dimensionById(dimension), key, language);
  };
  return { of, joint };
}
