import { isGovernment, isListed, readBureaus } from "./bureau.ts";
import type { Duties } from "./duty.ts";
import { readEnglishDuties } from "./english-duties.ts";

const LABELS =
  "责任单位|责任部门|责任主体|实施主体|实施单位|落实单位|牵头责任单位|牵头单位|牵头部门|配合单位|配合部门|协办单位|协同单位|协助单位|支持单位|主责单位|参与单位|参加单位|完成单位|主办单位";
const LABELLED = new RegExp(
  `(${LABELS})(?:及[\\p{Script=Han}]{2,6})?[：:]\\s*(.*?)(?=(?:${LABELS})[：:]|[；;。）)]|$)`,
  "gu",
);
const BRACKET = /[（(]([^（()）]*(?:牵头|负责|配合|参与|分工)[^（()）]*)[)）]/gu;
const VERB =
  /(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:共同|分别|具体|协同|联合)*(牵头|配合|参与|参加|协助|协同|负责组织实施|组织实施|负责实施|(?<=具体)实施|负责落实|负责|抓好落实|落实|依法依规开展|开展)/u;
// 以下均需各县区落实，不再列出 is of all tasks.
const OF_ALL_TASKS = /[。，；]?以下(?:各项)?(?:工作|任务)?均[^。）)〕]*/gu;
const FIRST_LEADS = /排(?:名|在)?(?:首位|第一(?:位)?)的?(?:单位|部门)?(?:为|是)牵头/u;

/** Whether a plan says that the first of those who are responsible leads (排第一的为牵头单位). */
export const saysFirstLeads = (text: string): boolean => FIRST_LEADS.test(text);

/**
 * Reads who is to do a task from the words that say so: labels, brackets behind sentences, or sentences of their own.
 * `firstLeads` is for plans in which the first of those who are responsible leads.
 */
export function readDuties(text: string, firstLeads = false): Duties {
  const english = readEnglishDuties(text);
  if (english) return english;
  const lists: Lists = { leads: [], partners: [], carriers: [], responsible: [] };
  const { leads, partners, carriers, responsible } = lists;
  for (const { label, words } of dutyParts(plainBrackets(text))) {
    const role = /牵头|主办/u.test(label) ? leads : /配合|协办|协同|协助|支持|参与|参加/u.test(label) ? partners : null;
    for (const clause of words.split(/[；;。]/u)) {
      let open: string[] | null = null;
      for (const piece of clauseParts(clause)) {
        const verb = VERB.exec(piece)?.[1];
        const names = readBureaus(verb === undefined ? piece : piece.slice(0, VERB.exec(piece)!.index));
        const into: string[] = verb === undefined ? (role ?? open ?? responsible) : roleOf(verb, lists);
        for (const name of names) {
          if (role === null && isGovernment(name) && into !== leads) carriers.push(name);
          else into.push(name);
        }
        if (verb !== undefined) open = verb === "牵头" ? null : into;
      }
    }
  }
  if (firstLeads && leads.length === 0 && responsible.length > 0) leads.push(responsible.shift()!);
  (leads.length > 0 ? partners : carriers).push(...responsible);
  const level = levelOf([...leads, ...partners, ...carriers]);
  const led = unique(leads, level);
  const helping = unique(partners, level).filter((name) => !led.includes(name));
  return {
    leads: led,
    partners: helping,
    carriers: unique(carriers, level).filter((name) => !led.includes(name) && !helping.includes(name)),
  };
}

