import { type Language, LANGUAGES } from "../../language/language.ts";
import { type Filter, JOINT_POLICIES, type JointPolicy, type Key } from "../../measure/request/request.ts";
import { conditionOf, inScope } from "../../measure/conditions/catalogue.ts";
import { dimensionById, keysIn } from "../../measure/dimensions/catalogue.ts";
import { UnknownValueError } from "../../measure/request/misuse.ts";
import type { Project } from "../../project/project.ts";
import { EDITION_NAMES, type EditionName } from "./edition-marks.ts";
import { furtherDimensions, MAIN_FILTERS, type MoreFilters, valuesOf, withValues } from "./more-filters.ts";
import type { PageStart } from "./page-data.ts";

/** How 棚改 (shantytown redevelopment) counts on the page. */
export const SHANTYTOWN_CHOICES = ["with", "without", "only"] as const;
export type ShantytownChoice = (typeof SHANTYTOWN_CHOICES)[number];

/** What the table of projects can be sorted by. */
export const SORT_COLUMNS = ["seq", "name", "category", "district", "unit", "year", "investment"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** Everything that a reader can change on the page. The address of the page holds it, so that a view can be shared. */
export interface ViewState {
  readonly language: Language;
  readonly joint: JointPolicy;
  readonly shantytown: ShantytownChoice;
  /** Empty: all of them. */
  readonly district: readonly string[];
  readonly category: readonly string[];
  readonly year: readonly string[];
  readonly more: MoreFilters;
  /** A range as its condition writes it, `1000..5000`; empty for any. */
  readonly amount: string;
  readonly text: string;
  /** Which edition is shown, where the page is set against an earlier one. */
  readonly edition: EditionName;
  /** Kinds of change (see `edition-marks.ts`) to which the table of projects is narrowed; empty: all of them. */
  readonly change: readonly string[];
  readonly sort: SortColumn;
  readonly descending: boolean;
  /** Id of the number whose projects are shown, or `seq=…` for a single project; empty for none. */
  readonly detail: string;
}

/** Changes some of the state and shows the page again. */
export type Change = (change: Partial<ViewState>) => void;

/** The state that a page opens with. */
export function initialState({ language, scope: { joint, where } }: PageStart): ViewState {
  return {
    language,
    joint,
    shantytown: where.shantytown === undefined ? "with" : where.shantytown ? "only" : "without",
    district: where.district ?? [],
    category: where.category ?? [],
    year: (where.year ?? []).map(String),
    more: furtherOf(where),
    amount: where.amount === undefined ? "" : String(where.amount),
    text: where.text ?? "",
    edition: "new",
    change: [],
    sort: "seq",
    descending: false,
    detail: "",
  };
}

/** What a filter asks of further dimensions; numbers of projects aren't values of one. */
function furtherOf(where: Filter): MoreFilters {
  return Object.entries(where).reduce<MoreFilters>((more, [name, value]) => {
    const isFurther = Array.isArray(value) && name !== "seq" && !MAIN_FILTERS.some((main) => main === name);
    return isFurther ? withValues(more, name, value.map(String)) : more;
  }, []);
}

/** The projects that a state shows: those that its figures are made of. */
export function projectsOf(projects: readonly Project[], state: ViewState, start: PageStart): readonly Project[] {
  return inScope(projects, { where: whereOf(state, start), joint: state.joint });
}

/** The conditions that a state puts on projects. Those that the page has no switch for stay as it was made with. */
export function whereOf(state: ViewState, start: PageStart): Filter {
  const { district: _d, category: _c, year: _y, text: _t, shantytown: _s, amount: _a, ...others } = start.scope.where;
  const { district, category, year, more, amount, text, shantytown } = state;
  const changed = new Set(furtherOf(start.scope.where).map(([name]) => name));
  const fixed = Object.entries(others).filter(([name]) => !changed.has(name));
  return {
    ...Object.fromEntries([...fixed, ...more]),
    ...(district.length > 0 && { district }),
    ...(category.length > 0 && { category }),
    ...(year.length > 0 && { year: year.map((key): Key => (/^\d+$/.test(key) ? Number(key) : key)) }),
    ...(amount !== "" && { amount }),
    ...(text.trim() !== "" && { text }),
    ...(shantytown !== "with" && { shantytown: shantytown === "only" }),
  };
}

const LISTS = MAIN_FILTERS;
const WORDS = ["text", "detail"] as const;
// Before the name of a further dimension: a column may be headed like any of the other parts.
const FURTHER = "by.";

/** A state as the fragment of an address (without `#`): what differs from the state that the page opens with. */
export function formatFragment(state: ViewState, initial: ViewState): string {
  const parts: string[] = [];
  const put = (name: string, value: string) => parts.push(`${name}=${encodePart(value)}`);
  if (state.language !== initial.language) put("lang", state.language);
  for (const name of ["joint", "shantytown"] as const) if (state[name] !== initial[name]) put(name, state[name]);
  for (const name of LISTS) {
    // Values may hold any character: each is encoded before they are joined.
    if (!same(state[name], initial[name])) parts.push(`${name}=${state[name].map(encodePart).join("|")}`);
  }
  for (const name of new Set([...initial.more, ...state.more].map(([known]) => known))) {
    const values = valuesOf(state.more, name);
    if (!same(values, valuesOf(initial.more, name)))
      parts.push(`${FURTHER}${encodePart(name)}=${values.map(encodePart).join("|")}`);
  }
  if (state.amount !== initial.amount) put("amount", state.amount);
  if (state.text !== initial.text) put("text", state.text);
  if (state.edition !== initial.edition) put("edition", state.edition);
  if (!same(state.change, initial.change)) parts.push(`change=${state.change.map(encodePart).join("|")}`);
  if (state.sort !== initial.sort || state.descending !== initial.descending)
    put("sort", `${state.descending ? "-" : ""}${state.sort}`);
  if (state.detail !== initial.detail) put("detail", state.detail);
  return parts.join("&");
}

/** The fragment that opens the page with the projects of a number. */
export function detailFragment(id: string): string {
  return `detail=${encodePart(id)}`;
}

/** The state that a fragment stands for; what it doesn't say, or says wrongly, is as the page opens. */
export function parseFragment(fragment: string, initial: ViewState): ViewState {
  const state: { -readonly [K in keyof ViewState]: ViewState[K] } = { ...initial };
  for (const part of fragment.replace(/^#/, "").split("&")) {
    const [, name = "", value = ""] = /^([^=]+)=(.*)$/s.exec(part) ?? [];
    const list = LISTS.find((known) => known === name);
    const word = WORDS.find((known) => known === name);
    if (list) state[list] = value === "" ? [] : value.split("|").map(decodePart);
    else if (word) state[word] = decodePart(value);
    else if (name.startsWith(FURTHER))
      state.more = withValues(
        state.more,
        decodePart(name.slice(FURTHER.length)),
        value === "" ? [] : value.split("|").map(decodePart),
      );
    else if (name === "amount") state.amount = knownRange(decodePart(value)) ?? state.amount;
    else if (name === "edition") state.edition = EDITION_NAMES.find((known) => known === value) ?? state.edition;
    else if (name === "change") state.change = value === "" ? [] : value.split("|").map(decodePart);
    else if (name === "lang") state.language = LANGUAGES.find((known) => known === value) ?? state.language;
    else if (name === "joint") state.joint = JOINT_POLICIES.find((known) => known === value) ?? state.joint;
    else if (name === "shantytown")
      state.shantytown = SHANTYTOWN_CHOICES.find((known) => known === value) ?? state.shantytown;
    else if (name === "sort") {
      const column = SORT_COLUMNS.find((known) => known === value.replace(/^-/, ""));
      if (column) Object.assign(state, { sort: column, descending: value.startsWith("-") });
    }
  }
  return state;
}

/** A range in its one form, empty for any; undefined for a text that is none. */
function knownRange(text: string): string | undefined {
  if (text === "") return text;
  const { check, format } = conditionOf("amount");
  try {
    return String(format(check(text, []))[0]);
  } catch (error) {
    if (error instanceof UnknownValueError) return undefined;
    throw error;
  }
}

/** A state without the values that no project has: an address may have been typed by hand, or be of another source. */
export function withKnownKeys(state: ViewState, initial: ViewState, projects: readonly Project[]): ViewState {
  const known = (values: readonly string[], keys: readonly Key[], otherwise: readonly string[]) => {
    const texts = new Set(keys.map(String));
    const kept = values.filter((value) => texts.has(value));
    return kept.length === 0 && values.length > 0 ? otherwise : kept;
  };
  const main = (name: (typeof LISTS)[number]) =>
    known(state[name], keysIn(projects, dimensionById(name)), initial[name]);
  const further = new Map(furtherDimensions(projects).map(({ dimension, keys }) => [dimension.id, keys]));
  const more = state.more.reduce<MoreFilters>((kept, [name, values]) => {
    const otherwise = valuesOf(initial.more, name);
    return withValues(kept, name, known(values, further.get(name) ?? [], otherwise));
  }, []);
  return { ...state, district: main("district"), category: main("category"), year: main("year"), more };
}

// Chinese stays readable; what has a meaning in the fragment, and what mail programs cut an address at, is encoded.
function encodePart(text: string): string {
  return text.replace(/[%&|=#"'<>()\s\p{C}]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join(""),
  );
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
