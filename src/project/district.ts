import reference from "../../data/districts.json" with { type: "json" };

/** A county-level place under its names. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly otherNames: readonly string[];
  readonly kind: "administrative" | "development-zone";
  /** Whose code it is: a development zone has none in GB/T 2260, only one that statistics use. */
  readonly codeType: "GB/T 2260" | "statistical";
}

/** The reviewed list of `data/districts.json`. */
export const DISTRICTS: readonly District[] = reference.districts.map((district) => ({
  otherNames: [],
  ...district,
  kind: district.kind as District["kind"],
  codeType: district.codeType as District["codeType"],
}));

const BY_NAME = new Map(
  DISTRICTS.flatMap((district) =>
    [district.name, district.shortName, ...district.otherNames].map((name) => [name, district] as const),
  ),
);

/** The listed district that goes by a name, full or short. */
export function findDistrict(name: string): District | undefined {
  return BY_NAME.get(name.normalize("NFKC").replace(/\s/g, ""));
}

/** One name for all the names of a district (its short one); a name that isn't listed stands for itself. */
export function districtName(name: string): string {
  return findDistrict(name)?.shortName ?? name;
}

/**
 * The listed districts, where they are those that a source is about (most of the names in its district cells are
 * theirs, and two at least); none otherwise, since places of other cities share names such as 青山区.
 */
export function districtsOf(names: Iterable<string>): readonly District[] {
  const distinct = new Set(names);
  const found = new Set([...distinct].flatMap((name) => findDistrict(name) ?? []));
  return found.size >= 2 && found.size * 2 > distinct.size ? DISTRICTS : [];
}
