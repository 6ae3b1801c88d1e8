import { WordedError } from "../language/worded-error.ts";
import type { Project } from "./project.ts";

/** Something asked about projects that aren't held in memory. */
export interface Question {
  readonly kind: string;
  /** What is asked, as plain data: two questions that are written alike are one. */
  readonly of: unknown;
}

/** Stands for projects that aren't held in memory: who they are like, how many there are, and what has been answered of them. */
export interface Backing {
  /** Some projects, which have all of the source's headings and amounts: for names, never for figures. */
  readonly examples: readonly Project[];
  readonly count: number;
  /** What the question comes to. Throws a NotAnswered where it must be asked first. */
  readonly answer: (question: Question) => unknown;
}

/** Thrown where a question must be answered before what asks it can go on: whoever began it asks, and begins again. */
export class NotAnswered extends Error {
  readonly question: Question;
  constructor(question: Question) {
    super(`not answered yet: ${JSON.stringify(question)}`);
    this.question = question;
  }
}

/** Something needs the projects one by one, and their source is too long to hold them. */
export class NotHeldError extends WordedError {
  readonly code = "projects.not-held";
  constructor(
    words = {
      zh: "须逐个查看项目，而来源太长，未读入内存",
      en: "this takes the projects one by one, and their source is too long to hold them",
    },
  ) {
    super(words);
  }
}

const backings = new WeakMap<readonly Project[], Backing>();

function guard(length?: () => number): readonly never[] {
  const refuse = (): never => {
    throw new NotHeldError();
  };
  return new Proxy([], {
    get: (_, name) => (name === "length" && length ? length() : refuse()),
    ownKeys: refuse,
    getOwnPropertyDescriptor: refuse,
  });
}

/** A list that isn't held: whoever looks into it is told so, rather than finding nothing in it. */
export const NOT_HELD: readonly never[] = guard();

/** Whether a list is held, so that it can be looked into. */
export function isHeld(list: readonly unknown[]): boolean {
  return list !== NOT_HELD && !backingOf(list);
}

/** The projects of a source that isn't held: they have their number, and throw a NotHeldError where one of them is looked at. */
export function backedProjects(backing: Backing): readonly Project[] {
  const projects = guard(() => backing.count);
  backings.set(projects, backing);
  return projects;
}

/** What stands for some projects; undefined where they are held themselves. */
export function backingOf(projects: readonly unknown[]): Backing | undefined {
  return backings.get(projects as readonly Project[]);
}

/** Some projects, for the names that all of them have: themselves, or examples where they aren't held. */
export function forNames(projects: readonly Project[]): readonly Project[] {
  return backings.get(projects)?.examples ?? projects;
}
