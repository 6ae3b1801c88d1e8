import { createRequire } from "node:module";
import type { Words } from "../language/words.ts";
import { WordedError } from "../language/worded-error.ts";
import type { CellKind } from "./column.ts";
import { listText } from "./tidy-csv.ts";
import { type TidyOptions, type TidySource, tidyTable } from "./tidy-table.ts";
import { type RowShape, type TypedRow, typedRows } from "./typed-rows.ts";

/**
 * What this module uses of a danfojs DataFrame. Where danfojs-node is installed, its own type can be asked for:
 * `toDanfo<import("danfojs-node").DataFrame>(projects)`.
 */
export interface DanfoFrame {
  readonly shape: readonly number[];
  readonly columns: readonly string[];
  readonly dtypes: readonly string[];
  readonly values: readonly unknown[];
  column(name: string): { readonly values: readonly unknown[] };
  print(): void;
}

/** danfojs-node isn't installed; the message says how to install it. */
export class DanfoMissingError extends WordedError {
  readonly code = "danfo.missing";
}

const ADDED = `  "dependencies": { "danfojs-node": "1.2.0" },
  "overrides": {
    "danfojs-node": {
      "xlsx": "npm:@e965/xlsx@0.20.3",
      "@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@3.21.0"
    }
  }`;

const HOW_TO_INSTALL: Words = {
  zh: `danfojs-node：应与 key-projects 一同装有 1.2.0 版，实际没有。
它自己的依赖不从 npm 下载。请在 package.json 中加上以下内容，再运行“npm install”：

${ADDED}

key-projects 的 toArquero 不需要它。`,
  en: `danfojs-node: expected version 1.2.0 to be installed beside key-projects, found none.
Its own dependencies download from elsewhere than npm. Add this to your package.json, then run "npm install":

${ADDED}

toArquero of key-projects needs none of this.`,
};

// danfojs would guess types from the first rows, where a column may be blank.
const DTYPES: Readonly<Record<CellKind, string>> = {
  text: "string",
  number: "float32",
  boolean: "boolean",
  list: "string",
};

interface DanfoModule {
  DataFrame: new (data: readonly unknown[][], options: { columns: string[]; dtypes: string[] }) => DanfoFrame;
}

const load = createRequire(import.meta.url);

function loadDanfo(): DanfoModule {
  try {
    return load("danfojs-node") as DanfoModule;
  } catch (error) {
    const { code, message = "" } = error as { code?: unknown; message?: string };
    if (code === "MODULE_NOT_FOUND" && message.includes("'danfojs-node'"))
      throw new DanfoMissingError(HOW_TO_INSTALL, { cause: error });
    throw error;
  }
}

/**
 * Projects, 棚改 households, quantities, figures, findings, claims, tasks or a pivot as a danfojs DataFrame: one row a record, the columns of the tidy tables (`investment` in
 * 万元), a blank as null, districts as one text (`东河区、九原区`). With `labels` the columns are named as people read
 * them. Throws a DanfoMissingError where danfojs-node isn't installed.
 *
 * danfojs itself counts blanks as 0 in groups and adds with 32-bit floats: take figures from `measure`, or drop blank
 * rows first.
 *
 * @example
 * const frame = toDanfo((await load()).projects);
 * frame.print();
 */
export function toDanfo<Frame = DanfoFrame>(records: TidySource, options: TidyOptions = {}): Frame {
  const danfo = loadDanfo();
  const { columns, length } = tidyTable(records, options);
  const rows = Array.from({ length }, (_, row) =>
    columns.map(({ cells }) => {
      const cell = cells[row] ?? null;
      return typeof cell === "object" && cell !== null ? listText(cell) || null : cell;
    }),
  );
  return new danfo.DataFrame(rows, {
    columns: columns.map(({ name }) => name),
    dtypes: columns.map(({ kind }) => DTYPES[kind]),
  }) as Frame;
}

/**
 * Rows of a danfojs DataFrame with types again: the columns of a shape, each cell checked, a blank as null. Throws a
 * FrameError where a column is missing or holds something else (a NaN that danfojs made of a blank).
 */
export function fromDanfo<const Shape extends RowShape>(
  frame: Pick<DanfoFrame, "columns" | "shape" | "column">,
  shape: Shape,
): TypedRow<Shape>[] {
  const columns = new Map(Object.keys(shape).map((name) => [name, [] as readonly unknown[]]));
  for (const name of columns.keys()) if (frame.columns.includes(name)) columns.set(name, frame.column(name).values);
  return typedRows(shape, frame.columns, frame.shape[0] ?? 0, (name, row) => columns.get(name)?.[row]);
}
