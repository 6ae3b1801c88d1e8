import reference from "../../data/works.json" with { type: "json" };
import type { Task } from "../gazette/tasks.ts";
import type { Language } from "../language/language.ts";
import type { Project } from "./project.ts";

/** A kind of works (措施) that both a task of a plan and a project of its table may name. */
export interface WorkKind {
  /** The trade's own term; figures of the kind are called by it. */
  readonly name: string;
  readonly english: string;
  readonly task: { readonly title?: readonly string[]; readonly text?: readonly string[] };
  readonly project: { readonly words: readonly string[]; readonly except?: readonly string[] };
  readonly reason: Readonly<Record<Language, string>>;
}

/** The reviewed list of `data/works.json`. */
export const WORK_KINDS: readonly WorkKind[] = reference.works;

const BY_NAME = new Map(WORK_KINDS.map((kind) => [kind.name, kind]));

/** What a kind of works is called in a language; a name that isn't listed stands for itself. */
export function workName(name: string, language: Language): string {
  return language === "zh" ? name : (BY_NAME.get(name)?.english ?? name);
}

interface Patterns {
  readonly name: string;
  readonly title: RegExp | null;
  readonly text: RegExp | null;
  readonly words: RegExp | null;
  readonly except: RegExp | null;
}

let patterns: readonly Patterns[] | undefined;

// Made when they are first asked for: who imports the library may never do so.
function allPatterns(): readonly Patterns[] {
  patterns ??= WORK_KINDS.map(({ name, task, project }) => ({
    name,
    title: anyOf(task.title),
    text: anyOf(task.text),
    words: anyOf(project.words),
    except: anyOf(project.except),
  }));
  return patterns;
}

/** A text as words are looked for in it: bracket widths and spaces don't count. */
const fold = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/** What … stands for: a few characters of the same clause. */
const SOME = "[^,。;!?]{0,12}?";

function anyOf(words: readonly string[] | undefined): RegExp | null {
  if (!words) return null;
  const word = (text: string) =>
    text
      .split("…")
      .map((part) => fold(part).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
      .join(SOME);
  return new RegExp(words.map(word).join("|"), "u");
}

/** The kinds of works that a task names, in the order of the list. */
export function worksOfTask({ title, text }: Pick<Task, "title" | "text">): string[] {
  const [head, whole] = [fold(title), fold(text)];
  return allPatterns().flatMap((kind) => (kind.title?.test(head) || kind.text?.test(whole) ? kind.name : []));
}

const known = new WeakMap<Project, readonly string[]>();

/** The kinds of works that a project names in its name or content, in the order of the list; found once. */
export function worksOf(project: Project): readonly string[] {
  const found = known.get(project) ?? readWorks(project);
  known.set(project, found);
  return found;
}

function readWorks({ name, content }: Project): string[] {
  const text = fold(`${name}。${content ?? ""}`);
  return allPatterns().flatMap((kind) => (kind.words?.test(text) && !kind.except?.test(text) ? kind.name : []));
}
