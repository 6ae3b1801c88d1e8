import type { Language } from "../../language/language.ts";
import { formatRanges } from "../../language/ranges.ts";
import { backingOf } from "../../project/held.ts";
import type { Project } from "../../project/project.ts";

interface Placed {
  readonly lines: readonly number[];
  readonly places?: readonly string[];
}

const LABELS = { zh: { line: "行", row: "行", many: "、" }, en: { line: "Line", row: "Row", many: ", " } } as const;

/**
 * The column of a table that says where its rows come from: its heading, and the cell of each row. The one sheet that all
 * projects stand in is said by every figure's source and not in each cell; another sheet is.
 */
export function placeColumn(
  rows: readonly Placed[],
  projects: readonly Project[],
  language: Language,
): { readonly label: string; readonly text: (row: Placed) => string } {
  const labels = LABELS[language];
  // Of a source that is too long to be held, places are written in full.
  const sheets = new Set(backingOf(projects) ? [] : projects.map(({ source }) => source.sheet));
  const [sheet] = sheets;
  const sole = sheets.size === 1 && sheet !== undefined ? `${sheet}!` : null;
  const rowIn = (place: string): string | null => {
    const row = sole !== null && place.startsWith(sole) ? place.slice(sole.length) : "";
    return /^\d+$/.test(row) ? row : null;
  };
  const ofSheet = rows.every(({ lines, places = [] }) => lines.length === 0 && places.every((one) => rowIn(one)));
  return {
    label: ofSheet ? labels.row : labels.line,
    text: ({ lines, places = [] }) => {
      if (lines.length > 0) return formatRanges(lines, labels.many);
      if (places.every((one) => rowIn(one)))
        return formatRanges(
          places.map((one) => Number(rowIn(one))),
          labels.many,
        );
      return places.join(labels.many);
    },
  };
}
