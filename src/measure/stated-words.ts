import type { Language } from "../language/language.ts";
import { statesUncounted } from "../project/unpriced.ts";
import type { Project } from "../project/project.ts";
import type { Fact } from "./fact.ts";
import { askedRows } from "./rows-of.ts";

const WORDS = {
  zh: {
    stated: { by: "按标明的金额", of: "标明的", state: ["标明金额", "标明金额"] },
    counted: { by: "按计入的金额", of: "计入的", state: ["有可计入的金额", "有可计入的金额"] },
  },
  en: {
    stated: { by: "by the amounts stated", of: "is stated", state: ["states an amount", "state an amount"] },
    counted: {
      by: "by the amounts that count",
      of: "counts",
      state: ["has an amount that counts", "have an amount that counts"],
    },
  },
} as const;

/**
 * How the amounts that sums are of are called where some projects (those of `missing`) have none: "stated", but where one of
 * these states an amount that isn't added up (约3亿元, another currency), only "counted", since it is stated all the same.
 * `state` is the verb of one project and of several; the English `of` is that of money that … .
 */
export function statedWords(projects: readonly Project[], missing: Fact, language: Language) {
  const isCounted = anyUncounted(projects, missing);
  return { ...WORDS[language][isCounted ? "counted" : "stated"], isCounted };
}

function anyUncounted(projects: readonly Project[], missing: Fact): boolean {
  const asked = askedRows(projects, missing);
  if (asked) return asked.uncounted;
  const seqs = new Set(missing.seqs);
  return projects.some((project) => seqs.has(project.seq) && statesUncounted(project));
}
