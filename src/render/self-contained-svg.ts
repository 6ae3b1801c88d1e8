import { FONT_FAMILY } from "../plot/theme.ts";
import { visibleText } from "../language/visible-text.ts";
import type { Picture } from "./picture.ts";
import { setTexts } from "./svg-text.ts";

/** Gives the bundled font, regular or bold, with the glyphs of some characters only. */
export type Glyphs = (bold: boolean, characters: string) => Uint8Array;

/** A drawing of Vega's with its font and the words that say what it shows, so that it can stand anywhere by itself. */
export function selfContainedSvg(svg: string, picture: Picture, glyphs: Glyphs, idPrefix = ""): string {
  const [titleId, descriptionId] = [`${idPrefix}title`, `${idPrefix}desc`];
  return svg.replace(
    /<svg ([^>]*)>/,
    (_, attributes) =>
      `<svg role="img" aria-labelledby="${titleId} ${descriptionId}" ${attributes}>` +
      `<title id="${titleId}">${escapeXml(picture.title)}</title><desc id="${descriptionId}">${escapeXml(picture.alt)}</desc>` +
      `<style>${fontFaces(svg, glyphs)}</style>`,
  );
}

/** Text as it stands in XML, also within an attribute; characters that XML forbids are marked. */
export function escapeXml(text: string): string {
  return visibleText(text).replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function fontFaces(svg: string, glyphs: Glyphs): string {
  return setTexts(svg)
    .map(({ bold, characters }) => {
      const weight = bold ? "bold" : "normal";
      const data = base64(glyphs(bold, characters));
      return `@font-face{font-family:"${FONT_FAMILY}";font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
    })
    .join("");
}

// A browser has no Buffer; it and Node both have this.
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
