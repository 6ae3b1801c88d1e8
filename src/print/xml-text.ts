import { inertText } from "../language/visible-text.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in XML, between tags or in a quoted attribute; characters that XML has no place for, or that steer, are marked. */
export function xmlText(text: string): string {
  return inertText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** What every part of an Office document begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
