import { unpricedKindOf } from "../../measure/rows-of.ts";
import { backingOf } from "../../project/held.ts";
import { runWords } from "../run-words.ts";
import { numberedIn } from "../../project/printed-number.ts";
import { coverage } from "../../measure/coverage.ts";
import type { Project } from "../../project/project.ts";
import { hasNoAmounts, noAmountsWords } from "../../project/unpriced.ts";
import { capital } from "../../language/capital.ts";
import { inQuotes } from "../../language/quotes.ts";
import type { ReportContext } from "../context.ts";
import type { Inline } from "../document.ts";
import { resting, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";

const MOST_NAMED = 20;
const MOST_QUOTED = 3;

/** Projects without an amount that counts: blank in the source, or stated in a way that isn't counted. */
export function unpricedSentence({ dataset, language, statements, projects }: ReportContext): Inline[] {
  const zh = language === "zh";
  if (backingOf(projects)) return countedSentence({ language, statements, projects });
  const { blank, unread } = coverage(projects);
  const named = (seqs: readonly number[]): Inline[] => {
    const fact = statements.fact({ measure: "missing", seqs });
    const which = { text: numberedIn(projects, seqs.slice(0, MOST_NAMED), language), fact };
    const more = seqs.length > MOST_NAMED ? (zh ? "等" : ", …") : "";
    return zh ? say`（${which}${more}）` : say` (${which}${more})`;
  };
  const count = (seqs: readonly number[]) => statements.count({ measure: "missing", seqs }, PROJECTS);
  const sentences: Inline[][] = [];
  if (hasNoAmounts(dataset))
    return [resting(`${capital(noAmountsWords(dataset)[language])}${zh ? "。" : "."}`, "columns")];
  if (blank.length > 0)
    sentences.push(
      zh
        ? say`${count(blank)}未标金额${named(blank)}，不作零计。`
        : say`${count(blank)}${named(blank)} ${blank.length === 1 ? "states" : "state"} no amount, which is not counted as zero.`,
    );
  const textOf = new Map(projects.map(({ seq, investmentText }) => [seq, investmentText ?? ""]));
  const quoted = (seqs: readonly number[]): string => {
    const texts = [...new Set(seqs.map((seq) => textOf.get(seq)!))];
    const quotes = texts.slice(0, MOST_QUOTED).map((text) => inQuotes(text, language));
    return `${quotes.join(zh ? "、" : ", ")}${texts.length > MOST_QUOTED ? (zh ? "等" : ", …") : ""}`;
  };
  // What holds a number was read but isn't counted; words alone (面议, TBC) put the amount off.
  const stated = unread.filter((seq) => /\d/.test(textOf.get(seq)!));
  const putOff = unread.filter((seq) => !stated.includes(seq));
  const whyOf = new Map(projects.map((project) => [project.seq, whyUncounted(project)]));
  for (const why of ["foreign", "approximate", "other"] as const) {
    const seqs = stated.filter((seq) => whyOf.get(seq) === why);
    if (seqs.length === 0) continue;
    sentences.push(
      zh
        ? say`${count(seqs)}的金额原文写作${quoted(seqs)}${named(seqs)}，${WHY.zh[why]}不计入合计。`
        : say`${count(seqs)}${named(seqs)} ${seqs.length === 1 ? "states" : "state"} ${quoted(seqs)}, which ${WHY.en[why][seqs.length === 1 ? 0 : 1]} in the total.`,
    );
  }
  if (putOff.length > 0)
    sentences.push(
      zh
        ? say`${count(putOff)}的金额栏写作${quoted(putOff)}${named(putOff)}，没有数额。`
        : say`${count(putOff)}${named(putOff)} ${putOff.length === 1 ? "has" : "have"} ${quoted(putOff)} for an amount.`,
    );
  return sentences.flatMap((sentence, index) => (index > 0 && !zh ? [" ", ...sentence] : sentence));
}

// Why a stated amount isn't added to the others; in English for one amount and for several.
const WHY = {
  zh: { foreign: "未折算，", approximate: "是约数，", other: "" },
  en: {
    foreign: ["isn't converted and doesn't count", "aren't converted and don't count"],
    approximate: ["is approximate and doesn't count", "are approximate and don't count"],
    other: ["doesn't count", "don't count"],
  },
} as const;

function whyUncounted({ stated, currency = "CNY" }: Project): keyof typeof WHY.zh {
  if (stated === undefined) return "other";
  return stated.unit.currency !== currency ? "foreign" : "approximate";
}

/** The same of projects that aren't held: how many they are, and the first of them. */
function countedSentence({
  language,
  statements,
  projects,
}: Pick<ReportContext, "language" | "statements" | "projects">): Inline[] {
  const zh = language === "zh";
  const count = statements.count({ measure: "missing" }, PROJECTS);
  if (count.fact.value === 0) return [];
  const which = { text: runWords(projects, count.fact, language), fact: count.fact };
  const one = count.fact.value === 1;
  if (unpricedKindOf(projects, count.fact) === "blank")
    return zh
      ? say`${count}未标金额（${which}），不作零计。`
      : say`${count} (${which}) ${one ? "states" : "state"} no amount, which is not taken for zero.`;
  return zh
    ? say`${count}没有可计入的金额（${which}），空白或不是金额，不作零计。`
    : say`${count} (${which}) ${one ? "has" : "have"} no amount that counts: blank, or not an amount; none is taken for zero.`;
}
