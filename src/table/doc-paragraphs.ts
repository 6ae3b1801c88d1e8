import { decodeAs } from "./encodings.ts";
import type { DocFile } from "./doc-file.ts";
import { characterFormatting, formattedAt, type Operation, paragraphFormatting } from "./doc-formatting.ts";
import type { WordFindings } from "./word-findings.ts";

/** A paragraph of a DOC file: its text, the mark that ends it, and its formatting. */
export interface DocParagraph {
  readonly text: string;
  readonly hidden: boolean;
  readonly mark: "paragraph" | "cell";
  readonly operations: readonly Operation[];
}

const PARAGRAPH = 13;
const CELL = 7;
const PAGE = 12;
const FIELD = { begin: 19, separator: 20, end: 21 };
const HIDDEN = 0x083c;
const DELETED = 0x0800;
const INSERTED = 0x0801;

/** The paragraphs of a DOC file's main text, without what tracked changes delete. */
export function readParagraphs(doc: DocFile, findings: WordFindings): DocParagraph[] {
  const formats = paragraphFormatting(doc);
  const marked = characterFormatting(doc).filter(({ operations }) =>
    operations.some(({ code, operand }) => [HIDDEN, DELETED, INSERTED].includes(code) && isOn(operand)),
  );
  const has = (list: readonly Operation[], wanted: number) =>
    list.some(({ code, operand }) => code === wanted && isOn(operand));
  findings.deletions = marked.filter(({ operations }) => has(operations, DELETED)).length;
  findings.insertions = marked.filter(({ operations }) => has(operations, INSERTED)).length;
  const paragraphs: DocParagraph[] = [];
  let text = "";
  let hidden = false;
  // Fields within fields: whether their codes are being read.
  const fields: boolean[] = [];
  for (const { place, code, character } of charactersOf(doc)) {
    const own = marked.length === 0 ? [] : formattedAt(marked, place);
    const gone = has(own, DELETED);
    if (code === PARAGRAPH || code === CELL || code === PAGE) {
      if (gone && code === PARAGRAPH) continue;
      paragraphs.push({
        text,
        hidden,
        mark: code === CELL ? "cell" : "paragraph",
        operations: formattedAt(formats, place),
      });
      if (hidden) findings.hiddenTexts += 1;
      text = "";
      hidden = false;
    } else if (code === FIELD.begin) fields.push(true);
    else if (code === FIELD.separator) fields[fields.length - 1] = false;
    else if (code === FIELD.end) fields.pop();
    else if (!gone && !fields.includes(true)) {
      text += shown(code, character);
      hidden ||= has(own, HIDDEN) && character.trim() !== "";
    }
  }
  if (text !== "") paragraphs.push({ text, hidden, mark: "paragraph", operations: [] });
  return paragraphs;
}

/** Whether an operation turns something on; 128 and 129 say "as the style has it" and "not so", and hide nothing by themselves. */
export function isOn(operand: DataView): boolean {
  return operand.byteLength > 0 && operand.getUint8(0) === 1;
}

function shown(code: number, character: string): string {
  if (code === 9) return "\t";
  if (code === 11) return "\n";
  if (code === 30) return "-";
  // Pictures, notes and other things that stand for a character.
  return code < 32 ? "" : character;
}

function* charactersOf({ main, pieces }: DocFile): Generator<{ place: number; code: number; character: string }> {
  for (const { at, characters, bytesEach } of pieces) {
    const bytes = new Uint8Array(main.buffer, main.byteOffset + at, characters * bytesEach);
    const text = bytesEach === 2 ? new TextDecoder("utf-16le").decode(bytes) : decodeAs("windows-1252", bytes)!;
    for (let index = 0; index < text.length; index += 1)
      yield { place: at + index * bytesEach, code: text.charCodeAt(index), character: text[index]! };
  }
}
