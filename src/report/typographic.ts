import { printedQuotes } from "../language/printed-quotes.ts";
import type { ReportDocument } from "./document.ts";

// Data of the report that say nothing by themselves.
const NO_WORDS = new Set(["fact", "evidence", "id", "reference", "kind", "projects", "facts", "finding"]);

/**
 * A report as it is printed: in English with the quotation marks of print, also around and within names, as a book sets
 * them. What a page searches, copies and links by keeps those of its source.
 */
export function typographic(document: ReportDocument): ReportDocument {
  return document.language === "en" ? (printed(document) as ReportDocument) : document;
}

function printed(value: unknown): unknown {
  if (typeof value === "string") return printedQuotes(value);
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      // A drawing is known by its chart's name.
      if (key === "chart") return [key, { ...part, alt: printedQuotes(part.alt) }];
      return [key, NO_WORDS.has(key) ? part : printed(part)];
    }),
  );
}

/** The words of a drawing in the same quotation marks; a text may be set in several lines, each an element of its own. */
export function typographicDrawing(svg: string): string {
  return svg.replace(/(<text\b[^>]*>)([\s\S]*?)<\/text>/g, (_, open: string, inner: string) => {
    const pieces = inner.split(/(<[^>]*>)/).map((piece, at) => (at % 2 === 1 ? piece : unescaped(piece)));
    // No mark changes the length of a line.
    const lines = pieces.filter((_, at) => at % 2 === 0);
    const set = printedQuotes(lines.join("\n")).split("\n");
    return `${open}${pieces.map((piece, at) => (at % 2 === 1 ? piece : set[at / 2])).join("")}</text>`;
  });
}

const unescaped = (text: string): string => text.replace(/&quot;|&#34;/g, '"').replace(/&apos;|&#39;/g, "'");
