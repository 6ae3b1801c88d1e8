import type { Words } from "../../language/words.ts";
import { numbered } from "../../project/printed-number.ts";
import type { Project } from "../../project/project.ts";
import { rowsThat } from "./audit-terms.ts";

const MOST_NAMED = 5;

/** The rows without an exact amount: what is blank, and what is written in its place. */
export function openWords(rows: readonly Project[], column: string | undefined, projects: readonly Project[]): Words {
  const textOf = (row: Project) =>
    column === undefined ? row.investmentText : (row.amounts.find(({ label }) => label === column)?.text ?? null);
  const blank = rows.filter((row) => (textOf(row) ?? "").trim() === "").map(({ seq }) => seq);
  const written = rows.filter((row) => (textOf(row) ?? "").trim() !== "");
  // Rows that are written alike are named together.
  const texts = [...new Set(written.map((row) => textOf(row) ?? ""))];
  const alike = texts.map((text) => {
    const seqs = written.filter((row) => textOf(row) === text).map(({ seq }) => seq);
    return { text, seqs, names: numbered(projects, seqs) };
  });
  const some = alike.slice(0, MOST_NAMED);
  const more = alike.slice(MOST_NAMED).reduce((sum, { seqs }) => sum + seqs.length, 0);
  const zh = [
    ...(blank.length > 0 ? [`${blank.length}个未写金额（${numbered(projects, blank).zh}）`] : []),
    ...some.map(({ names, seqs, text }) => `${names.zh}${seqs.length > 1 ? "均" : ""}写作“${text}”`),
    ...(more > 0 ? [`另有${more}个也未写确切金额`] : []),
  ];
  const en = [
    ...(blank.length > 0
      ? [`${rowsThat(blank.length, "states", "state")} no amount (${numbered(projects, blank).en})`]
      : []),
    ...some.map(({ names, seqs, text }) => `${names.en} ${seqs.length > 1 ? "state" : "states"} "${text}"`),
    ...(more > 0 ? [`${more} more ${more === 1 ? "states" : "state"} no exact amount`] : []),
  ];
  return { zh: zh.map((words) => `，${words}`).join(""), en: en.map((words) => `, ${words}`).join("") };
}
