/** In a longer table a word is looked for first, and the report of what was found is made when nothing more is typed. */
export const LONG_TABLE = 1000;
