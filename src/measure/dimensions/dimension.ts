import type { Language } from "../../language/language.ts";
import { term } from "../../language/terms.ts";
import type { Words } from "../../language/words.ts";
import { foldName } from "../../project/organisation.ts";
import type { Project } from "../../project/project.ts";
import type { Key } from "../request/request.ts";

/** Money of a project under a key; null where the source states none. */
export interface KeyedMoney {
  readonly key: Key;
  readonly amount: number | null;
}

/** Something that figures can be by: what its keys are, and how they are called. */
export interface DimensionDefinition {
  /** Name in requests, ids, options and JSON. */
  readonly id: string;
  readonly names: Words;
  /** Version of the grammar of ids that knows it. */
  readonly grammar: 1 | 2;
  /** The key of a project: the printed text, a number, 未列明 for a blank; of several, all of them in one text. */
  readonly keyOf: (project: Project) => Key;
  /** The keys of a project one by one, where it can have several: what joint policies are about. */
  readonly partsOf?: (project: Project) => readonly string[];
  /**
   * The keys of each link of a project, where it counts whole in several groups, so that rows must not be added up. Two
   * such dimensions have the same links in the same order: they are crossed within a link, not between links.
   */
  readonly linksOf?: (project: Pick<Project, "tasks">) => readonly (readonly Key[])[];
  /**
   * The money of a project by key, where rows divide money and not projects (sources of funds): what counts in a row
   * instead of the investment.
   */
  readonly moneyOf?: (project: Project) => readonly KeyedMoney[];
  /** Whether a key stands for several of the others without naming them (全市), so that it can't be compared with one. */
  readonly isWhole?: (key: Key) => boolean;
  /** A shorter name of a key, which is taken for it where it is that of one key only. */
  readonly shortOf?: (key: Key) => string;
  /** Texts that fold alike are one key under several names; by default only widths and spaces don't count. */
  readonly fold?: (text: string) => string;
  /** A key as a reader of the language sees it; by default the term for it. */
  readonly nameOf?: (key: Key, language: Language) => string;
  /** Keys that are too many to name, taken together: 其他3个地区. */
  readonly others: Readonly<Record<Language, (count: string) => string>>;
  /** Keys are numbers and come in their own order (years); by default by falling amount. */
  readonly ordered?: boolean;
}

/** Whether two texts are names of one key. */
export function foldKey({ fold = foldName }: DimensionDefinition, key: Key): string {
  return fold(String(key));
}

/** A key in words of a language. */
export function keyName({ nameOf }: DimensionDefinition, key: Key, language: Language): string {
  return nameOf ? nameOf(key, language) : term(String(key), language);
}
