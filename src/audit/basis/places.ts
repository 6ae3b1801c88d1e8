import { placeText } from "../../print/place.ts";
import type { Position } from "../../table/raw-table.ts";

/** Where some rows stand: 1-based lines, or `sheet!row` where a source has no lines. */
export interface Places {
  readonly lines: readonly number[];
  readonly places?: readonly string[];
  /** The source, where there are several. */
  readonly file?: string;
}

/**
 * The places of rows, in their order; a row wrapped over several lines is named by its first. Of several sources each
 * place names its own: `b.csv:5`.
 */
export function placesOf(positions: readonly Position[], ofSeveral = false): Places {
  if (ofSeveral)
    return {
      lines: positions.flatMap(({ line }) => line ?? []),
      places: positions.map((at) => `${at.file}:${placeText(at)}`),
    };
  const places = positions.filter(({ line, row }) => line === undefined && row !== undefined).map(placeText);
  return { lines: positions.flatMap(({ line }) => line ?? []), ...(places.length > 0 && { places }) };
}
