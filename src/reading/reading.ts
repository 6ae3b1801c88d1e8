import type { Words } from "../language/words.ts";
import { plainText } from "../lexicon/cell-text.ts";

/** What a cell was read as, or why it couldn't be. A blank cell and a placeholder read as null without a complaint. */
export type Reading<T> = { readonly value: T } | { readonly expected: Words; readonly code?: string };

const PLACEHOLDER =
  /^(?:[-–—―_/\\|.·*…]+|[$£€¥]?\s*-|无|暂无|没有|待定|待明确|待落实|未定|不详|未知|空|none|nil|n\/a|na|tbd|tba|tbc|tobe(?:confirmed|determined|advised)|pending|n\.a\.?|notavailable|notstated|notknown|unknown|exempt|withheld|confidential|redacted|面议|另行安排|另行下达|待核定|未明确|保密|null|nan)$/i;
const SHEET_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|#+)$/i;

/** Whether a text only stands for a value that isn't there (待定, /, —, 无, N/A). */
export function isPlaceholder(text: string): boolean {
  return text.length < 20 && PLACEHOLDER.test(plainText(text).replace(/\s+/g, ""));
}

/** Whether a text is what a spreadsheet shows for a formula that failed (#REF!). */
export function isSheetError(text: string): boolean {
  return SHEET_ERROR.test(text.trim());
}
