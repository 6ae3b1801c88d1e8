import { quantitiesGrid } from "../print/quantities-grid.ts";
import type { Quantity } from "../project/quantity.ts";
import { listWithKeys, type Viewer } from "./view.ts";

/** Shows physical quantities read from the words of projects. */
export const viewQuantities: Viewer = (value, { language, limit }) => {
  if (!listWithKeys(value, "seq", "aspect", "basis", "unit", "text", "source")) return null;
  const quantities = value as readonly Quantity[];
  const grid = quantitiesGrid(quantities.slice(0, limit), language);
  return { kind: "table", grid, rowCount: quantities.length, notes: [] };
};
