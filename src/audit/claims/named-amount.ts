import type { Superlative } from "../../gazette/superlative.ts";
import { formatNumber } from "../../language/format.ts";
import type { Words } from "../../language/words.ts";
import { decimal, toNumber } from "../../measure/decimal.ts";
import type { Project } from "../../project/project.ts";
import type { MoneyUnit } from "../../unit/unit.ts";
import { UNSTATED_CURRENCY } from "../../unit/unit.ts";
import { exactDigits, exactUnit, exactUnitName } from "../../unit/exact-amount.ts";
import { unitSymbol, withUnit } from "../../unit/unit-words.ts";
import { type Claim, quoted, statedNumber } from "../basis/reconciliation.ts";
import type { Subject } from "../basis/subject.ts";
import { scaled } from "../columns/stated-amount.ts";
import { type SaidColumn, saidColumn } from "../columns/said-column.ts";
import { reconcileBounds } from "../groups/bounded.ts";
import { boundsOf } from "../groups/compared-groups.ts";
import { doubtWords } from "../groups/doubt-words.ts";
import type { NamedGroup } from "../groups/named-group.ts";

/** What a text says that the project or group comes to which it names as the first (…，总投资6亿元), against its rows. */
export function amountOfNamed(
  { amount, sentence }: Superlative,
  place: number,
  named: Project | NamedGroup,
  said: SaidColumn | null,
  { projects, unit, foreign }: Subject,
): Claim[] {
  if (!amount) return [];
  const isCount = amount.kind === "count";
  const isProject = "seq" in named;
  const column = isCount ? null : (said ?? saidColumn("total", projects));
  if ((isCount && isProject) || (!isCount && column === null)) return [];
  if (amount.currency !== null && amount.currency !== unit.currency && unit.currency !== UNSTATED_CURRENCY) return [];
  const own: MoneyUnit = { ...unit, exponent: amount.exponent };
  const shift = (value: number) => (isCount ? value : toNumber(scaled(decimal(value), unit.exponent - own.exponent)));
  const value = isProject ? (column?.amountOf(named) ?? null) : null;
  const bounds = isProject
    ? { low: value ?? 0, high: value ?? 0, own: [named], joint: [], loose: [], open: value === null ? [named] : [] }
    : boundsOf(named, projects, column?.amountOf ?? (() => 1));
  const { low, high } = { low: shift(bounds.low), high: shift(bounds.high) };
  const stated = statedNumber(amount.digits, "", amount.approximate);
  const whose = isProject ? named.name : named.key;
  const write = (number: number): Words =>
    isCount
      ? { zh: `${formatNumber(number)}个`, en: `${formatNumber(number)} ${number === 1 ? "project" : "projects"}` }
      : {
          zh: `${exactDigits(number, own, "zh", foreign)}${exactUnitName(own, "zh", foreign)}`,
          en: withUnit(exactDigits(number, own, "en", foreign), exactUnit(own, "en", foreign), "en"),
        };
  const doubt = doubtWords([bounds], column?.label, projects);
  const [least, most] = [write(low), write(high)];
  const what: Words = isCount ? { zh: "项目数", en: "number of projects" } : column!.what;
  return [
    {
      ...quoted(sentence),
      quote: amount.quote,
      id: `named-amount-${sentence.first}-${place}`,
      title: { zh: `${whose}：${what.zh}`, en: `${whose}: ${what.en}` },
      seqs: [...bounds.own, ...bounds.joint].map(({ seq }) => seq),
      ...reconcileBounds(stated, { low, high }, bounds.open.length),
      ...(isCount ? { unit: "个" } : { unit: unitSymbol(own), moneyUnit: own }),
      note: {
        zh: `项目表中为${low === high ? most.zh : `${least.zh}至${most.zh}`}${doubt.zh}`,
        en: `the table has ${low === high ? most.en : `${least.en} to ${most.en}`}${doubt.en}`,
      },
    },
  ];
}
