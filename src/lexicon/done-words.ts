import { saysPlanned } from "./flow-words.ts";
import { fold } from "./fold.ts";

const STATUS =
  /状态|進度|进度|进展|完成情况|建设情况|status|stage|progress|\bstate$|stand$|etat|estado|situacao|состояние|статус|상태|trangthai|keterangan/iu;
const DONE =
  /^(?:已(?:经)?(?:全部|全面|基本)?|全部|全面)?(?:竣工|完工|建成|完成|完了|竣工验收)(?:验收|投用|投产|投入使用|交付)?$|^(?:(?:fully |works? )?complete[d]?|finished|done|delivered)$/iu;
// Folded, in other languages.
const FOREIGN_DONE =
  /^(?:abgeschlossen|fertig(?:gestellt)?|termine[e]?|achevee?|concluid[ao]|terminad[ao]|finalizad[ao]|zakonczon[aey]|завершен[оаы]?|введен(?:вэксплуатацию)?|완료|준공|selesai|hoanthanh|dahoanthanh|مكتمل|منجز)$/u;
const ACTUAL =
  /实际(?:竣工|完工|完成|建成)|^(?:date|year|month)?\s*completed(?:\s+(?:on|in|date|year))?$|\bactual\s+(?:completion|finish|end)/iu;

// What is to be reached in a year is written in the same words as what was: 2025年计划形象进度, 年度目标.
const OF_A_YEAR = /(?:19|20)\d\d(?!.*(?:情况|底|末))/;
const TARGETED = /形象|进度|進度|progress/iu;

/** Whether a heading is of how far works have come, not of how far they are to come. */
export function namesStatus(heading: string): boolean {
  return STATUS.test(fold(heading)) && !saysPlanned(heading) && !OF_A_YEAR.test(heading);
}

/**
 * Whether the text of a status says that works are done: 已竣工, Completed. Under 形象进度, which plans head their targets with too,
 * it must say that they are already.
 */
export function isDoneStatus(text: string, heading: string): boolean {
  const plain = text.normalize("NFKC").trim();
  if (plain.length > 40 || (TARGETED.test(heading) && /\p{Script=Han}/u.test(plain) && !plain.includes("已")))
    return false;
  return DONE.test(plain) || FOREIGN_DONE.test(fold(plain).replace(/\s+/gu, ""));
}

/** Whether a heading of completion is of when works were completed, not of when they are to be. */
export const namesActualCompletion = (heading: string): boolean => ACTUAL.test(heading.normalize("NFKC").trim());

/** Whether a time of completion is said to have passed: 2020年6月已竣工, "completed in May 2021"; not 预计2026年底前已建成. */
export function saysDone(completion: string): boolean {
  if (/预计|计划|力争|[应拟将未]|确保/.test(completion)) return false;
  return /已(?:经)?(?:全部|全面)?(?:竣工|完工|建成|完成)|^(?:already )?(?:completed|finished)\b/i.test(completion);
}
