import { grouped } from "../../project/grouped.ts";
import { formatRanges } from "../../language/ranges.ts";
import { KEPT_APART, type Merge, organisationMerges, organisationName } from "../../project/organisation.ts";
import { defineRule, type Hit } from "../basis/rule.ts";
import type { Words } from "../../language/words.ts";
import type { Subject } from "../basis/subject.ts";

interface Merged extends Hit {
  readonly merge: Merge;
}

/** One organisation under several names, merged by the reviewed list or by folding brackets and spaces. */
export const organisationNames = defineRule<Merged>({
  id: "organisation-names",
  severity: "note",
  certainty: "certain",
  title: { zh: "同一单位的多种写法", en: "One organisation under several names" },
  test: ({ projects }) =>
    organisationMerges(projects).map((merge) => ({
      merge,
      seqs: merge.printed.flatMap(({ seqs }) => seqs).sort((a, b) => a - b),
    })),
  message: ({ merge: { name, printed, reason } }) => {
    const list = (open: string, many: string, close: string) =>
      printed.map(({ text, seqs }) => `${text}${open}${formatRanges(seqs, many)}${close}`).join(" = ");
    return {
      zh: `${list("（", "、", "）")}，归并为${name}：${reason?.zh ?? "只有括号宽窄或空格不同。"}`,
      en: `${list(" (", ", ", ")")}, merged as ${name}: ${reason?.en ?? "only bracket widths or spaces differ."}`,
    };
  },
});

interface Alike extends Hit {
  readonly names: readonly string[];
  /** Why they are different; null where nobody has reviewed them. */
  readonly reason: Words | null;
}

/** Names that look alike and are kept apart: with the reason where they are reviewed, as a question where not. */
export const organisationAlike = defineRule<Alike>({
  id: "organisation-look-alike",
  severity: "note",
  certainty: "certain",
  title: { zh: "写法相近但不归并的单位", en: "Names that look alike and are kept apart" },
  test: ({ projects }) => {
    const named = projects.flatMap(({ unit, seq }) => (unit === null ? [] : { name: organisationName(unit), seq }));
    const groups = grouped(named, ({ name }) => name);
    const seqsOf = (name: string) => (groups.get(name) ?? []).map(({ seq }) => seq);
    const hit = (names: readonly string[], reason: Words | null): Alike => ({
      names,
      reason,
      seqs: names.flatMap(seqsOf).sort((a, b) => a - b),
      ...(reason ? {} : { certainty: "suspicion" as const, severity: "warning" as const }),
    });
    const reviewed = KEPT_APART.map(({ names, reason }) => ({
      reason,
      names: names.filter((name) => groups.has(name)),
    }));
    const known = (a: string, b: string) => KEPT_APART.some(({ names }) => names.includes(a) && names.includes(b));
    return [
      ...reviewed.filter(({ names }) => names.length > 1).map(({ names, reason }) => hit(names, reason)),
      ...alikePairs([...groups.keys()])
        .filter(([a, b]) => !known(a, b))
        .map((pair) => hit(pair, null)),
    ];
  },
  message: ({ names, reason }) => ({
    zh: `${names.join("、")}不归并：${reason?.zh ?? "写法只差一字或只差公司形式，尚未核对是否同一单位。"}`,
    en: `${names.join(" and ")} are kept apart: ${reason?.en ?? "one character or the form of company tells them apart; nobody has reviewed whether they are one."}`,
  }),
});

const SHORTEST = 5;
const LONGEST = 60;
const withoutForm = (name: string): string => name.replace(/(?:股份|责任|有限)+公司|公司/g, "");

/** Pairs of names that are, without their form of company, the same or one character apart. */
function alikePairs(names: readonly string[]): [string, string][] {
  const plain = names
    .map((name) => ({ name, core: withoutForm(name) }))
    .filter(({ core }) => core.length >= SHORTEST && core.length <= LONGEST && !core.includes("、"));
  // Two words that are one character apart are the same word once the right character is left out of each.
  const variants = new Map<string, Set<number>>();
  for (const [index, { core }] of plain.entries()) {
    for (const variant of [core, ...Array.from(core, (_, at) => core.slice(0, at) + core.slice(at + 1))])
      variants.set(variant, (variants.get(variant) ?? new Set()).add(index));
  }
  const pairs = new Map<string, [string, string]>();
  for (const group of variants.values()) {
    const [first, ...rest] = [...group].map((index) => plain[index]!);
    for (const other of rest)
      if (isNear(first!.core, other.core) && !onlyNumbersDiffer(first!.core, other.core))
        pairs.set(`${first!.name}\n${other.name}`, [first!.name, other.name]);
  }
  return [...pairs.values()];
}

/** 第一中学 and 第二中学 are of a series: their numbers tell them apart. */
function onlyNumbersDiffer(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => name.replace(/[\d一二三四五六七八九十]+/g, "#"));
  return a !== b && first === second;
}

function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** A unit's cell that repeats the project's name, or begins it without being an organisation. */
export const unitIsNoOrganisation = defineRule({
  id: "unit-is-no-organisation",
  severity: "warning",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "项目单位栏不是单位", en: "Units that are no organisation" },
  test: ({ projects }) =>
    projects.flatMap(({ seq, unit, name }) =>
      unit !== null && (unit === name || (name.startsWith(unit) && /(?:治理|工程|项目|改造|建设)$/.test(unit)))
        ? [{ seqs: [seq] }]
        : [],
    ),
  message: ({ seqs }, { project }) => {
    const { unit, name } = project(seqs[0]!);
    return unit === name
      ? {
          zh: `单位与项目名称都是“${unit}”：疑名称漏印，或两栏串列`,
          en: `unit and name are both "${unit}": the name may be missing, or one cell copied into the other`,
        }
      : {
          zh: `单位栏“${unit}”是项目名称的开头，不是单位`,
          en: `the unit "${unit}" is the beginning of the project's name, no organisation`,
        };
  },
});

interface Owner extends Hit {
  readonly named: string;
}

/** A name that opens with another company than the unit. */
export const ownerDiffers = defineRule<Owner>({
  id: "owner-differs",
  severity: "note",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "名称中的企业与项目单位不同", en: "Another company in the name" },
  test: ({ projects }: Subject) =>
    projects.flatMap(({ seq, unit, name }) => {
      const named = /^[^，。、]{2,30}?公司/.exec(name)?.[0];
      if (named === undefined || unit === null) return [];
      const core = withoutForm(organisationName(named));
      const own = withoutForm(organisationName(unit));
      return core.includes(own) || own.includes(core) ? [] : [{ seqs: [seq], named }];
    }),
  message: ({ named, seqs }, { project }) => {
    const { unit } = project(seqs[0]!);
    return {
      zh: `项目名称写的是${named}，项目单位是${unit}`,
      en: `the name is of ${named}, the unit is ${unit}`,
    };
  },
});
