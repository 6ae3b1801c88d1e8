import { namesWholeArea } from "../../lexicon/whole-area.ts";
import { districtName } from "../../project/district.ts";
import { foldName } from "../../project/organisation.ts";
import { remembered } from "../../language/remembered.ts";
import type { Language } from "../../language/language.ts";
import { term } from "../../language/terms.ts";
import { type Key, UNSTATED } from "../request/request.ts";
import type { DimensionDefinition } from "./dimension.ts";
import { statedName } from "./stated-text.ts";

// Full and short names of a listed place are one, and so are two widths or spacings of any other.
const placeName = remembered((text: string) => districtName(foldName(text)));

// A ward that only its number names would be read as an amount.
const NUMBERED: Readonly<Record<Language, (key: Key) => string>> = {
  zh: (key) => `地区${key}`,
  en: (key) => `District ${key}`,
};

/** The district; of a joint project the printed cell, and each district that it names. */
export const district: DimensionDefinition = {
  id: "district",
  names: { zh: "地区", en: "District" },
  grammar: 1,
  keyOf: ({ district: cell, districts, jointCell }) => {
    const [only] = districts;
    if (only !== undefined && districts.length === 1) return placeName(only);
    const place = statedName(jointCell ?? cell);
    return place === UNSTATED ? UNSTATED : placeName(place);
  },
  partsOf: ({ districts }) => districts.map(placeName),
  isWhole: (key) => namesWholeArea(String(key)),
  fold: placeName,
  nameOf: (key, language) => (/^\d+$/.test(String(key)) ? NUMBERED[language](key) : term(String(key), language)),
  others: { zh: (count) => `其他${count}个地区`, en: (count) => `${count} other districts` },
};
