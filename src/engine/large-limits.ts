/** Rows of a source from which on it isn't held in memory. */
export const LARGE_ROWS = 50_000;
/** Projects of a long table that are listed at once. */
export const LARGE_LIST = 50_000;
