import reference from "../../data/tile-grid.json" with { type: "json" };
import { districtsOf, findDistrict } from "../project/district.ts";

/** The square of a district in a grid, from 0. */
export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

const BY_CODE = new Map(reference.tiles.map(({ code, column, row }) => [code, { column, row }]));

/**
 * The squares of districts, in their order: about where they lie, as `data/tile-grid.json` has it; null where the source
 * is about districts that aren't listed, or one of them has no place.
 */
export function tilePlaces(names: readonly string[]): TilePlace[] | null {
  if (districtsOf(names).length === 0) return null;
  const places = names.flatMap((name) => BY_CODE.get(findDistrict(name)?.code ?? "") ?? []);
  const taken = new Set(places.map((place) => `${place.column},${place.row}`));
  return places.length === names.length && taken.size === names.length ? places : null;
}
