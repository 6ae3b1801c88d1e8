import type { StatedSum } from "../../gazette/stated-sum.ts";
import { namesWholeArea } from "../../lexicon/whole-area.ts";
import type { Project } from "../../project/project.ts";

/** The rows that a stated sum is of. */
export interface SumScope {
  readonly label: string;
  readonly rows: readonly Project[];
}

/** The projects that a sum is of: all, or those of the category, section, district or other column that its part names. */
export function scopeOf(
  { part, words, role }: Pick<StatedSum, "part" | "words" | "role">,
  projects: readonly Project[],
): SumScope | null {
  if (part !== null && role === "fund") return { label: "", rows: projects };
  const text = folded(part ?? words);
  const plain = (name: string) =>
    name.replace(/^[一二三四五六七八九十（()）、.\d\s]+/u, "").replace(/(?:类|项目|工程)+$/u, "");
  const keys = new Map<string, Set<Project>>();
  // 全县共安排项目6个 is of all projects, though a row's place says 全县, too.
  const districts = (project: Project) =>
    part === null ? project.districts.filter((place) => !namesWholeArea(place)) : project.districts;
  for (const project of projects)
    for (const name of [project.category, ...project.section, ...districts(project)]) {
      const key = name === null ? "" : plain(name);
      if (!holds(text, folded(key))) continue;
      const own = keys.get(key) ?? new Set();
      keys.set(key, own.add(project));
    }
  // The longest name that the words hold is the one that they mean.
  const longest = [...keys.keys()].sort((a, b) => b.length - a.length);
  const [name] = longest;
  if (longest.some((other) => !name!.includes(other))) return null;
  if (name !== undefined) return { label: name, rows: [...keys.get(name)!] };
  const marked = part === null || role === "fund" ? null : markedRows(plain(part), projects);
  if (marked) return { label: part!, rows: marked };
  // A part that isn't known here (其中新建项目12个) can't be told from the rows.
  return part !== null || /新建|续建|在建|前期|新开工/u.test(words) ? null : { label: "", rows: projects };
}

/** The projects of a part by its name; null where the table doesn't tell it apart. */
export function partNamed(part: string, projects: readonly Project[]): SumScope | null {
  const scope = scopeOf({ part, words: part, role: "total" }, projects);
  return scope && scope.label !== "" ? scope : null;
}

const SHORTEST_NAME = 2;

/** Whether words name something: of Latin letters whole words only, be it of several. Art is in no "department", Ward A in no "a". */
function holds(text: string, name: string): boolean {
  if (name.length < SHORTEST_NAME) return false;
  const isLetter = (one: string | undefined) => one !== undefined && /[\p{L}\p{M}\d]/u.test(one) && !isHan(one);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const behind = text.slice(at + name.length).replace(/^e?s(?![\p{L}\d])/u, "")[0];
    const isCut = !isHan(name[0]!) && isLetter(text[at - 1]);
    const goesOn = !isHan(name.at(-1)!) && isLetter(behind);
    if (!isCut && !goesOn) return true;
  }
  return false;
}

const isHan = (one: string): boolean => /\p{Script=Han}/u.test(one);

/** Small letters: a category is named in any case (treatment plants, Treatment plant). */
const folded = (text: string): string => text.toLowerCase();

/** The rows whose cell in a column of their own kind is just a word: 建设性质 续建. Null where no column, or several hold it. */
function markedRows(word: string, projects: readonly Project[]): Project[] | null {
  if (word === "") return null;
  const labels = new Set(
    projects.flatMap(({ extra }) => Object.keys(extra).filter((label) => extra[label]?.trim() === word)),
  );
  const [label, ...more] = labels;
  if (label === undefined || more.length > 0) return null;
  return projects.filter(({ extra }) => extra[label]?.trim() === word);
}
