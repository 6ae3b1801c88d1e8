/** A unit of money: a currency (ISO 4217; XXX where none is stated) and a power of ten of it: 万元 is CNY and 4. */
export interface MoneyUnit {
  readonly kind: "money";
  readonly currency: string;
  readonly exponent: number;
}

/** A unit of things that are counted or measured: 户, 个, m². */
export interface ThingUnit {
  readonly kind: "thing";
  readonly id: ThingId;
}

/** A unit of things as the source prints it: 亩, MW; "" where it states none. */
export interface PrintedUnit {
  readonly kind: "printed";
  readonly text: string;
}

/** A part of a whole: 0 to 1. */
export interface ShareUnit {
  readonly kind: "share";
}

/** What one unit comes to for each of another: 万元/户. */
export interface RatioUnit {
  readonly kind: "ratio";
  readonly of: AmountUnit;
  readonly per: AmountUnit;
}

/** What an amount that projects state can be in. */
export type AmountUnit = MoneyUnit | ThingUnit | PrintedUnit;

/** What a number is in. */
export type Unit = AmountUnit | ShareUnit | RatioUnit;

export const THINGS = {
  item: { zh: "个", en: ["", ""] },
  household: { zh: "户", en: ["household", "households"] },
  "square-metre": { zh: "m²", en: ["m²", "m²"] },
} as const satisfies Readonly<
  Record<string, { readonly zh: string; readonly en: readonly [one: string, many: string] }>
>;
export type ThingId = keyof typeof THINGS;

/** Currency of an amount for which the source states none (the code that ISO 4217 keeps for it). */
export const UNSTATED_CURRENCY = "XXX";
/** Currency of a source that names no other. */
export const YUAN = "CNY";
/** The power of ten that amounts of records and figures are in: 万. */
export const TEN_THOUSAND = 4;

/** Ten thousands of a currency: what amounts of records and figures are in. */
export function tenThousand(currency: string = YUAN): MoneyUnit {
  return { kind: "money", currency, exponent: TEN_THOUSAND };
}

export const SHARE: ShareUnit = { kind: "share" };

/** A unit of things by its name. */
export function thing(id: ThingId): ThingUnit {
  return { kind: "thing", id };
}

/** The unit of a ratio of two amounts; a share where both are in the same unit. */
export function ratioOf(of: Unit, per: Unit): Unit {
  if (of.kind === "ratio" || of.kind === "share" || per.kind === "ratio" || per.kind === "share")
    throw new RangeError(`ratio: expected amounts or numbers of things, got ${of.kind} and ${per.kind}`);
  return isOneKind(of, per) ? SHARE : { kind: "ratio", of, per };
}

function isOneKind(of: AmountUnit, per: AmountUnit): boolean {
  if (of.kind === "money") return per.kind === "money" && of.currency === per.currency;
  if (of.kind === "thing") return per.kind === "thing" && of.id === per.id;
  // Where none is stated nobody knows what they are of.
  return per.kind === "printed" && of.text !== "" && of.text === per.text;
}
