import { type Asked, foreignOnly } from "../language/foreign-letters.ts";

// Texts that only stand for a value that isn't there, folded and without spaces: signs and words of Chinese characters, and
// words by language.
const SIGNS_AND_HAN: readonly string[] = [
  "[-–—―_/\\\\|.·*…?？]+|[$£€¥]?-",
  "无|暂无|没有|待定|待明确|待落实|待批复|待核定|待确定|待测算|待审[批定核]?|待评审|待论证|待研究|未定|未(?:明确|确定|核定|落实)|暂未(?:明确|确定|核定|落实)|尚未(?:明确|确定|核定|落实)|不详|未知|空|面议|另行安排|另行下达|另定|保密|正在核算|核算中|测算中",
  "未定|未確定|調整中|検討中",
];
const OTHERS: readonly string[] = [
  "none|nil|null|nan|n/a|na|n\\.a\\.?|tbd|t\\.b\\.d\\.?|tba|tbc|tobe(?:confirmed|determined|advised|decided|announced)|pending|notavailable|notapplicable|notstated|notknown|notyet(?:known|set|determined)|unknown|exempt|withheld|confidential|redacted|underreview",
  "k\\.a\\.?|k/a|keineangaben?|offen|nochoffen|unbekannt|n\\.n\\.|entfallt",
  "adefinir|adeterminer|nonconnue?|nondefini|n\\.c\\.?|n\\.d\\.?|enattente|neant|sansobjet|s\\.o\\.",
  "pordefinir|s/d|sindatos?|sininformacion|pendiente|nodisponible|nodefinido|naoinformado|naodefinido|semdados?|n/i|n/d|emdefinicao|dadefinire|dadeterminare|nondisponibile|nonprevisto",
  "n\\.t\\.b\\.?|nogonbekend|onbekend|oklart|ejbeslutat|ikkefastsatt|ikkebesluttet|brak(?:danych)?|doustalenia|neuvedeno|nincsadat|belirlenmedi|belirsiz|yok",
  "нет|нетданных|неопределено|н/д|уточняется|неуказано|chuaxacdinh|chuaco|belum(?:ada|ditentukan)?|tidakada",
  "미정|없음|해당없음|ไม่ระบุ|รอกำหนด",
];

const whole = (words: readonly string[], flags: string) => new RegExp(`^[(]?(?:${words.join("|")})[)]?$`, flags);
const IN_SIGNS = whole(SIGNS_AND_HAN, "u");
const IN_WORDS = foreignOnly(whole(OTHERS, "iu"));

const FIRST_OF_HAN = SIGNS_AND_HAN.flatMap((words) => words.match(/(?<=^|\|)\p{Script=Han}/gu) ?? []);
/** What no such text begins with: a digit, and most Chinese characters. */
export const NOT_BLANK: RegExp = new RegExp(`^(?:\\d|(?![${FIRST_OF_HAN.join("")}])[\u4e00-\u9fff])`);

/** Whether a text, folded and without spaces, only stands for a value that isn't there. */
export const BLANK_WORDS: Asked = { test: (text) => IN_SIGNS.test(text) || IN_WORDS.test(text) };

// In tables that are copied from paper a mark or a word repeats the cell above.
export const DITTO: RegExp =
  /^(?:[〃″＂"“”々]|''|,,|"\s*"|同上|同前|〃+|ditto|do\.|dto\.?|idem|id\.|ídem|то же|тоже|same as above|as above|wie oben|ut supra|jw\.|j\.w\.|dtto|ibid\.?)$/iu;

// Nearly all cells begin like this, and no such mark does.
const ORDINARY = /^(?!同)[0-9\u4e00-\u9fff]/;

/** Whether a text says only that the cell above holds for it too (〃, 同上, ditto). */
export function isDitto(text: string): boolean {
  return text.length <= 16 && !ORDINARY.test(text) && DITTO.test(text.trim());
}
