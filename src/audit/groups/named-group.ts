import { fold, simplified } from "../../lexicon/fold.ts";
import { isDateHeading } from "../../lexicon/heading-kinds.ts";
import { normaliseHeader } from "../../lexicon/header-terms.ts";
import { englishKind } from "../../lexicon/place-nouns.ts";
import { namesWholeArea } from "../../lexicon/whole-area.ts";
import { district } from "../../measure/dimensions/district.ts";
import { foldName } from "../../project/organisation.ts";
import type { Project } from "../../project/project.ts";

/** A way in which the table sorts its projects: by place, by category, by a column of its own. */
export interface Grouping {
  readonly id: "district" | "category" | "section" | "column";
  /** Heading of the column, of one of its own. */
  readonly heading: string | null;
  /** The groups that a project is in: several of a joint one, none where its row doesn't tell. */
  readonly keysOf: (project: Project) => readonly string[];
  readonly keys: readonly string[];
}

/** One group of a grouping. */
export interface NamedGroup {
  readonly grouping: Grouping;
  readonly key: string;
}

const LONGEST_CELL = 30;

/** The ways in which a table sorts its projects, those alone that tell two groups apart. */
export function groupingsOf(projects: readonly Project[]): Grouping[] {
  const headings = new Set(
    projects.flatMap(({ extra, numbers = [] }) => {
      const counted = new Set(numbers.map(({ label }) => label));
      return Object.keys(extra).filter((heading) => !counted.has(heading) && !isDateHeading(heading));
    }),
  );
  const made = (id: Grouping["id"], keysOf: Grouping["keysOf"], heading: string | null = null): Grouping => ({
    id,
    heading,
    keysOf,
    keys: [...new Set(projects.flatMap(keysOf))],
  });
  const told = (text: string | null | undefined) => (text?.trim() ? [foldName(text.trim())] : []);
  return [
    // A project of 全市 may be anywhere.
    made("district", (project) =>
      (district.partsOf?.(project) ?? []).map(String).filter((place) => !namesWholeArea(place)),
    ),
    made("category", ({ category }) => told(category)),
    made("section", ({ section }) => told(section[0])),
    ...[...headings].map((heading) => made("column", ({ extra }) => told(extra[heading]), heading)),
  ].filter(({ keys }) => keys.length > 1 && keys.every((key) => key.length <= LONGEST_CELL));
}

const PLACE_NOUN =
  /^(?:地区|区域|地方|地|辖区|行政区|旗?县?市?区|区县|县市|市县|旗县区?|县|旗|市|乡镇|镇街|街道|镇|乡|村)$/u;
const KIND_NOUN = /^(?:类别|分类|门类|领域|行业|产业|板块|类型|类|专项)$/u;
const ENGLISH_KIND = /^(?:category|categories|sector|theme|programme|program|type|department|area of work)$/iu;

/** The groupings that a word for a group (区县, 领域, 建设性质, district, sector) is of; all of them where there is no word. */
export function groupingsCalled(noun: string, groupings: readonly Grouping[]): Grouping[] {
  const word = simplified(noun.trim());
  if (word === "") return [...groupings];
  if (PLACE_NOUN.test(word) || englishKind(fold(word)) !== undefined) {
    const places = groupings.filter(({ id }) => id === "district");
    if (places.length > 0) return places;
  }
  const headed = groupings.filter(({ heading }) => heading !== null && plainHeading(heading) === fold(word));
  if (headed.length > 0) return headed;
  return KIND_NOUN.test(word) || ENGLISH_KIND.test(word)
    ? groupings.filter(({ id }) => id === "category" || id === "section")
    : [];
}

const plainHeading = (heading: string): string => fold(simplified(normaliseHeader(heading).outer));

/**
 * The one group that words name, wholly and alone; null where they name none, or where several could be meant: two columns
 * that hold the word for other rows, or two spellings of which one holds the other (North, North Ward).
 */
export function groupNamed(
  words: string,
  groupings: readonly Grouping[],
  projects: readonly Project[],
): NamedGroup | null {
  const wanted = plainKey(words);
  if (wanted === "") return null;
  const found = groupings.flatMap((grouping): NamedGroup[] => {
    const named = grouping.keys.filter((key) => plainKey(key) === wanted);
    return named.map((key) => ({ grouping, key }));
  });
  const [first, ...others] = found;
  if (!first) return null;
  const rowsOf = ({ grouping, key }: NamedGroup) =>
    projects.flatMap((project) => (grouping.keysOf(project).includes(key) ? [project.seq] : [])).join();
  if (others.some((other) => other.grouping === first.grouping || rowsOf(other) !== rowsOf(first))) return null;
  // 北区 beside 北区街道, or two spellings of one place: whose money it is, nobody can tell.
  const isPartOf = (one: string, other: string) => one !== other && other.includes(one);
  const alike = first.grouping.keys.map(plainKey).some((key) => isPartOf(key, wanted) || isPartOf(wanted, key));
  return alike ? null : first;
}

const FILLER = /(?:重点|重大|建设)*(?:类|项目|工程|领域|行业|产业|方面|板块)+$/u;
const LATIN_FILLER = /\s+(?:projects?|schemes?|category|sector|works|projekte?n?|vorhaben|projets?|事業)$/iu;
const ARTICLE = /^(?:the|der|die|das|den|dem|le|la|les|l['’])\s*(?=\S)/iu;

/** A name of a group without what may stand around it: its number, 类, 项目, "the … projects", "… district". */
export function plainKey(text: string): string {
  const bare = simplified(foldName(text.normalize("NFKC")))
    .replace(/^[\s“"「『《‘']+|[\s”"」』》’'。.]+$/gu, "")
    .replace(/^(?:[(]?[一二三四五六七八九十\d]+[)、.]\s*)+/u, "");
  const han = bare.replace(FILLER, "");
  const latin = /\p{Script=Han}/u.test(bare) ? han : withoutKind(bare.replace(ARTICLE, "").replace(LATIN_FILLER, ""));
  return fold(latin === "" ? bare : latin).trim();
}

/** "North district" and "district of North" name North; "District 3" keeps its word. */
function withoutKind(words: string): string {
  const [, before = "", last = ""] = /^(.*\p{L}.*?)\s+(\S+)$/u.exec(words) ?? [];
  if (before !== "" && englishKind(fold(last)) !== undefined) return before;
  const [, kind = "", behind = ""] = /^(\S+)\s+(?:of\s+)(\p{L}.*)$/iu.exec(words) ?? [];
  return behind !== "" && englishKind(fold(kind)) !== undefined ? behind : words;
}
