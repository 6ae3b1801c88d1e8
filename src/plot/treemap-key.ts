import { legendOf } from "./legend.ts";
import { textWidth } from "./text-width.ts";
import { lighter, MUTED, TYPE } from "./theme.ts";
import type { Amount } from "./view.ts";

/** The smallest part of a treemap. */
export interface Leaf extends Amount {
  readonly name: string;
  /** What kind of projects it is, where its category alone doesn't say. */
  readonly part: string;
  readonly kind: "single" | "others" | "whole" | "joint" | "unstated";
  readonly light: boolean;
}

/** Parts that stand together under a heading. */
export interface Branch {
  readonly name: string;
  readonly colour: string;
  /** The number of the whole branch, for its heading. */
  readonly text: string;
  readonly fact: string;
  readonly leaves: readonly Leaf[];
}

export interface TreemapTitles {
  readonly category: string;
  readonly district: string;
  readonly amount: string;
  /** What lighter shades mean; null where there are none. */
  readonly light: string | null;
}

type Spec = Readonly<Record<string, unknown>>;

const PAD = 5;

/** Branches that may have no room for their names, with their numbers, and what lighter shades mean. */
function keyOf(branches: readonly Branch[], { light }: TreemapTitles, room: number, height: number) {
  const sizeOf = ({ leaves }: Branch) => leaves.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const whole = branches.reduce((sum, branch) => sum + sizeOf(branch), 0);
  const small = branches.filter((branch) => {
    const side = Math.sqrt((sizeOf(branch) / whole) * room * height);
    return 0.6 * side < textWidth(`${branch.name} ${branch.text}`, TYPE.value.size, "bold") + 2 * PAD;
  });
  return [
    ...(light === null ? [] : [[light, lighter(MUTED)] as const]),
    ...small.map(({ name, text, colour }) => [`${name} ${text}`, colour] as const),
  ];
}

export function keyScale(...key: Parameters<typeof keyOf>): Spec[] {
  const entries = keyOf(...key);
  const [domain, range] = [entries.map(([label]) => label), entries.map(([, colour]) => colour)];
  return entries.length === 0 ? [] : [{ name: "key", type: "ordinal", domain, range }];
}

export function keyLegend(...key: Parameters<typeof keyOf>): Spec {
  const entries = keyOf(...key);
  if (entries.length === 0) return {};
  const { columns, labelExpr } = legendOf(
    entries.map(([label]) => label),
    key[2],
  );
  const labels = labelExpr && { encode: { labels: { update: { text: { signal: labelExpr } } } } };
  return { legends: [{ fill: "key", columns, ...(labels || {}) }] };
}
