import type { Language } from "../language/language.ts";
import { term } from "../language/terms.ts";
import { type Dimension, isJoint, type Key, keyOf, UNSTATED } from "../measure/request.ts";
import type { Project } from "../project/project.ts";

/** What a dimension is called. */
export const DIMENSION_NAMES: Readonly<Record<Language, Readonly<Record<Dimension, string>>>> = {
  zh: { district: "地区", category: "类别", year: "竣工时间", unit: "项目单位", organisation: "项目单位" },
  en: {
    district: "District",
    category: "Category",
    year: "Completion",
    unit: "Implementing unit",
    organisation: "Implementing unit",
  },
};

/** How the keys of figures read in a report. */
export interface KeyNames {
  /** A key for readers: a year as 2019年, a joint project's districts in short (昆区等5个地区). */
  readonly of: (dimension: Dimension, key: Key) => string;
  /** The districts of a key that stands for joint projects; otherwise none. */
  readonly joint: (dimension: Dimension, key: Key) => readonly string[];
}

/** Names for the keys that some projects have. */
export function keyNames(projects: readonly Project[], language: Language): KeyNames {
  const jointCells = new Map<Key, readonly string[]>(
    projects.filter(isJoint).map((project) => [keyOf(project, "district"), project.districts]),
  );
  const joint: KeyNames["joint"] = (dimension, key) => (dimension === "district" && jointCells.get(key)) || [];
  const of: KeyNames["of"] = (dimension, key) => {
    const [first, ...others] = joint(dimension, key);
    if (first !== undefined) {
      const name = term(first, language);
      return language === "zh" ? `${name}等${others.length + 1}个地区` : `${name} and ${others.length} others`;
    }
    if (dimension === "year" && language === "zh" && typeof key === "number") return `${key}年`;
    // A unit bears its own name; only that it isn't stated is said in words.
    if ((dimension === "unit" || dimension === "organisation") && key !== UNSTATED) return String(key);
    return term(String(key), language);
  };
  return { of, joint };
}
