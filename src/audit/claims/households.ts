import { counted } from "../../language/counted.ts";
import { formatNumber } from "../../language/format.ts";
import { fact } from "../../measure/fact.ts";
import { quantityKind } from "../../project/quantity-kind.ts";
import { households } from "../../project/household.ts";
import { type ClaimReader, quoted, reconcile, statedNumber } from "../basis/reconciliation.ts";

const REDEVELOPMENT = `(?:${quantityKind("households").counted!.claimed})`;
const STATED = new RegExp(
  `(?:((?:19|20)\\d\\d)年[^，。；\\d]{0,6}?)?(?:完成|改造|实施)[^，。；\\d]{0,8}?(\\d[\\d,.]*)\\s*(万)?\\s*(余|多)?户[^，。；\\d]{0,4}${REDEVELOPMENT}`,
  "gu",
);
const CONTINUED = new RegExp(`((?:(?:19|20)\\d\\d年[、和]?)+)(?:持续|继续)[^，。；]{0,8}${REDEVELOPMENT}`, "u");

/** Households to be redeveloped (棚改), and the years that the work is to go on. */
export const householdClaims: ClaimReader = {
  id: "households",
  read: ({ prose, projects }) =>
    prose.flatMap((sentence) => [
      ...[...sentence.text.matchAll(STATED)].map(([, year, digits = "", scale, approximate]) => {
        const where = { shantytown: true, ...(year === undefined ? {} : { year: [Number(year)] }) };
        const made = fact(projects, { measure: "households", where });
        const rows = made.seqs.length;
        return {
          id: "households",
          title: {
            zh: `${year ?? ""}${year ? "年" : ""}棚户区改造户数`,
            en: `Households redeveloped${year ? `, ${year}` : ""}`,
          },
          ...quoted(sentence),
          ...reconcile(statedNumber(digits, scale, approximate !== undefined), made.value),
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
      ...continued(sentence.text).map((year) => {
        const rows = households(projects).filter(
          ({ seq }) => projects.find((project) => project.seq === seq)?.completionYear === year,
        );
        return {
          id: `households-continued-${year}`,
          title: { zh: `${year}年持续开展棚户区改造`, en: `Redevelopment goes on in ${year}` },
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

function continued(text: string): number[] {
  return [...(CONTINUED.exec(text)?.[1]?.matchAll(/\d{4}/g) ?? [])].map(([year]) => Number(year));
}
