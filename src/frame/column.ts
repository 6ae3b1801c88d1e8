import { keyWord } from "../project/printed-number.ts";
import type { Language } from "../language/language.ts";

/** What a column's cells hold; any cell may be blank, which is null. */
export interface CellKinds {
  readonly text: string;
  readonly number: number;
  readonly boolean: boolean;
  /** Several texts, such as the districts of a joint project. */
  readonly list: readonly string[];
}
export type CellKind = keyof CellKinds;
export type Cell = CellKinds[CellKind] | null;

/** One column of a tidy table. */
export interface Column<Row, Kind extends CellKind = CellKind> {
  /** For programs and files: the record's own field name. */
  readonly name: string;
  /** For people, with the unit of a number in brackets. */
  readonly label: Readonly<Record<Language, string>>;
  readonly kind: Kind;
  /** It holds keys of projects: its label is 序号 where their sources print them. */
  readonly isKey?: true;
  readonly value: (row: Row) => CellKinds[Kind] | null;
}

/** What keys of projects are called where it isn't known whether their sources print them. */
export const KEY: Readonly<Record<Language, string>> = {
  zh: keyWord(undefined, "zh"),
  en: keyWord(undefined, "en"),
};
