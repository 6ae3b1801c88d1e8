/**
 * The language tag (BCP 47) of a text that a source prints, by its script: kana is Japanese, hangul Korean, Han
 * characters alone Chinese. Empty, which is HTML's word for an unknown one, where the script is of many languages.
 */
export function textLanguage(text: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  return /\p{Script=Han}/u.test(text) ? "zh-CN" : "";
}
