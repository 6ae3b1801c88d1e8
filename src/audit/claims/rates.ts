import { type ClaimReader, quoted } from "../reconciliation.ts";

const RATE = /(\d+(?:\.\d+)?)\s*(%|％|微克\/立方米)/gu;
const DATED = /到?(?:19|20)\d\d年[底末]?前?[，,]/u;

/** Rates and concentrations that the text aims at: a table of projects holds none, so they can't be checked by it. */
export const rateClaims: ClaimReader = {
  id: "rate-target",
  read: ({ prose, projects }) =>
    prose.flatMap((sentence) => {
      const rates = [...sentence.text.matchAll(RATE)];
      if (projects.length === 0 || rates.length === 0 || !DATED.test(sentence.text)) return [];
      const [[, digits, unit]] = rates as [RegExpMatchArray];
      return [
        {
          id: `rate-target-${sentence.first}`,
          title: { zh: "比率、浓度目标", en: "Rates or concentrations aimed at" },
          ...quoted(sentence),
          quote: sentence.text.slice(DATED.exec(sentence.text)!.index),
          seqs: [],
          stated: rates.length === 1 ? Number(digits) : null,
          computed: null,
          residual: null,
          unit: rates.length === 1 ? unit! : "",
          status: "unverifiable" as const,
          note: {
            zh: `项目表没有比率或浓度，${rates.map(([text]) => text).join("、")}无从核对`,
            en: `a table of projects holds no rates or concentrations: ${rates.map(([text]) => text).join(", ")} can't be checked by it`,
          },
        },
      ];
    }),
};
