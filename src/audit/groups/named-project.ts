import { fold, simplified } from "../../lexicon/fold.ts";
import { foldName } from "../../project/organisation.ts";
import type { Project } from "../../project/project.ts";

const SHORTEST: Readonly<Record<"han" | "latin", number>> = { han: 3, latin: 6 };

/** The one project that words name, by its whole name or a part of it that no other name holds; null where it isn't one. */
export function projectNamed(words: string, projects: readonly Project[]): Project | null {
  const wanted = plainName(words);
  if (wanted === "") return null;
  const names = projects.map((project) => ({ project, name: plainName(project.name) }));
  const holding = names.filter(({ name }) => holds(name, wanted));
  const [exact, ...alike] = names.filter(({ name }) => name === wanted);
  if (exact) return alike.length > 0 ? null : exact.project;
  const [only, ...others] = holding;
  const long = /\p{Script=Han}/u.test(wanted) ? SHORTEST.han : SHORTEST.latin;
  return only && others.length === 0 && wanted.length >= long ? only.project : null;
}

function plainName(text: string): string {
  const bare = fold(simplified(foldName(text.normalize("NFKC"))))
    .replace(/[“”"「」『』《》‘’]/gu, "")
    .replace(/[。.\s]+$/u, "")
    .trim();
  const short = /\p{Script=Han}/u.test(bare)
    ? bare.replace(/(?:项目|工程|事業)+$/u, "")
    : bare
        .replace(/^(?:the|der|die|das|le|la|les)\s+/u, "")
        .replace(/\s+(?:projects?|schemes?|projekte?|projets?)$/u, "");
  return short === "" ? bare : short;
}

/** Whether a name holds words: of Latin letters as whole words. */
function holds(name: string, words: string): boolean {
  if (/\p{Script=Han}/u.test(words)) return name.includes(words);
  return ` ${name} `.includes(` ${words} `);
}
