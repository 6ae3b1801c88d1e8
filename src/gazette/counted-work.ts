import type { Named, Spoken } from "./quantity-names.ts";
import type { TextQuantity } from "./quantity-text.ts";
import { isIndicator, isPlaces, plainName, splitIndicator } from "./target-words.ts";
import { type TargetVerb, targetVerbs } from "./target-verbs.ts";

const LONGEST_SUBJECT = 40;
const SHORT = 6;
// 安排治理项目: what follows is the name of what is done.
const TAKES_NAMES = /^(?:安排|实施|完成|投入|新增|争取|落实|储备|谋划)$/u;

/** 完成全市10896户棚户区改造, 新增造林面积30万亩: things that are counted, behind the number or before it; null where none are. */
export function workOf(
  verbs: readonly TargetVerb[],
  left: string,
  right: string,
  { unit }: TextQuantity,
  last: Spoken | null,
): Named | null {
  const nearest = verbs.at(-1)!;
  const behind = plainName(right.replace(/[。！？、].*$/u, "").replace(/^的/u, ""));
  const ahead = plainName(left.slice(0, nearest.at));
  const alone = plainName(left.slice(nearest.end)) === "" && behind === "";
  // 投资完成500亿元: what is done stands before the verb.
  if (alone && isIndicator(ahead)) return inFull(ahead);
  if (alone && /^(?:完成|实施|达标)$/u.test(nearest.text) && ahead !== "" && !/^(?:完成|实施)/u.test(ahead))
    return { subject: ahead, indicator: nearest.text };
  // 完成雨污分流改造35公里: the last verb is part of what is done.
  const first = verbs.find(({ kind }) => kind === "work") ?? nearest;
  // 安排专项扶持资金: a verb behind the first is part of a name, unless they follow each other (开工改造).
  const opens = plainName(left.slice(0, first.at));
  const apart = first.end < nearest.at || TAKES_NAMES.test(first.text);
  const chosen = alone || (apart && (opens.length <= SHORT || isPlaces(opens))) ? first : nearest;
  const between = left.slice(chosen.end);
  if (/[不无未]$/u.test(between) || /岁$|^天$|小时/u.test(unit)) return null;
  // A count whose unit isn't known ends what stands before it in the list.
  // 新建、改扩建学校12所: two things that are done to the same.
  const [joint] = /^[、和]/u.test(between) ? targetVerbs(between) : [];
  if (joint?.at === 1) {
    const joined = plainName(between.slice(joint.end));
    if (joined !== "") return { subject: joined, indicator: `${chosen.text}${between.slice(0, joint.end)}` };
  }
  const object = plainName(between.replace(/^.*\d[^、]{0,3}、/u, "")).replace(/的$/u, "");
  // 城镇新增就业: the place in front is of what is counted.
  const place = plainName(left.slice(0, chosen.at));
  const where = isPlaces(place) && !/^全/u.test(place) ? place : "";
  const inner = behind !== "" && (object === "" || isPlaces(object));
  const subject = inner ? `${object}${behind}` : object;
  if (subject.length > LONGEST_SUBJECT) return null;
  if (subject !== "") return { subject: `${where}${subject}`, indicator: chosen.text };
  // 大豆油料扩种3.5万亩; 再淘汰900辆, of what was spoken of before.
  if (place !== "") return { subject: place, indicator: chosen.text };
  return last && last.unit === unit && `${last.subject}${last.indicator}` !== chosen.text
    ? { subject: last.subject, indicator: chosen.text }
    : null;
}

/** 75%的园区实施循环化改造, 八成以上机关建成…: a part of things, to which something is done; null where nothing is. */
export function quotaOf(left: string, whole: string, right: string): Named | null {
  const rest = right.replace(/^的/u, "");
  const verb = targetVerbs(rest).find(({ at }) => at > 0);
  const subject = plainName(verb ? rest.slice(0, verb.at) : rest);
  const act = targetVerbs(whole).find(({ at }) => at > 0);
  const indicator = act ? plainName(whole.slice(act.at)) : plainName(left);
  return subject === "" || indicator === "" ? null : { subject, indicator };
}

/** A name that stands alone with its value, split into what is measured and of what. */
export function inFull(words: string): Named {
  const { subject, indicator } = splitIndicator(words);
  return { subject: subject ?? words, indicator };
}
