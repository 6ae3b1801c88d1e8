import type { Words } from "../language/words.ts";
import { misfit } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";
import type { CellKind, CellKinds } from "./column.ts";

/** Which columns to take out of a frame, and what each must hold. */
export type RowShape = Readonly<Record<string, CellKind>>;

/** A row that has a shape; a blank cell is null. */
export type TypedRow<Shape extends RowShape> = {
  readonly [Name in keyof Shape]: CellKinds[Shape[Name]] | null;
};

/** A frame that doesn't hold what was asked of it. */
export class FrameError extends WordedError {
  readonly code = "frame.shape";
}

const EXPECTED: Readonly<Record<CellKind, Words>> = {
  text: { zh: "文字或空白", en: "a text or a blank" },
  number: { zh: "有限的数或空白", en: "a finite number or a blank" },
  boolean: { zh: " true、false 或空白", en: "true or false or a blank" },
  list: { zh: "文字的列表或空白", en: "a list of texts or a blank" },
};

/** A column, as messages name it. */
export function columnNamed(name: string): Words {
  return { zh: `列 ${name}`, en: `column ${name}` };
}

/** A value with the row that it stands in, as messages name it. */
export function foundAt(value: string, row: number): Words {
  return { zh: `${value}（第 ${row} 行）`, en: `${value} (row ${row})` };
}

function isKind(value: unknown, kind: CellKind): boolean {
  switch (kind) {
    case "text":
      return typeof value === "string";
    case "number":
      return Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "list":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
  }
}

const printed = (value: unknown): string =>
  typeof value === "number" ? String(value) : (JSON.stringify(value) ?? typeof value);

/**
 * Checks every cell of some columns and gives them as typed rows. Throws a FrameError that names the column, the row
 * and what was found there; a NaN is never let through as a number.
 */
export function typedRows<Shape extends RowShape>(
  shape: Shape,
  names: readonly string[],
  length: number,
  cell: (name: string, row: number) => unknown,
): TypedRow<Shape>[] {
  const columns = Object.entries(shape);
  for (const [name] of columns) {
    if (!names.includes(name))
      throw new FrameError(misfit(columnNamed(name), { zh: "表中有的列", en: "it in the frame" }, names.join(", ")));
  }
  return Array.from({ length }, (_, row) => {
    const entries = columns.map(([name, kind]) => {
      const value = cell(name, row) ?? null;
      if (value !== null && !isKind(value, kind))
        throw new FrameError(misfit(columnNamed(name), EXPECTED[kind], foundAt(printed(value), row + 1)));
      return [name, value];
    });
    // Each cell was just checked against the shape that the type is made of.
    return Object.fromEntries(entries) as TypedRow<Shape>;
  });
}
