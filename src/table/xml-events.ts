import { SaxesParser } from "saxes";
import { UnreadableSourceError } from "./unreadable-source.ts";

/** Attributes of an element by their printed names, `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

/** What is done as the elements of an XML text open and close, and with the text between. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const DEEPEST = 2_000;
const PIECE = 64 * 1024;

/** Goes through an XML text. Throws an UnreadableSourceError, naming the part, where it isn't well-formed or too deep. */
export function readXml(xml: string, part: string, { open, close, text }: XmlEvents): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("error", (error) => {
    throw damaged(part, error.message, error.message);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw damaged(part, `elements more than ${DEEPEST} deep`, `嵌套超过 ${DEEPEST} 层的元素`);
    open(name, attributes as Attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    close?.(name);
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  for (let at = 0; at < xml.length; at += PIECE) parser.write(xml.slice(at, at + PIECE));
  parser.close();
}

function damaged(part: string, found: string, zh: string): UnreadableSourceError {
  return new UnreadableSourceError(
    `${part}: expected well-formed XML, got ${found}`,
    `${part}：应为格式良好的 XML，实为${zh}`,
  );
}
