import reference from "../../data/tile-grid.json" with { type: "json" };
import { districtsOf, findDistrict } from "../project/district.ts";

/** The square of a district in a grid, from 0. */
export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

const BY_CODE = new Map(reference.tiles.map(({ code, column, row }) => [code, { column, row }]));

const BESIDE = 5;
/** A square whose place isn't known is no narrower than this, in px. */
const LEAST_WIDTH = 96;

/**
 * The squares of districts, in their order: about where they lie, where the source is about listed districts and all of
 * these have a place in `data/tile-grid.json`; else one after the other, row by row, as many as the room (px)
 * has space for.
 */
export function tilePlaces(
  names: readonly string[],
  room: number,
): {
  readonly places: readonly TilePlace[];
  readonly known: boolean;
} {
  const listed = districtsOf(names).length > 0;
  const places = names.map((name) => (listed ? BY_CODE.get(findDistrict(name)?.code ?? "") : undefined));
  const taken = new Set(places.map((place) => `${place?.column},${place?.row}`));
  if (places.every((place) => place !== undefined) && taken.size === names.length) return { places, known: true };
  const columns = Math.min(BESIDE, Math.floor(room / LEAST_WIDTH), Math.ceil(Math.sqrt(names.length)));
  return {
    places: names.map((_, index) => ({ column: index % columns, row: Math.floor(index / columns) })),
    known: false,
  };
}