/** 〔…〕 and 【…】 hold duties as （…） do; brackets within them are notes. */
function plainBrackets(text: string): string {
  return (
    text
      // 市环保局（牵头）、市发改委
      .replace(/[（(]牵头(?:单位|部门)?[)）]/gu, "牵头，")
      .replace(/[（(][，,]?排(?:名|在)?(?:首位|第一(?:位)?)[^（()）]*[)）]/gu, "")
      .replace(/(?<=[旗县区市乡镇])[（(〔]([旗县区市州盟镇街道、，]+)[)）〕]/gu, (_, others: string) =>
        others.replace(/[、，]/gu, ""),
      )
      .replace(
        /[〔［【[]([^〔〕［］【】[\]]*(?:牵头|负责|配合|参与|责任)[^〔〕［］【】[\]]*)[〕］】\]]/gu,
        (_, words: string) => `（${words.replace(/[（(][^（()）]*[)）]/gu, "")}）`,
      )
      .replace(/(?<=\p{Script=Han})[（(]([^（()）：:]{1,12})[)）](?=[、，；。)）]|$)/gu, (note, inner: string) =>
        /牵头|负责|配合|参与|责任|落实/u.test(inner) || readBureaus(inner).some((name) => !/管委会$/u.test(name))
          ? note
          : "",
      )
      .replace(OF_ALL_TASKS, "")
      .replace(/[，,]?排(?:名|在)?(?:首位|第一(?:位)?)[^）)。；]*/gu, "")
  );
}

/** The one level of government that the bureaus of a duty are of; empty where there are several, or none. */
function levelOf(names: readonly string[]): string {
  const levels = new Set(
    names
      .filter((name) => !isGovernment(name))
      .flatMap((name) => /^(?:[省州盟县区旗]|市(?!场))/u.exec(name)?.[0] ?? []),
  );
  return levels.size === 1 ? [...levels][0]! : "";
}

/** Names once each; a bureau named by its trade alone is of the level that the others are of. */
function unique(names: readonly string[], level: string): string[] {
  return [...new Set(names.map((name) => (isListed(name) ? `${level}${name}` : name)))];
}

interface Lists {
  readonly leads: string[];
  readonly partners: string[];
  readonly carriers: string[];
  readonly responsible: string[];
}

function roleOf(verb: string, { leads, partners, carriers, responsible }: Lists): string[] {
  if (verb === "牵头") return leads;
  if (/配合|参与|参加|协助|协同/u.test(verb)) return partners;
  return /实施|落实/u.test(verb) ? carriers : responsible;
}

/** The parts of a text that say who does it, each with its label. */
function dutyParts(text: string): { readonly label: string; readonly words: string }[] {
  const at = text.search(/责任分工[：:]/u);
  // 责任分工：… is a paragraph of sentences to its end.
  if (at >= 0) return [{ label: "责任分工", words: text.slice(at).replace(/^责任分工[：:]/u, "") }];
  const labelled = [...text.matchAll(LABELLED)].map(([, label = "", words = ""]) => ({ label, words }));
  const brackets = [...text.matchAll(BRACKET)]
    .filter(([words]) => !/[：:]/u.test(words))
    .map(([, words = ""]) => ({ label: "", words }));
  if (labelled.length + brackets.length > 0) return [...labelled, ...brackets];
  const named = [...text.matchAll(/[（(]([^（()）]{2,120})[)）]/gu)].findLast(([, words = ""]) => areBureaus(words));
  if (named) return [{ label: "", words: named[1]! }];
  return text
    .split(/(?<=。)/u)
    .filter(isOfBureaus)
    .map((words) => ({ label: "", words }));
}

/** Whether words are nothing but names of bureaus: 省能源局、贵州电网公司. */
function areBureaus(words: string): boolean {
  const names = words.split("、");
  return names.every((name) => readBureaus(name).length === 1);
}

/** Whether a sentence opens with the bureaus that do what it says: 省交通运输厅牵头，…; 由市住建局负责. */
function isOfBureaus(sentence: string): boolean {
  const verb = VERB.exec(sentence);
  const [first = ""] = readBureaus(sentence.slice(0, verb?.index ?? 0).split(/[、，]/u)[0]!);
  return verb !== null && first !== "" && /^(?:牵头|负责|组织实施)/u.test(verb[1]!);
}

/** The pieces of a clause at its commas; a piece without a verb belongs to the next one that has one. */
function clauseParts(clause: string): string[] {
  const parts: string[] = [];
  let open = "";
  for (const piece of clause.split(/[，,]/u)) {
    open = open === "" ? piece : `${open}、${piece}`;
    if (!VERB.test(piece)) continue;
    parts.push(open);
    open = "";
  }
  return open === "" ? parts : [...parts, open];
}
