import reference from "../../data/bureaus.json" with { type: "json" };

const NAMES = new Map(
  reference.bureaus.flatMap(({ name, aliases }) => [name, ...aliases].map((alias) => [alias, name] as const)),
);
const LEVEL = /^(?:省|自治区|市(?!场)|州|盟|县|区|旗|镇|乡)/u;
const BODY =
  /(?:局|委|委员会|办|办公室|厅|部|院|中心|公司|支行|分行|银行|支队|大队|集团|协会|站|所|处|队|段|厂|馆|署|社|海关|电网|工会|妇联|残联|工商联|科协|团委)$/u;
const GOVERNMENT = /(?:政府|管委会|管理委员会|街道办事处|街道|乡镇)$/u;
const PLACE = /[区县旗市州盟镇乡]$/u;

/** A bureau as it is printed somewhere, under its name of the reviewed list. */
export interface ListedBureau {
  readonly name: string;
  /** The government whose bureau it is, as far as it is printed: 县, 甲县; empty for none. */
  readonly of: string;
}

const LONGEST_FIRST = [...NAMES].toSorted(([a], [b]) => b.length - a.length);
const GOVERNED = /(?:^|[省市县区旗州盟镇乡])$/u;

/** The bureau of the reviewed list that a printed name ends with (甲县住房和城乡建设局); null where it is none. */
export function listedBureau(printed: string): ListedBureau | null {
  for (const [alias, name] of LONGEST_FIRST) {
    const of = printed.slice(0, -alias.length);
    if (printed.endsWith(alias) && GOVERNED.test(of)) return { name, of };
  }
  return null;
}

/** Whether a name is one of a government or a committee that runs a zone. */
export const isGovernment = (name: string): boolean => GOVERNMENT.test(name);

/** Whether a name, without a level before it, is one of the reviewed list. */
export const isListed = (name: string): boolean => NAMES.get(name) === name;

/**
 * The bureaus and governments of a list as a plan prints it, under the names of the reviewed list: 市 before the first
 * name holds for the others (市发改委、经信委), 政府 behind the last for the places before it (昆区、青山区政府).
 */
export function readBureaus(words: string): string[] {
  const names = words
    // 各旗、县、区政府 and 各县（市、区）政府 are one list each.
    .replace(/(?<=[旗县区市])[（(]([旗县区市、]+)[)）]/gu, (_, others: string) => others.replaceAll("、", ""))
    .replace(/各?(?:[旗县区市州盟镇乡]|苏木|街道)(?:、(?:[旗县区市州盟镇乡]|苏木|街道))+(?=(?:人民)?政府)/gu, (list) =>
      list.replaceAll("、", ""),
    )
    .replace(/[（(][^（()）]*[)）]/gu, "")
    .replace(/(?:等)?(?:相关|有关|各有关|其他)?(?:部门|单位)(?:和单位)?$/u, "")
    .replace(/等$/u, "")
    .split(
      /[、，,；;\s]|(?<=[局委办厅部院心司行队团会站所处府区县旗市位门])(?:以及|会同|和|及|与)(?=[\p{Script=Han}])/u,
    )
    .map((name) =>
      name
        .trim()
        .replace(/^(?:由|以及|会同|并由)/u, "")
        .replace(/等(?:相关|有关|各|多个)?(?:部门|单位)?$/u, ""),
    )
    .filter((name) => name !== "");
  const first = names.find((name) => LEVEL.test(name) && isBody(name.replace(LEVEL, "")));
  const level = first === undefined ? "" : LEVEL.exec(first)![0];
  const last = names.findLast((name) => /政府$/u.test(name));
  const suffix = last === undefined ? "" : /(?:人民)?政府$/u.exec(last)?.[0];
  return [...new Set(names.flatMap((name) => known(name, level, suffix ?? "")))];
}

function known(name: string, level: string, suffix: string): string[] {
  if (isGovernment(name)) return [name];
  if (/^各/u.test(name)) return [PLACE.test(name) && suffix !== "" ? `${name}${suffix}` : name];
  const own = LEVEL.exec(name)?.[0] ?? "";
  const rest = name.slice(own.length);
  const listed = NAMES.get(rest) ?? NAMES.get(name);
  if (listed !== undefined) return [`${NAMES.has(rest) ? own || level : level}${listed}`];
  if (PLACE.test(name) && suffix !== "") return [`${name}${suffix}`];
  return BODY.test(name) || /^(?:各|相关|有关|重点)[\p{Script=Han}]*(?:企业|园区|部门|单位)$/u.test(name) ? [name] : [];
}

const isBody = (name: string): boolean => BODY.test(name) || NAMES.has(name);
