import type { Language } from "./language.ts";

/** A text of the source in quotation marks; marks within it become those of a quotation in a quotation: “‘十四五’末”. */
export function inQuotes(text: string, language: Language): string {
  if (language === "en") return `"${text.replaceAll('"', "'")}"`;
  return `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
