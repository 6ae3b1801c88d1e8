/** How the numbers of a column are written, each named by an example. */
export const CONVENTIONS = ["1,234.5", "1.234,5", "1 234.5", "1 234,5", "1'234.5", "1'234,5", "1,00,000.5"] as const;
export type Convention = (typeof CONVENTIONS)[number];

interface Rule {
  readonly mark: "." | ",";
  readonly group: string;
  /** The start of a text that is a number of this convention; a grouped number never begins with 0. */
  readonly number: RegExp;
}

const END = "(?![\\d]|[.,' ]\\d)";
const rule = (mark: "." | ",", group: string, digits = `[1-9]\\d{0,2}(?:${group}\\d{3})+`): Rule => ({
  mark,
  group: group.replace("\\", ""),
  number: new RegExp(`^(?:${digits}|\\d+)(?:\\${mark}\\d+)?(?:e[+-]?\\d{1,2}(?!\\d))?${END}`, "i"),
});
const RULES: Readonly<Record<Convention, Rule>> = {
  "1,234.5": rule(".", ","),
  "1.234,5": rule(",", "\\."),
  "1 234.5": rule(".", " "),
  "1 234,5": rule(",", " "),
  "1'234.5": rule(".", "'"),
  "1'234,5": rule(",", "'"),
  "1,00,000.5": rule(".", ",", "[1-9]\\d?(?:,\\d\\d)*,\\d{3}"),
};

// Nearly all numbers: what is written without groups is the same in all conventions of one mark.
const UNGROUPED = /^\d+(?:\.\d+)?$/;

/** The number that a text begins with in a convention, as printed and as plain digits; null where it begins with none. */
export function numberAt(text: string, convention: Convention): { printed: string; plain: string } | null {
  const { mark, group, number } = RULES[convention];
  if (mark === "." && UNGROUPED.test(text)) return { printed: text, plain: text };
  const printed = number.exec(text)?.[0];
  if (printed === undefined) return null;
  return { printed, plain: printed.replaceAll(group, "").replace(mark, ".").toLowerCase() };
}

/** The decimal mark of a convention. */
export function markOf(convention: Convention): "." | "," {
  return RULES[convention].mark;
}

/** Whether a convention groups thousands by spaces. */
export function groupsBySpace(convention: Convention): boolean {
  return RULES[convention].group === " ";
}

/** Whether the whole of a text is a number of a convention. */
export function isNumberOf(text: string, convention: Convention): boolean {
  const { mark, number } = RULES[convention];
  if (mark === "." && UNGROUPED.test(text)) return true;
  return number.exec(text)?.[0].length === text.length;
}
