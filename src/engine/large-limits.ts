/** From how many rows on a source is read in another way. */
export interface RowLimits {
  /** More rows are read block by block by the commands that can. */
  readonly streamed: number;
  /** More rows are refused by the commands that hold their source in memory. */
  readonly held: number;
}

export const ROW_LIMITS: RowLimits = { streamed: 200_000, held: 500_000 };

/** Bytes of a text from which on it is read block by block, however few its rows. */
export const STREAMED_BYTES = 128 * 1024 * 1024;

/** Projects of a long table that are listed at once. */
export const LARGE_LIST = 50_000;
