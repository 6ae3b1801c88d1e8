import type { Project } from "./project.ts";
import type { Quantity } from "./quantity.ts";
import { COUNTED, QUANTITY_UNITS, type QuantityUnit } from "./quantity-unit.ts";
import { aspectOf, basisOf, clauseBefore, isRetired, objectOf, periodOf } from "./quantity-words.ts";

const ARABIC = String.raw`(?<![A-Za-z#＃.\d\-–—/~～])\d+(?:[,，]\d{3})*(?:\.\d+)?`;
const CHINESE = "(?<![第每统唯单之逐同任某专])[一二两三四五六七八九十]{1,3}";
const UNIT_GROUPS = QUANTITY_UNITS.map(({ printed }, index) => `(?<u${index}>${printed})`).join("|");
const QUANTITY = new RegExp(
  `(?<number>${ARABIC})\\s*(?<scale>[万亿])?\\s*(?:${UNIT_GROUPS})|(?<numeral>${CHINESE})整?(?<counted>${COUNTED})`,
  "gu",
);

/** The physical quantities in what a project says it builds, and in its name; those that its name repeats come once. */
export function readQuantities(project: Project): Quantity[] {
  const content = read(project, "content", project.content ?? "");
  const repeated = new Set(content.map(({ value, unit }) => `${value}${unit}`));
  const name = read(project, "name", project.name).filter(({ value, unit }) => !repeated.has(`${value}${unit}`));
  return [...content, ...name];
}

function read(project: Project, field: Quantity["field"], text: string): Quantity[] {
  // Full-width digits are as long as half-width ones, so places in the text stay the same.
  const plain = text.replace(/[０-９．]/g, (c) => c.normalize("NFKC"));
  const found: Quantity[] = [];
  for (const match of plain.matchAll(QUANTITY)) {
    const { value, unit } = amountOf(match.groups ?? {});
    const before = clauseBefore(text, match.index);
    const after = text.slice(match.index + match[0].length);
    const aspect = aspectOf(unit, before, after);
    found.push({
      seq: project.seq,
      field,
      value,
      unit: unit.unit + (unit.kind === "mass" || unit.kind === "volume" ? periodOf(before) : ""),
      aspect,
      object: objectOf(before, after),
      basis: basisOf(field, unit, before, after),
      retired: isRetired(before),
      approximate: /[约近]\s*$/.test(before) || /^\s*(?:左右|以上|余)/.test(after),
      ambiguity: aspect === "unspecified" && unit.kind === "length" ? "length-or-height" : null,
      text: text.slice(match.index, match.index + match[0].length),
      source: project.source,
    });
  }
  const derived = areas(found, text);
  const named = found.map((quantity, index) => ({
    ...quantity,
    object: quantity.object || inherited(quantity, found[index + 1], derived, text),
  }));
  return [...named.map((quantity, index) => markEachOrTotal(quantity, named[index - 1], text)), ...derived];
}

/** The thing of a bare quantity: a length's is its area's, 一座5000平厂房 has one thing for both. */
function inherited(quantity: Quantity, next: Quantity | undefined, derived: readonly Quantity[], text: string): string {
  const area = derived.find((one) => one.text.split(" × ").includes(quantity.text));
  if (area) return area.object;
  const between = next && text.slice(text.indexOf(quantity.text) + quantity.text.length, text.lastIndexOf(next.text));
  return next && !/[，。；：、,;:]/.test(between ?? "") ? next.object : "";
}

function amountOf(groups: Record<string, string | undefined>): { value: number; unit: QuantityUnit } {
  if (groups.numeral !== undefined) {
    const unit = QUANTITY_UNITS.find((one) => one.unit === groups.counted);
    return { value: chineseNumber(groups.numeral), unit: unit! };
  }
  const exponent = groups.scale === "万" ? 4 : groups.scale === "亿" ? 8 : 0;
  // Shifting the decimal point in the text keeps 17.59万 exactly 175900.
  const value = Number(`${groups.number!.replace(/[,，]/g, "")}e${exponent}`);
  return { value, unit: QUANTITY_UNITS.find((_, index) => groups[`u${index}`] !== undefined)! };
}

/** A Chinese numeral up to 99. */
function chineseNumber(text: string): number {
  const digit = (one: string) => (one === "两" ? 2 : "零一二三四五六七八九".indexOf(one));
  const [tens, ones] = text.split("十");
  if (ones === undefined) return digit(text);
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}

/** 2座60000平米: whether each or all of them have that area isn't said. */
function markEachOrTotal(quantity: Quantity, previous: Quantity | undefined, text: string): Quantity {
  const adjoins = previous?.aspect === "count" && previous.value > 1 && text.includes(previous.text + quantity.text);
  return adjoins && quantity.aspect === "area" ? { ...quantity, ambiguity: "each-or-total" } : quantity;
}

/** Areas reckoned from a length and the width that follows it. */
function areas(found: readonly Quantity[], text: string): Quantity[] {
  return found.flatMap((length, index) => {
    const width = found[index + 1];
    if (length.aspect !== "length" || width?.aspect !== "width" || length.unit !== "m" || width.unit !== "m") return [];
    const rest = text.slice(text.indexOf(width.text) + width.text.length);
    const object = /^(?:的|[，,])?([^，。；,;、]*?)(?:内部|内|[，。；,;、]|$)/.exec(rest)?.[1] ?? "";
    const value = Number((length.value * width.value).toFixed(6));
    const words = `${length.text} × ${width.text}`;
    return [{ ...length, value, unit: "m²", aspect: "area", object, basis: "derived", text: words }];
  });
}
