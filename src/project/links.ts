import { WordedError } from "../language/worded-error.ts";
import type { Project } from "./project.ts";
import { plainText } from "./same-project.ts";

/** A project that a link is about: its key, with its name so that a list that has changed is noticed, and its source where there are several. */
export interface LinkEnd {
  readonly seq: number;
  readonly name: string;
  readonly source?: string;
}

/** A decision about projects of two editions or of two lists. A project that was split or merged has several ends on one side. */
export interface Link {
  /** null while it is open. */
  readonly decision: "same" | "different" | null;
  /** Why; must be given with a decision. */
  readonly reason: string;
  readonly old: readonly LinkEnd[];
  readonly new: readonly LinkEnd[];
}

/** A list of links as a file holds it. Its JSON Schema is data/schema/links.schema.json. */
export interface LinkList {
  readonly links: readonly Link[];
}

/** A list of links that doesn't fit its schema, or the projects that it is about. */
export class LinksError extends WordedError {
  readonly code = "links.invalid";
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Checks a value (parsed JSON) to be a list of links. Throws a LinksError that names the place, what was expected and what was found. */
export function readLinks(value: unknown, file = "links"): Link[] {
  const fail = (place: string, zh: string, en: string, found: unknown): never => {
    const got = JSON.stringify(found) ?? "undefined";
    throw new LinksError({
      zh: `${file}：${place} 应为${zh}，实为 ${got}`,
      en: `${file}: ${place}: expected ${en}, got ${got}`,
    });
  };
  if (!isRecord(value) || !Array.isArray(value.links)) return fail("links", "链接的列表", "a list of links", value);
  return value.links.map((link: unknown, index): Link => {
    const place = `links[${index}]`;
    if (!isRecord(link)) return fail(place, "对象", "an object", link);
    const { decision = null, reason = "" } = link;
    if (decision !== null && decision !== "same" && decision !== "different")
      return fail(`${place}.decision`, " same、different 或 null", "same, different or null", decision);
    if (typeof reason !== "string" || (decision !== null && reason.trim() === ""))
      return fail(`${place}.reason`, "所以如此决定的理由", "the reason for the decision", reason);
    const ends = (side: "old" | "new") => {
      const list = link[side];
      if (!Array.isArray(list) || list.length === 0)
        return fail(`${place}.${side}`, "项目的列表", "a list of projects", list);
      return list.map((end: unknown, at) => {
        const where = `${place}.${side}[${at}]`;
        if (!isRecord(end) || !Number.isInteger(end.seq))
          return fail(where, "带 seq 和 name 的项目", "a project with seq and name", end);
        if (typeof end.name !== "string") return fail(`${where}.name`, "项目名称", "the project's name", end.name);
        const source = typeof end.source === "string" ? { source: end.source } : {};
        return { seq: end.seq as number, name: end.name, ...source };
      });
    };
    return { decision, reason, old: ends("old"), new: ends("new") };
  });
}

/** The project that an end of a link means. Throws a LinksError where there is none, or it is called otherwise. */
export function projectOfEnd(projects: ReadonlyMap<number, Project>, end: LinkEnd): Project {
  const found = projects.get(end.seq);
  if (found && plainText(found.name) === plainText(end.name)) return found;
  const is = found ? found.name : null;
  throw new LinksError({
    zh: `链接：编号 ${end.seq} 应为“${end.name}”，${is === null ? "来源中没有" : `来源中是“${is}”`}；来源改动后须重新审定`,
    en: `links: expected ${JSON.stringify(end.name)} under key ${end.seq}, got ${is === null ? "none" : JSON.stringify(is)}: review the links after the source has changed`,
  });
}

/** A project as an end of a link. */
export function linkEnd({ seq, name, source }: Project): LinkEnd {
  return { seq, name, source: source.file };
}
