import type { Sentence } from "../../gazette/prose.ts";
import { compare, type Decimal, decimal, subtract, toNumber } from "../../measure/decimal.ts";
import type { MoneyUnit } from "../../unit/unit.ts";
import type { Places } from "./places.ts";
import type { Words } from "../../language/words.ts";
import type { Subject } from "./subject.ts";

/**
 * `agrees`: equal under the precision of what is stated; `agrees-if-zero`: equal only if the rows that state no exact amount
 * come to nothing, which nobody has said. `differs`: not equal. `not-evidenced`: no row bears on the claim.
 * `unverifiable`: the table holds nothing that such a claim could be checked by, or blanks that may hold the difference.
 */
export const STATUSES = ["differs", "not-evidenced", "unverifiable", "agrees-if-zero", "agrees"] as const;
export type Status = (typeof STATUSES)[number];

/** Something that the source says of itself, beside what its rows come to. Nothing is adjusted. */
export interface Claim extends Places {
  /** Stable, for programs. */
  readonly id: string;
  /** What is claimed, in a few words. */
  readonly title: Words;
  /** The words of the source, with page breaks and running heads taken out. */
  readonly quote: string;
  /** 序号 of the rows that bear on it. */
  readonly seqs: readonly number[];
  /** In `unit`; null where no number is stated. */
  readonly stated: number | null;
  readonly computed: number | null;
  /** computed − stated, exact. */
  readonly residual: number | null;
  readonly unit: string;
  /** The same where it is one of money. */
  readonly moneyUnit?: MoneyUnit;
  readonly status: Status;
  /** Id of the figure that `computed` is, where it is one. */
  readonly figure?: string;
  /** What the status rests on. */
  readonly note: Words;
}

/** Whether no row bears on a claim, so that nothing can be set beside it: a rate of the whole city, a target of another plan. */
export function isOpen({ status, computed, seqs }: Pick<Claim, "status" | "computed" | "seqs">): boolean {
  return status === "unverifiable" && computed === null && seqs.length === 0;
}

/** A kind of claim: reads all of that kind out of a source; none where the source makes none. */
export interface ClaimReader {
  readonly id: string;
  read(subject: Subject): readonly Claim[];
}

/** A number as it is printed, with the half unit of its last digit that it is precise to. */
export interface StatedNumber {
  readonly value: number;
  readonly tolerance: Decimal;
  readonly approximate?: true;
}

const read = new WeakMap<Subject, Map<ClaimReader, readonly Claim[]>>();

/** The claims of a kind in a source, read once for the ledger and the rules that look at it. */
export function claimsOf(subject: Subject, reader: ClaimReader): readonly Claim[] {
  const known = read.get(subject) ?? new Map<ClaimReader, readonly Claim[]>();
  const claims = known.get(reader) ?? reader.read(subject);
  read.set(subject, known.set(reader, claims));
  return claims;
}

const HALF: Decimal = { coefficient: 5n, scale: 1 };

/** Reads a printed number with its 万 or 亿: 10896, 11.4万, 94.42. `余` and `多` widen it to a whole unit of its last digit. */
export function statedNumber(digits: string, scale = "", approximate = false): StatedNumber {
  const exponent = scale === "亿" ? 8 : scale === "万" ? 4 : 0;
  const plain = digits.replace(/[,，\s]/g, "");
  const decimals = plain.split(".")[1]?.length ?? 0;
  const unit = approximate ? { coefficient: 1n, scale: 0 } : HALF;
  const shift = exponent - decimals;
  const tolerance =
    shift >= 0
      ? { coefficient: unit.coefficient * 10n ** BigInt(shift), scale: unit.scale }
      : { coefficient: unit.coefficient, scale: unit.scale - shift };
  return { value: Number(`${plain}e${exponent}`), tolerance, ...(approximate && { approximate: true as const }) };
}

/**
 * Compares what is computed with what is stated, under the precision of what is stated. `open` is how many rows state no
 * exact amount: a sum below the stated one may lack just theirs, and can't be checked; one above it can't be mended by them;
 * and one that is equal is so only if they come to nothing.
 */
export function reconcile(
  stated: StatedNumber,
  computed: number | null,
  open = 0,
): Pick<Claim, "stated" | "computed" | "residual" | "status"> {
  if (computed === null && open > 0) return { stated: stated.value, computed, residual: null, status: "unverifiable" };
  if (computed === null) return { stated: stated.value, computed, residual: null, status: "not-evidenced" };
  const residual = subtract(decimal(computed), decimal(stated.value));
  const size = residual.coefficient < 0n ? { ...residual, coefficient: -residual.coefficient } : residual;
  const within = compare(size, stated.tolerance) <= 0;
  const explained = open > 0 && residual.coefficient < 0n;
  // 约3亿元 and 2亿元 may be one number, or lack what the open rows come to.
  const isOpen = explained && stated.approximate === true;
  const status = within && !isOpen ? (open > 0 ? "agrees-if-zero" : "agrees") : explained ? "unverifiable" : "differs";
  return { stated: stated.value, computed, residual: toNumber(residual), status };
}

/** Where the words are, for a claim. */
export function quoted({ text, lines }: Sentence): Pick<Claim, "quote" | "lines"> {
  return { quote: text, lines };
}
