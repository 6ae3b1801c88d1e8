import { isCompleted } from "../../project/completed.ts";
import { isHeld } from "../../project/held.ts";
import { runWords } from "../run-words.ts";
import { unpricedSentence } from "../sentences/unpriced.ts";
import { numberedIn } from "../../project/printed-number.ts";
import { coverage } from "../../measure/coverage.ts";
import { type Key, ONGOING, UNSTATED } from "../../measure/request/request.ts";
import { noAmountsWords, hasNoAmounts } from "../../project/unpriced.ts";
import { capital } from "../../language/capital.ts";
import { inQuotes } from "../../language/quotes.ts";
import type { ReportContext } from "../context.ts";
import type { Block, Inline, Stated } from "../document.ts";
import { paragraph } from "../figure-blocks.ts";
import { amountWords } from "../leaders.ts";
import { positionName } from "../position-name.ts";
import { enumerate, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";

const MOST_NAMED = 12;
const MOST_QUOTED = 3;

/** What is blank in the source, and what that does to the figures. */
export function blankNotes(context: ReportContext): Block[] {
  const { dataset, language, statements, projects } = context;
  const zh = language === "zh";
  if (!isHeld(projects)) return countedBlanks(context);
  const cover = coverage(projects);
  const all = statements.count({ measure: "projects" }, PROJECTS);
  const priced = statements.count({ measure: "priced" });
  const state = amountWords(context).state[cover.priced === 1 ? 0 : 1];
  const sentences: Inline[][] = [
    cover.priced === 0
      ? zh
        ? say`${all}${cover.projects === 1 ? "" : "均"}没有可计入的金额。`
        : cover.projects === 1
          ? say`${all} has no amount that counts.`
          : say`None of the ${all} has an amount that counts.`
      : cover.priced === cover.projects
        ? zh
          ? say`${all}${cover.projects === 1 ? "" : "全部"}标明金额。`
          : cover.projects === 2
            ? say`Both ${{ ...all, text: PROJECTS.en[1] }} state an amount.`
            : say`${cover.projects === 1 ? "" : "All "}${all} ${cover.projects === 1 ? "states" : "state"} an amount.`
        : zh
          ? say`${all}中，${priced}个${state}。`
          : say`Of ${all}, ${priced} ${state}.`,
  ];
  const named = (seqs: readonly number[]) =>
    enumerate(
      seqs.slice(0, MOST_NAMED).map((seq) => [describe(seq, context)]),
      language,
    );
  const quoted = (seqs: readonly number[]) =>
    enumerate(
      seqs.slice(0, MOST_NAMED).map((seq) => [describe(seq, context, true)]),
      language,
    );
  const more = (seqs: readonly number[]) => (seqs.length <= MOST_NAMED ? "" : zh ? "等" : ", …");
  if (hasNoAmounts(dataset)) sentences.push([`${capital(noAmountsWords(dataset)[language])}${zh ? "。" : "."}`]);
  else if (cover.blank.length > 0)
    sentences.push(
      zh
        ? say`金额栏空白的有：${named(cover.blank)}${more(cover.blank)}。空白不等于零，${cover.blank.length === 1 ? "该" : "这些"}项目计入项目数而不计入金额。`
        : say`The amount is blank for ${named(cover.blank)}${more(cover.blank)}. ${cover.blank.length === 1 ? "A blank is not counted as zero: this project is" : "Blanks are not counted as zero: these projects are"} in the number of projects, not in amounts.`,
    );
  if (cover.unread.length > 0)
    sentences.push(
      zh
        ? say`金额栏写有内容而不计入的有：${quoted(cover.unread)}${more(cover.unread)}。`
        : say`The amount's cell holds something that doesn't count for ${quoted(cover.unread)}${more(cover.unread)}.`,
    );
  const counted = (fact: Stated, seqs: readonly number[]): Inline[] =>
    zh
      ? say`${fact}（${numberedIn(projects, seqs, language)}）`
      : say`${fact} (${numberedIn(projects, seqs, language)})`;
  if (cover.unplaced.length > 0 && cover.unplaced.length < projects.length) {
    const count = statements.count({ measure: "projects", keys: { district: [UNSTATED] } }, PROJECTS);
    const money = statements.money({ measure: "investment", keys: { district: [UNSTATED] } });
    // Without an amount there is none to be said: a blank isn't one of "—".
    const isPriced = money.fact.value !== null;
    sentences.push(
      zh
        ? say`${counted(count, cover.unplaced)}未写明地区，${isPriced ? say`金额${money}，` : ""}在地区表中列为“未列明”。`
        : say`${counted(count, cover.unplaced)}${isPriced ? say` with ${money}` : ""} ${cover.unplaced.length === 1 ? "names" : "name"} no ${context.places.one.en} and ${cover.unplaced.length === 1 ? "stands" : "stand"} as "Not stated".`,
    );
  }
  if (cover.ongoing.length > 0) {
    const count = statements.count({ measure: "projects", keys: { year: [ONGOING] } }, PROJECTS);
    sentences.push(
      zh
        ? say`${counted(count, cover.ongoing)}为持续开展，没有竣工年份。`
        : say`${counted(count, cover.ongoing)} ${cover.ongoing.length === 1 ? "goes" : "go"} on without a year of completion.`,
    );
  }
  if (cover.undated.length < projects.length) {
    const textOf = new Map(projects.map(({ seq, completion }) => [seq, completion]));
    const written = cover.undated.filter((seq) => textOf.get(seq));
    const blank = cover.undated.filter((seq) => !textOf.get(seq));
    const count = (seqs: readonly number[]) =>
      counted(statements.count({ measure: "projects", seqs, keys: { year: [UNSTATED] } }, PROJECTS), seqs);
    const texts = [...new Set(written.map((seq) => textOf.get(seq)!))];
    const quotes = texts.slice(0, MOST_QUOTED).map((text) => inQuotes(text, language));
    const quoted = quotes.join(zh ? "、" : ", ") + (texts.length <= MOST_QUOTED ? "" : zh ? "等" : ", …");
    if (blank.length > 0)
      sentences.push(
        zh
          ? say`${count(blank)}未写明竣工时间。`
          : say`${count(blank)} ${blank.length === 1 ? "states" : "state"} no completion.`,
      );
    // What is written without a year isn't left blank.
    if (written.length > 0)
      sentences.push(
        zh
          ? say`${count(written)}的竣工时间写作${quoted}，没有竣工年份。`
          : say`${count(written)} ${written.length === 1 ? "states" : "state"} ${quoted} for completion, which names no year of it.`,
      );
  }
  // A year by which something is done already need not be the one that it was planned for.
  const done = projects.filter((project) => project.completion !== null && isCompleted(project)).map(({ seq }) => seq);
  if (done.length > 0) {
    const count = counted(statements.count({ measure: "projects", seqs: done }, PROJECTS), done);
    sentences.push(
      zh
        ? say`${count}写明已经竣工，其竣工时间未必是计划的时间。`
        : say`${count} ${done.length === 1 ? "is" : "are"} stated to be completed, so ${done.length === 1 ? "its" : "their"} completion may not be a planned one.`,
    );
  }
  return [{ kind: "heading", id: "blanks", text: zh ? "空白与缺失" : "Blanks" }, paragraph(...sentences)];
}

/** The same of projects that aren't held: how many they are, and the first of them by their numbers. */
function countedBlanks(context: ReportContext): Block[] {
  const { language, statements, projects, figures } = context;
  const zh = language === "zh";
  const all = statements.count({ measure: "projects" }, PROJECTS);
  const priced = statements.count({ measure: "priced" });
  const state = amountWords(context).state[priced.fact.value === 1 ? 0 : 1];
  const sentences: Inline[][] = [
    zh ? say`${all}中，${priced}个${state}。` : say`Of ${all}, ${priced} ${state}.`,
    unpricedSentence(context),
  ];
  const said = (dimension: "district" | "year", key: Key, words: (count: Inline[], isOne: boolean) => Inline[]) => {
    const row = figures([dimension]).rows.find(({ keys }) => keys[dimension] === key);
    if (!row || row.projects === projects.length) return;
    const count = statements.count({ measure: "projects", keys: { [dimension]: [key] } }, PROJECTS);
    const which = { text: runWords(projects, count.fact, language), fact: count.fact };
    sentences.push(words(zh ? say`${count}（${which}）` : say`${count} (${which})`, count.fact.value === 1));
  };
  said("district", UNSTATED, (count, isOne) =>
    zh
      ? say`${count}未写明地区，在地区表中列为“未列明”。`
      : say`${count} ${isOne ? "names" : "name"} no ${context.places.one.en} and ${isOne ? "stands" : "stand"} as "Not stated".`,
  );
  said("year", ONGOING, (count, isOne) =>
    zh
      ? say`${count}为持续开展，没有竣工年份。`
      : say`${count} ${isOne ? "goes" : "go"} on without a year of completion.`,
  );
  // What is written without a year isn't left blank.
  said("year", UNSTATED, (count, isOne) =>
    zh ? say`${count}未写明竣工年份。` : say`${count} ${isOne ? "states" : "state"} no year of completion.`,
  );
  return [{ kind: "heading", id: "blanks", text: zh ? "空白与缺失" : "Blanks" }, paragraph(...sentences)];
}

function describe(seq: number, { projects, language }: ReportContext, withAmount = false): string {
  const project = projects.find((candidate) => candidate.seq === seq);
  if (!project) return String(seq);
  const zh = language === "zh";
  const written = project.investmentText ?? "";
  const amount = !withAmount ? "" : `${zh ? "，写作" : ", "}${inQuotes(written, language)}`;
  const place = `${positionName(project.source, language)}${amount}`;
  const number = numberedIn(projects, [seq], language);
  return zh ? `${number}“${project.name}”（${place}）` : `${number} "${project.name}" (${place})`;
}
