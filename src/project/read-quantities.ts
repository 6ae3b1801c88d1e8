import { readHanNumber } from "../language/han-number.ts";
import type { Project } from "./project.ts";
import type { Quantity } from "./quantity.ts";
import { COUNTED, QUANTITY_UNITS, type QuantityUnit } from "./quantity-unit.ts";
import { aspectOf, basisOf, CLAUSE_END, clauseBefore, isRetired, objectOf, periodOf } from "./quantity-words.ts";

const ARABIC = String.raw`(?<![A-Za-z#＃.\d\-–—/~～])\d+(?:[,，]\d{3})*(?:\.\d+)?`;
const CHINESE =
  "(?<![第每统唯单之逐同任某专一二两三四五六七八九十百])(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])";
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

/** A quantity and where its words stand in the cell. */
interface Found {
  readonly quantity: Quantity;
  readonly from: number;
  readonly to: number;
}

// As far as words beside a quantity can say what it is of.
const REACH = 80;

function read(project: Project, field: Quantity["field"], text: string): Quantity[] {
  // Full-width digits are as long as half-width ones, so places in the text stay the same.
  const plain = text.replace(/[０-９．]/g, (c) => c.normalize("NFKC"));
  const found: Found[] = [];
  for (const match of plain.matchAll(QUANTITY)) {
    const from = match.index;
    const to = from + match[0].length;
    const { value, unit } = amountOf(match.groups ?? {});
    const before = clauseBefore(text.slice(Math.max(0, from - REACH), from));
    const after = text.slice(to, to + REACH);
    const aspect = aspectOf(unit, before, after);
    const quantity: Quantity = {
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
      text: text.slice(from, to),
      source: project.source,
    };
    found.push({ quantity, from, to });
  }
  const areas = found.map((one, index) => areaOf(one, found[index + 1], text));
  const named = found.map(({ quantity, to }, index) => {
    const area = areas[index] ?? areas[index - 1];
    const next = found[index + 1];
    const shared = next && !CLAUSE_END.test(text.slice(to, next.from)) ? next.quantity.object : "";
    // A length's thing is its area's; 一座5000平厂房 has one thing for both.
    return { ...quantity, object: quantity.object || (area?.object ?? shared) };
  });
  const marked = named.map((quantity, index) => {
    const previous = found[index - 1];
    const many =
      previous?.to === found[index]!.from && previous.quantity.aspect === "count" && previous.quantity.value > 1;
    // 2座60000平米: whether each or all of them have that area isn't said.
    return many && quantity.aspect === "area" ? { ...quantity, ambiguity: "each-or-total" as const } : quantity;
  });
  return [...marked, ...areas.filter((area) => area !== null)];
}

function amountOf(groups: Record<string, string | undefined>): { value: number; unit: QuantityUnit } {
  if (groups.numeral !== undefined) {
    const unit = QUANTITY_UNITS.find((one) => one.unit === groups.counted);
    return { value: readHanNumber(groups.numeral)!, unit: unit! };
  }
  const exponent = groups.scale === "万" ? 4 : groups.scale === "亿" ? 8 : 0;
  // Shifting the decimal point in the text keeps 17.59万 exactly 175900.
  const value = Number(`${groups.number!.replace(/[,，]/g, "")}e${exponent}`);
  return { value, unit: QUANTITY_UNITS.find((_, index) => groups[`u${index}`] !== undefined)! };
}

/** The area reckoned from a length and the width that follows it; null where they aren't. */
function areaOf({ quantity: length }: Found, next: Found | undefined, text: string): Quantity | null {
  const width = next?.quantity;
  if (length.aspect !== "length" || width?.aspect !== "width" || length.unit !== "m" || width.unit !== "m") return null;
  const rest = text.slice(next!.to, next!.to + REACH);
  const object = /^(?:的|[，,])?([^，。；,;、]*?)(?:内部|内|[，。；,;、]|$)/.exec(rest)?.[1] ?? "";
  const value = Number((length.value * width.value).toFixed(6));
  const words = `${length.text} × ${width.text}`;
  return { ...length, value, unit: "m²", aspect: "area", object, basis: "derived", text: words };
}
