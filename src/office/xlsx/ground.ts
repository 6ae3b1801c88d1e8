import type { CellValue } from "./workbook.ts";

/** What a row is selected by, or adds: keys as their sheet shows them, and amounts in ten thousands. */
export type GroundColumn =
  | "seq"
  | "district"
  | "category"
  | "year"
  | "ongoing"
  | "unit"
  | "organisation"
  | "joint"
  | "shantytown"
  | "households"
  /** What the source states, counted in full. */
  | "amount"
  /** Its part of a project that is split among its districts. */
  | "part";

/** A sheet that figures are summed over: what its rows hold, and where its columns stand. */
export interface Ground {
  readonly sheet: string;
  /** Row of the first record, counted from 0. */
  readonly first: number;
  readonly rows: readonly Readonly<Partial<Record<GroundColumn, CellValue>>>[];
  readonly columns: Readonly<Partial<Record<GroundColumn, number>>>;
}
