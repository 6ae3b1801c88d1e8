import { listNumber } from "./list-number.ts";
import { readXml } from "./xml-events.ts";

/** A place in a list: which one (`w:numId`), and its level from 0. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** What the document's parts say of its paragraph styles. */
export interface Style {
  list?: string;
  level?: number;
  basedOn?: string;
  hidden?: boolean;
}

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  legal: boolean;
  style?: string;
}

interface List {
  base: string;
  /** Levels that begin anew, or are formatted otherwise, in this list than in what it is based on. */
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** The automatic numbers of a Word document, counted in the order in which its paragraphs are asked for. */
export interface Numbering {
  /** The place of a paragraph in a list by what it says itself and by its style; null where it is in none. */
  readonly placeOf: (own: Partial<ListPlace>, style: string | undefined) => ListPlace | null;
  /** Counts on and gives the number with what separates it from its text; null where the document doesn't define it. */
  readonly next: (place: ListPlace) => string | null;
}

const LAST_LEVEL = 8;
const newLevel = (): Level => ({ start: 1, format: "decimal", text: "", suffix: " ", legal: false });

/** Reads the numbering part of a Word document, with the styles that number their paragraphs. */
export function readNumbering(xml: string | null, styles: ReadonlyMap<string, Style>, part: string): Numbering {
  const bases = new Map<string, Map<number, Level>>();
  const links = new Map<string, string>();
  const lists = new Map<string, List>();
  let base = "";
  let list: List | null = null;
  let level: Level = newLevel();
  let override = 0;
  readXml(xml ?? "<none/>", part, {
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") {
        base = attributes["w:abstractNumId"] ?? "";
        bases.set(base, new Map());
      } else if (name === "w:numStyleLink") links.set(base, value);
      else if (name === "w:num") {
        list = { base: "", starts: new Map(), levels: new Map() };
        lists.set(attributes["w:numId"] ?? "", list);
      } else if (name === "w:abstractNumId" && list) list.base = value;
      else if (name === "w:lvlOverride") override = Number(attributes["w:ilvl"] ?? 0);
      else if (name === "w:startOverride" && list) list.starts.set(override, Number(value));
      else if (name === "w:lvl") {
        level = newLevel();
        (list?.levels ?? bases.get(base))?.set(Number(attributes["w:ilvl"] ?? 0), level);
      } else if (name === "w:start") level.start = Number(value);
      else if (name === "w:numFmt") level.format = value;
      else if (name === "w:lvlText") level.text = value;
      else if (name === "w:suff") level.suffix = value === "nothing" ? "" : " ";
      else if (name === "w:isLgl") level.legal = value !== "0" && value !== "false";
      else if (name === "w:pStyle") level.style = value;
    },
    close: (name) => {
      if (name === "w:num") list = null;
    },
  });
  const levelsOf = (id: string): Map<number, Level> | undefined => {
    const link = links.get(id);
    const linked = link === undefined ? undefined : lists.get(styles.get(link)?.list ?? "")?.base;
    return bases.get(linked ?? id);
  };
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    placeOf: (own, style) => {
      const found = { ...styleList(style, styles), ...own };
      if (found.list === undefined || found.list === "0") return null;
      const levels = own.level === undefined ? levelsOf(lists.get(found.list)?.base ?? "") : undefined;
      const byStyle = [...(levels ?? [])].find(([, { style: name }]) => name !== undefined && name === style)?.[0];
      return { list: found.list, level: Math.min(LAST_LEVEL, byStyle ?? found.level ?? 0) };
    },
    next: ({ list: id, level: depth }) => {
      const own = lists.get(id);
      const levels = own && levelsOf(own.base);
      if (!own || !levels) return null;
      const at = (index: number) => own.levels.get(index) ?? levels.get(index) ?? newLevel();
      const count = counts.get(own.base) ?? [];
      counts.set(own.base, count);
      const restart = begun.has(`${id}/${depth}`) ? undefined : own.starts.get(depth);
      begun.add(`${id}/${depth}`);
      count.length = Math.min(count.length, depth + 1);
      for (let index = 0; index < depth; index += 1) count[index] ??= at(index).start;
      count[depth] = restart ?? (count[depth] === undefined ? at(depth).start : count[depth] + 1);
      return written(at(depth), count, at);
    },
  };
}

function written(level: Level, count: readonly number[], at: (index: number) => Level): string | null {
  // A bullet is a picture, not a number.
  if (level.format === "bullet") return "";
  let known = true;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const one = listNumber(count[index] ?? at(index).start, level.legal ? "decimal" : at(index).format);
    known &&= one !== null;
    return one ?? "";
  });
  return known ? (text === "" ? "" : text + level.suffix) : null;
}

function styleList(name: string | undefined, styles: ReadonlyMap<string, Style>): Partial<ListPlace> {
  const found: { list?: string; level?: number } = {};
  let style = name === undefined ? undefined : styles.get(name);
  for (let depth = 0; style && depth < 20; depth += 1) {
    if (found.list === undefined && style.list !== undefined) found.list = style.list;
    if (found.level === undefined && style.level !== undefined) found.level = style.level;
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return found;
}

/** The styles of a Word document that number or hide text, by their ids; what a style is based on is taken in later. */
export function readStyles(xml: string | null, part: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style = {};
  readXml(xml ?? "<none/>", part, {
    open: (name, attributes) => {
      const value = attributes["w:val"];
      if (name === "w:style") {
        style = {};
        styles.set(attributes["w:styleId"] ?? "", style);
        if (attributes["w:default"] === "1" && attributes["w:type"] === "paragraph") styles.set("", style);
      } else if (name === "w:basedOn" && value !== undefined) style.basedOn = value;
      else if (name === "w:numId" && value !== undefined) style.list = value;
      else if (name === "w:ilvl" && value !== undefined) style.level = Number(value);
      else if (name === "w:vanish") style.hidden = value !== "0" && value !== "false";
    },
  });
  return styles;
}

/** Whether a style, or one that it is based on, hides its text. */
export function isHiddenStyle(name: string, styles: ReadonlyMap<string, Style>): boolean {
  let style = styles.get(name);
  for (let depth = 0; style && depth < 20; depth += 1) {
    if (style.hidden !== undefined) return style.hidden;
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return false;
}
