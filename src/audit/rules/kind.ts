import reference from "../../../data/works-parts.json" with { type: "json" };
import { defineRule, type Hit } from "../basis/rule.ts";

/** Kinds of treatment as names and contents list them, each with the words for it. */
const TREATMENTS = reference.treatments.map(({ name, words }) => [name, new RegExp(words, "i")] as const);
const treatmentsIn = (text: string): string[] =>
  TREATMENTS.filter(([, words]) => words.test(text)).map(([treatment]) => treatment);

interface Missing extends Hit {
  readonly named: readonly string[];
  readonly missing: readonly string[];
}

/** A name that promises several treatments while the content has only some of them. */
export const treatmentsMissing = defineRule<Missing>({
  id: "treatments-missing",
  severity: "warning",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "名称所列治理内容未见于建设内容", en: "Treatments in the name, not in the content" },
  test: ({ projects }) =>
    projects.flatMap(({ seq, name, content }) => {
      const named = treatmentsIn(name);
      const built = treatmentsIn(content ?? "");
      const missing = named.filter((treatment) => !built.includes(treatment));
      return named.length >= 2 && built.length > 0 && missing.length > 0 ? [{ seqs: [seq], named, missing }] : [];
    }),
  message: ({ named, missing, seqs }, { project }) => {
    const { content } = project(seqs[0]!);
    return {
      zh: `名称有${named.join("、")}，建设内容只写“${content}”，未见${missing.join("、")}`,
      en: `the name lists ${named.join(", ")}, the content is only "${content}" without ${missing.join(", ")}`,
    };
  },
});

/** Parts of a works that a project can be about. */
const PARTS = new RegExp(reference.parts.join("|"), "g");
const partsIn = (text: string): string[] => [...new Set(text.match(PARTS) ?? [])];

interface OtherPart extends Hit {
  readonly named: readonly string[];
  readonly built: readonly string[];
}

/** Name and content that are about different parts of a works. */
export const plantPartDiffers = defineRule<OtherPart>({
  id: "plant-part-differs",
  severity: "warning",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "名称与建设内容的部位不同", en: "Name and content are about different parts" },
  test: ({ projects }) =>
    projects.flatMap(({ seq, name, content }) => {
      const named = partsIn(name);
      const built = partsIn(content ?? "");
      const apart = named.length > 0 && built.length > 0 && !named.some((part) => built.includes(part));
      return apart ? [{ seqs: [seq], named, built }] : [];
    }),
  message: ({ named, built }) => ({
    zh: `名称写${named.join("、")}，建设内容写${built.join("、")}`,
    en: `the name is about ${named.join(", ")}, the content about ${built.join(", ")}`,
  }),
});

const MONITORING = /在线监[控测]|自动监[控测]|在线设施/;

/** A name of larger works whose content is monitoring equipment only: the amount is the equipment's. */
export const nameOfOtherWorks = defineRule({
  id: "name-of-other-works",
  severity: "note",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "名称是主体工程，建设内容只有监测设施", en: "Named for other works, only monitoring is built" },
  test: ({ projects }) =>
    projects.flatMap(({ seq, name, content }) => {
      const onlyMonitoring = /^[^，。；]*安装[^，。；]*(?:在线|自动)监[控测][^，。；]*[。；]?$/.test(content ?? "");
      return onlyMonitoring && !MONITORING.test(name) && /(?:改造|建设|搬迁|扩建)[^，。]*(?:项目|工程)$/.test(name)
        ? [{ seqs: [seq] }]
        : [];
    }),
  message: ({ seqs }, { project, money }) => {
    const { name, investment, investmentText } = project(seqs[0]!);
    const amount = investment === null ? { zh: investmentText ?? "—", en: investmentText ?? "—" } : money(investment);
    return {
      zh: `名称是“${name}”，建设内容只是安装在线监测；${amount.zh}不是主体工程的投资`,
      en: `named "${name}", but only monitoring is installed: ${amount.en} isn't what those works cost`,
    };
  },
});
