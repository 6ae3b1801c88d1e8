import { counted } from "../../language/counted.ts";
import { formatNumber } from "../../language/format.ts";
import { fact } from "../../measure/fact.ts";
import { capital } from "../../language/capital.ts";
import { HOUSEHOLD_KINDS, households, householdWorks } from "../../project/household.ts";
import { type ClaimReader, quoted, reconcile, statedNumber } from "../basis/reconciliation.ts";

/** What the sentences of a kind say: 完成1万户棚户区改造, 改造老旧小区32个、1500户; and that works go on. */
const SAID = HOUSEHOLD_KINDS.map((kind) => {
  const works = `(?<works>${kind.counted.claimed})`;
  const number = "(?<digits>\\d[\\d,.]*)\\s*(?<scale>万)?\\s*(?<about>余|多)?户";
  const start = "(?:(?<year>(?:19|20)\\d\\d)年[^，。；\\d]{0,6}?)?(?:完成|改造|实施)";
  return {
    kind,
    stated: [
      new RegExp(`${start}[^，。；\\d]{0,8}?${number}[^，。；\\d]{0,4}?${works}`, "gu"),
      new RegExp(
        `${start}[^，。；\\d]{0,4}?${works}(?:改造)?(?:\\d+[个片处栋][、，])?[^，。；\\d]{0,4}${number}`,
        "gu",
      ),
    ],
    continued: new RegExp(`((?:(?:19|20)\\d\\d年[、和]?)+)(?:持续|继续)[^，。；]{0,8}${works}`, "u"),
  };
});

/** Households that works are for, kind by kind (棚改, 老旧小区), and the years that they are to go on. */
export const householdClaims: ClaimReader = {
  id: "households",
  read: ({ prose, projects }) =>
    prose.flatMap((sentence) => [
      ...said(sentence.text).map(({ kind, works, year, digits, scale, about }) => {
        const where = { [kind.condition.id]: true, ...(year === undefined ? {} : { year: [Number(year)] }) };
        const made = fact(projects, { measure: kind.id, where });
        const rows = made.seqs.length;
        return {
          id: kind.id,
          title: {
            zh: `${year ?? ""}${year ? "年" : ""}${worksName(works)}户数`,
            en: `Households: ${householdWorks(projects, kind).en}${year ? `, ${year}` : ""}`,
          },
          ...quoted(sentence),
          ...reconcile(statedNumber(digits, scale, about !== undefined), made.value),
          seqs: made.seqs,
          unit: "户",
          figure: made.id,
          note: {
            zh:
              rows === 0 ? "表中没有写明户数的改造项目" : `${rows}个项目写明的户数之和为${formatNumber(made.value!)}户`,
            en:
              rows === 0
                ? "no project of the table states such households"
                : `the households that ${counted(rows, "project")} ${rows === 1 ? "states" : "state"} add up to ${formatNumber(made.value!)}`,
          },
        };
      }),
      ...continued(sentence.text).map(({ kind, works, year }) => {
        const rows = households(projects, kind).filter(
          ({ seq }) => projects.find((project) => project.seq === seq)?.completionYear === year,
        );
        return {
          id: `${kind.id}-continued-${year}`,
          title: {
            zh: `${year}年持续开展${worksName(works)}`,
            en: `${capital(householdWorks(projects, kind).en)} goes on in ${year}`,
          },
          ...quoted(sentence),
          seqs: rows.map(({ seq }) => seq),
          stated: null,
          computed: rows.length,
          residual: null,
          unit: "个",
          status: rows.length > 0 ? ("agrees" as const) : ("not-evidenced" as const),
          note: {
            zh: rows.length > 0 ? `${rows.length}个改造项目在${year}年竣工` : `没有在${year}年竣工的改造项目`,
            en:
              rows.length > 0
                ? `${counted(rows.length, "such project")} ${rows.length === 1 ? "ends" : "end"} in ${year}`
                : `no such project ends in ${year}`,
          },
        };
      }),
    ]),
};

/** The numbers of households that a sentence states, with the words for the works. */
function said(text: string) {
  return SAID.flatMap(({ kind, stated }) =>
    stated.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ groups = {} }) => {
        const { works = "", year, digits = "", scale, about } = groups;
        return { kind, works, year, digits, scale, about };
      }),
    ),
  );
}

function continued(text: string) {
  return SAID.flatMap(({ kind, continued: pattern }) => {
    const [, years = "", works = ""] = pattern.exec(text) ?? [];
    return [...years.matchAll(/\d{4}/g)].map(([year]) => ({ kind, works, year: Number(year) }));
  });
}

/** 棚户区 as works: 棚户区改造; 棚改 are works already. */
function worksName(works: string): string {
  return works.endsWith("改") ? works : `${works}改造`;
}
