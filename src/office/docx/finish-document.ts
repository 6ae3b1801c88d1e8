import { inertText } from "../../language/visible-text.ts";
import { xmlText, XML_HEAD } from "../../print/xml-text.ts";
import { type Part, unzipParts, zipParts } from "../../print/zip.ts";
import { OTHER_FONTS } from "./document-styles.ts";

/** Parts of a document as texts by their paths; pictures stay bytes. */
export type DocumentParts = Map<string, string | Uint8Array>;

/**
 * A document as docx packs it, made the same for the same report: without the clock's dates, with ids that count from 1
 * instead of going on from the document before, and packed anew with one fixed time. `change` may change its parts.
 */
export async function finishDocument(
  packed: Uint8Array,
  change: (parts: DocumentParts) => DocumentParts = (parts) => parts,
): Promise<Uint8Array> {
  const decoder = new TextDecoder();
  const parts: DocumentParts = new Map(
    (await unzipParts(packed, "report.docx")).map(({ path, content }) => [
      path,
      typeof content === "string" || !/\.(xml|rels)$/.test(path) ? content : inertText(decoder.decode(content)),
    ]),
  );
  edit(parts, "docProps/core.xml", (xml) =>
    xml
      .replace(/<(dcterms:(?:created|modified))\b[^>]*>[^<]*<\/\1>/g, "")
      .replace(/<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>/, ""),
  );
  edit(parts, "word/document.xml", (xml) => withContentsField(withPageNumbers(inRuns(renumbered(xml)))));
  parts.set("word/fontTable.xml", fontTable());
  const changed = change(parts);
  const first = "[Content_Types].xml";
  const rest = [...changed].filter(([path]) => path !== first).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipParts([[first, changed.get(first)!] as const, ...rest].map(([path, content]): Part => ({ path, content })));
}

/** Changes a part that is text; one that isn't there stays away. */
export function edit(parts: DocumentParts, path: string, change: (xml: string) => string): void {
  const part = parts.get(path);
  if (typeof part === "string") parts.set(path, change(part));
}

/** Ids of bookmarks and pictures, counted from 1 in the order in which they stand; bookmarks stand within one another. */
function renumbered(xml: string): string {
  const open: number[] = [];
  let [bookmarks, pictures] = [0, 0];
  return xml
    .replace(/(<w:bookmark(Start|End)\b[^>]*?\bw:id=")[^"]*"/g, (_, head: string, kind: string) => {
      if (kind === "Start") {
        bookmarks += 1;
        open.push(bookmarks);
      }
      return `${head}${kind === "Start" ? bookmarks : open.pop()}"`;
    })
    .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_, head: string) => {
      pictures += 1;
      return `${head}${pictures}"`;
    });
}

/** Puts each sign of a field into a run of its own: some programs don't find a field within a field otherwise. */
function inRuns(xml: string): string {
  return xml.replace(
    /(<w:fldChar\b[^>]*\/>)(?=<w:(?:instrText|fldChar)\b)|(<\/w:instrText>)(?=<w:fldChar\b)/g,
    "$1$2</w:r><w:r>",
  );
}

/** Gives the entries of the contents the number of their page as a field, which only a program that lays pages out knows. */
function withPageNumbers(xml: string): string {
  return xml.replace(
    /(<w:hyperlink\b[^>]*w:anchor="([^"]+)"[^>]*>(?:(?!<\/w:hyperlink>).)*?<w:tab\/>)<w:t[^>]*(?:\/>|><\/w:t>)/g,
    (_, entry: string, anchor: string) =>
      `${entry}</w:r>${[
        '<w:fldChar w:fldCharType="begin" w:dirty="true"/>',
        `<w:instrText xml:space="preserve"> PAGEREF ${anchor} \\h </w:instrText>`,
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t></w:t>",
      ]
        .map((part) => `<w:r>${part}</w:r>`)
        .join("")}<w:r><w:fldChar w:fldCharType="end"/>`,
  );
}

/**
 * Moves the beginning of the field of contents into a hidden paragraph above its first entry. LibreOffice then works out
 * the pages of the entries by itself; with both in one paragraph it shows the field's code.
 */
function withContentsField(xml: string): string {
  return xml.replace(
    /(<w:p>(?:(?!<\/w:pPr>).)*<\/w:pPr>)((?:<w:r>(?:<w:fldChar\b[^>]*\/>|<w:instrText[^>]*>TOC [^<]*<\/w:instrText>)<\/w:r>){3})/,
    '<w:p><w:pPr><w:pStyle w:val="ContentsField"/></w:pPr>$2</w:p>$1',
  );
}

/** The fonts that the styles name, each with those that may stand in for it. */
function fontTable(): string {
  const fonts = Object.entries(OTHER_FONTS).map(
    ([name, others]) =>
      `<w:font w:name="${xmlText(name)}"><w:altName w:val="${xmlText(others)}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${XML_HEAD}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}
