import type { Words } from "../../language/words.ts";
import { numbered } from "../../project/printed-number.ts";
import type { Project } from "../../project/project.ts";
import { openWords } from "../basis/open-words.ts";
import type { Bounds } from "./compared-groups.ts";

/** Why some groups may come to more than their own rows: joint projects, rows that name no group, rows without an amount. */
export function doubtWords(bounds: readonly Bounds[], column: string | undefined, projects: readonly Project[]): Words {
  const all = (of: (bounds: Bounds) => readonly Project[]) => {
    const found = new Set(bounds.flatMap(of));
    return projects.filter((project) => found.has(project));
  };
  const [joint, loose, open] = [all((one) => one.joint), all((one) => one.loose), all((one) => one.open)];
  const said = (some: readonly Project[], zh: string, one: string, many: string): Words => {
    const names = numbered(
      projects,
      some.map(({ seq }) => seq),
    );
    if (some.length === 0) return { zh: "", en: "" };
    return { zh: `，${names.zh}${zh}`, en: `, ${names.en} ${some.length === 1 ? one : many}` };
  };
  const parts = [
    said(joint, "由几方共有", "is joint", "are joint"),
    said(loose, "未写属于哪一方", "names none", "name none"),
    openWords(open, column, projects),
  ];
  return { zh: parts.map(({ zh }) => zh).join(""), en: parts.map(({ en }) => en).join("") };
}
