import { once } from "../language/once.ts";
import { fold } from "./fold.ts";

// English kinds of places in the plural, that several names or numbers before or behind them share.
const SINGULARS: Readonly<Record<string, string>> = {
  areas: "area",
  barangays: "barangay",
  blocks: "block",
  boroughs: "borough",
  cities: "city",
  communities: "community",
  counties: "county",
  districts: "district",
  divisions: "division",
  governorates: "governorate",
  municipalities: "municipality",
  parishes: "parish",
  precincts: "precinct",
  prefectures: "prefecture",
  provinces: "province",
  regions: "region",
  sectors: "sector",
  states: "state",
  towns: "town",
  townships: "township",
  villages: "village",
  wards: "ward",
  zones: "zone",
};

// Kinds of places in the plural in other languages; how one of them is called there isn't told by a rule.
const plurals = once(
  () =>
    new Set(
      `
районы округа сельсоветы поселения муниципалитеты волости улусы области края города села поселки райони області громади
distritos municipios comunas zonas regiones regioes provincias departamentos cantones concelhos
freguesias communes departements arrondissements quartiers cantons bezirke kreise landkreise gemeinden
stadtteile ortsteile stadte comuni municipi gemeenten wijken kommuner kommunene fylker
lan kunnat powiaty gminy dzielnice okresy kraje obce judete ilceler
ilceleri mahalleleri bolgeler
`
        .trim()
        .split(/\s+/)
        .map(fold),
    ),
);

/** The singular of an English kind of places (Counties: County), as it is capitalised; null for another word. */
export function singularKind(word: string): string | null {
  const singular = SINGULARS[word.toLowerCase()];
  if (singular === undefined) return null;
  return /^\p{Lu}/u.test(word) ? singular[0]!.toUpperCase() + singular.slice(1) : singular;
}

/** Whether words begin or end with a kind of places in the plural: Siaya Counties, Distritos Norte y Sur, Южный районы. */
export function namesPluralKind(words: string): boolean {
  const all = words.trim().split(/\s+/);
  return [all.at(-1)!, all[0]!].some((word) => singularKind(word) !== null || plurals().has(fold(word)));
}
