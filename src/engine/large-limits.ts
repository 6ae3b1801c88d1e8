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
 * What decides each limit. From some 15,000 rows on the database takes less time than memory, and from some 40,000 on less memory; but what
 * columns mean is told by the first 4,096 rows there, and by all of them in memory: so no sooner than it is worth it.
 *
 * `same`: `summary` (with the numbers of the projects behind each figure), `projects` with `--limit` or `--where`, `trace`, `inspect` of a
 * table that states no totals and has no issue, `export --as facts`.
 *
 * `streamed`: `summary` in a workbook or pivoted, which takes the records, and without those numbers beyond; `inspect` of
 * totals and issues, which name no projects then; `chart`, which doesn't know the title above the table then, and
 * `report`, which has no page, no workbook and no list of single projects then.
 *
 * A workbook with one sheet is read so from `streamed` on by the commands of `same`, too: its rows come no faster from a database.
 *
 * `held`: `audit`, some of whose rules take all projects at once and others of which list 200 findings then; `compare`, which then matches by
 * names alone; `projects` without a limit, which lists at most 50,000 then; whatever has no other way, which is refused.
 */
export const ROW_LIMITS: RowLimits = { same: 50_000, streamed: 200_000, held: 500_000 };

/**
 * More rows, up to `same`, are counted for `summary` where nearly all of them are plain, which takes half the time of 20,000 rows and a
 * third of 50,000; any others are held.
 */
export const COUNTED_ROWS = 15_000;

/** Lines around a table that may still be its title, units and notes; more are a text, whose tasks are read from memory only. */
export const MOST_NOTES = 20;

/** Bytes of a text from which on it is read block by block, however few its rows. */
export const STREAMED_BYTES = 128 * 1024 * 1024;

/** Projects of a long table that are listed at once. */
export const LARGE_LIST = 50_000;

/** Decimals that amounts of a long table are kept with; finer ones are refused. */
export const SCALE = 10;

/** Districts of a long table that are known by name. */
export const MOST_DISTRICTS = 5_000;
