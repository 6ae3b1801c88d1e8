import { type Language, LANGUAGES } from "../../language/language.ts";
import { type Filter, isJoint, JOINT_POLICIES, type JointPolicy, type Key } from "../../measure/request.ts";
import { matches } from "../../measure/conditions/catalogue.ts";
import { dimensionById, keysIn } from "../../measure/dimensions/catalogue.ts";
import type { Project } from "../../project/project.ts";
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
  readonly text: string;
  readonly sort: SortColumn;
  readonly descending: boolean;
  /** Id of the number whose projects are shown, or `seq=…` for a single project; empty for none. */
  readonly detail: string;
}

/** The state that a page opens with. */
export function initialState({ language, scope: { joint, where } }: PageStart): ViewState {
  return {
    language,
    joint,
    shantytown: where.shantytown === undefined ? "with" : where.shantytown ? "only" : "without",
    district: where.district ?? [],
    category: where.category ?? [],
    year: (where.year ?? []).map(String),
    text: where.text ?? "",
    sort: "seq",
    descending: false,
    detail: "",
  };
}

/** The projects that a state shows: those that its figures are made of. */
export function projectsOf(projects: readonly Project[], state: ViewState, start: PageStart): Project[] {
  const where = whereOf(state, start);
  return projects.filter((project) => matches(project, where) && !(state.joint === "exclude" && isJoint(project)));
}

/** The conditions that a state puts on projects. Those that the page has no switch for stay as it was made with. */
export function whereOf(state: ViewState, start: PageStart): Filter {
  const { district: _d, category: _c, year: _y, text: _t, shantytown: _s, ...fixed } = start.scope.where;
  const { district, category, year, text, shantytown } = state;
  return {
    ...fixed,
    ...(district.length > 0 && { district }),
    ...(category.length > 0 && { category }),
    ...(year.length > 0 && { year: year.map((key): Key => (/^\d+$/.test(key) ? Number(key) : key)) }),
    ...(text !== "" && { text }),
    ...(shantytown !== "with" && { shantytown: shantytown === "only" }),
  };
}

const LISTS = ["district", "category", "year"] as const;
const WORDS = ["text", "detail"] as const;

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
  if (state.text !== initial.text) put("text", state.text);
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
    const [, name = "", value = ""] = /^(\w+)=(.*)$/s.exec(part) ?? [];
    const list = LISTS.find((known) => known === name);
    const word = WORDS.find((known) => known === name);
    if (list) state[list] = value === "" ? [] : value.split("|").map(decodePart);
    else if (word) state[word] = decodePart(value);
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

/** A state without the values that no project has: an address may have been typed by hand, or be of another source. */
export function withKnownKeys(state: ViewState, initial: ViewState, projects: readonly Project[]): ViewState {
  const known = (name: (typeof LISTS)[number]) => {
    const keys = new Set(keysIn(projects, dimensionById(name)).map(String));
    const values = state[name].filter((value) => keys.has(value));
    return values.length === 0 && state[name].length > 0 ? initial[name] : values;
  };
  return { ...state, district: known("district"), category: known("category"), year: known("year") };
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
