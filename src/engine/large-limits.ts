/** From how many rows on a source is read in another way. */
export interface RowLimits {
  /** More rows are read block by block by the commands whose answer is the same as from memory, to the byte. */
  readonly same: number;
  /** More rows are read block by block by the commands that say less then. */
  readonly streamed: number;
  /** More rows are refused by the commands that hold their source in memory. */
  readonly held: number;
}

/**
 * What decides each limit. The database takes a tenth of the time and a third of the memory from some 20,000 rows on, but starts a
 * second later: below 50,000 rows nobody waits for either.
 *
 * `same`: `summary` (with the numbers of the projects behind each figure), `projects --limit` or `--where`, `trace`, `inspect` of a
 * table that states no totals, `export --as facts`.
 *
 * `streamed`: `summary` in a workbook or pivoted, which takes the records, and without those numbers beyond; `inspect` of
 * totals, whose projects aren't listed then; `chart`, whose hints of single projects aren't drawn, and `report`, which has no page, no workbook
 * and no list of single projects then.
 *
 * `held`: `audit`, some of whose rules take all projects at once and others of which list 200 findings then; `compare`, which then matches by
 * names alone; `projects` without a limit, which lists at most 50,000 then; whatever has no other way, which is refused.
 */
export const ROW_LIMITS: RowLimits = { same: 50_000, streamed: 200_000, held: 500_000 };

/** Bytes of a text from which on it is read block by block, however few its rows. */
export const STREAMED_BYTES = 128 * 1024 * 1024;

/** Projects of a long table that are listed at once. */
export const LARGE_LIST = 50_000;
