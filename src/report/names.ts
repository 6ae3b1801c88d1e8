import { counted } from "../language/counted.ts";
import type { Language } from "../language/language.ts";
import type { Dimension, Key } from "../measure/request/request.ts";
import { dimensionById } from "../measure/dimensions/catalogue.ts";
import { jointCellsOf, togetherName } from "../measure/joint-cells.ts";
import { keyName } from "../measure/dimensions/dimension.ts";
import type { Project } from "../project/project.ts";

/** How the keys of figures read in a report. */
export interface KeyNames {
  /** A key for readers: a year as 2019年, a joint project's districts in short (昆区、青山区联合, 昆区等5个地区). */
  readonly of: (dimension: Dimension, key: Key) => string;
  /** The districts of a key that stands for joint projects; otherwise none. */
  readonly joint: (dimension: Dimension, key: Key) => readonly string[];
}

/** Names for the keys that some projects have. */
export function keyNames(projects: readonly Project[], language: Language): KeyNames {
  const jointCells = jointCellsOf(projects);
  const joint: KeyNames["joint"] = (dimension, key) => (dimension === "district" && jointCells.get(key)) || [];
  const of: KeyNames["of"] = (dimension, key) => {
    const districts = joint(dimension, key);
    const [first, ...others] = districts;
    if (others.length === 1) return togetherName(districts, language);
    if (first !== undefined) {
      const name = keyName(dimensionById(dimension), first, language);
      return language === "zh"
        ? `${name}等${others.length + 1}个地区`
        : `${name} and ${counted(others.length, "other")}`;
    }
    return keyName(dimensionById(dimension), key, language);
  };
  return { of, joint };
}
