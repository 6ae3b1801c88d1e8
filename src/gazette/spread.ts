import { clauseParts } from "./clause-parts.ts";
import { NUMBER_WORDS, numberOf } from "./number-words.ts";
import type { Sentence } from "./prose.ts";

/** Over how many places, or in how many categories, a text says that all its projects lie. */
export interface StatedSpread {
  readonly count: number;
  /** What they are called, as printed: 区, 旗县区, districts. */
  readonly noun: string;
  readonly quote: string;
  readonly sentence: Sentence;
}

const N = `(?<n>${NUMBER_WORDS})`;
const ALL: readonly RegExp[] = [
  // 项目分布在6个区, 涉及全市九个旗县区; 主要分布在… leaves others out.
  new RegExp(
    `^[\\s“]*(?:(?:这些|上述|以上|全部|所有|各)*(?:\\d+[个项])?(?:重点|重大|建设)*(?:项目|工程))?(?:共|分别)?(?:分布|分散|遍布|涉及|覆盖|涵盖|分属|位于)(?:在|于|到|着)?(?:我?[全本][市县区州旗省])?(?:的)?${N}个(?<noun>\\p{Script=Han}{1,6})[，。；;]?$`,
    "u",
  ),
  new RegExp(
    `^(?:the\\s+|all\\s+(?:the\\s+)?|these\\s+|\\d+\\s+)?(?:capital\\s+|key\\s+|planned\\s+)?(?:projects|schemes)\\s+(?:are\\s+)?(?:spread|distributed|located|situated|lie|are|cover|fall)(?:\\s+(?:out\\s+)?(?:over|across|in|among|within|throughout))?\\s+(?:all\\s+)?${N}\\s+(?<noun>[a-z][a-z -]{2,24}?)(?:\\s+of\\s+the\\s+\\w+)?\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^(?:die|alle)?\\s*(?:\\d+\\s+)?(?:projekte|vorhaben)\\s+(?:verteilen\\s+sich|sind|liegen)\\s+(?:auf|über|in)\\s+${N}\\s+(?<noun>\\p{L}+)(?:\\s+verteilt)?\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^(?:les\\s+)?(?:\\d+\\s+)?projets\\s+(?:sont\\s+)?(?:répartis|situés|localisés|se\\s+répartissent)\\s+(?:sur|dans|entre)\\s+${N}\\s+(?<noun>\\p{L}+)\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^(?:これらの|全)?事業は、?${N}(?:つの|の)(?<noun>[市区町村地]{1,3})(?:に分布(?:している|する)|にまたがる|にわたる)。?$`,
    "u",
  ),
];

/** Reads over how many places or categories sentences say that projects lie. */
export function readSpreads(prose: readonly Sentence[]): StatedSpread[] {
  return prose
    .filter(({ heading }) => !heading)
    .flatMap((sentence) =>
      clauseParts(sentence.text).flatMap((part): StatedSpread[] => {
        const quote = part.trim().replace(/[，；;]$/u, "");
        for (const pattern of ALL) {
          const { n, noun } = pattern.exec(quote)?.groups ?? {};
          const count = n === undefined ? null : numberOf(n);
          if (count !== null) return [{ count, noun: noun!.trim(), quote, sentence }];
        }
        return [];
      }),
    );
}
