import type { Project } from "../project/project.ts";

const CODE =
  /^(?:国家|统一|投资)*(?:项目|建设项目|工程)?(?:统一)?(?:代码|编码|赋码|编号|ID|code|number|no\.?)$|^project ?(?:id|code|number|no\.?)$/i;
// Short whole numbers count the rows of one list; they name nothing beyond it.
const COUNTER = /^\d{1,4}$/;

/** The codes by which projects go in two editions, where both print a column of them and each code stands once. */
export function codesOf(
  olds: readonly Project[],
  news: readonly Project[],
): readonly [ReadonlyMap<Project, string>, ReadonlyMap<Project, string>] {
  const [mine, theirs] = [codesIn(olds), codesIn(news)];
  return mine.size === 0 || theirs.size === 0 ? [new Map(), new Map()] : [mine, theirs];
}

function codesIn(projects: readonly Project[]): Map<Project, string> {
  const headings = [...new Set(projects.flatMap(({ extra }) => Object.keys(extra)))].filter(isCodeHeading);
  for (const heading of headings) {
    const found = new Map<Project, string>();
    for (const project of projects) {
      const code = (Object.hasOwn(project.extra, heading) ? project.extra[heading]! : "")
        .normalize("NFKC")
        .replace(/\s/g, "");
      if (code !== "") found.set(project, code.toUpperCase());
    }
    const codes = [...found.values()];
    const unique = new Set(codes).size === codes.length;
    if (unique && codes.length * 2 > projects.length && !codes.every((code) => COUNTER.test(code))) return found;
  }
  return new Map();
}

/** Whether a heading is that of a column of project codes. */
export function isCodeHeading(heading: string): boolean {
  return CODE.test(heading.normalize("NFKC").replace(/\s+/g, " ").trim());
}
