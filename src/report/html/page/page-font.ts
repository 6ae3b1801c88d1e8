import { FONT_FAMILY } from "../../../plot/theme.ts";

let fonts: { readonly regular: Uint8Array<ArrayBuffer>; readonly bold: Uint8Array<ArrayBuffer> } | null = null;

/** The embedded font: what the page's texts need of it, in regular or bold. */
export function pageFont(bold: boolean): Uint8Array<ArrayBuffer> {
  fonts ??= { regular: readFont("font-regular"), bold: readFont("font-bold") };
  return bold ? fonts.bold : fonts.regular;
}

/** Makes the embedded font known to the page; other characters come from the fonts of the reader's machine. */
export async function installPageFont(): Promise<void> {
  const faces = [false, true].map(
    (bold) => new FontFace(FONT_FAMILY, pageFont(bold), { weight: bold ? "600 900" : "100 500" }),
  );
  for (const face of faces) document.fonts.add(face);
  await Promise.all(faces.map((face) => face.load()));
}

function readFont(id: string): Uint8Array<ArrayBuffer> {
  const text = atob(document.getElementById(id)?.textContent ?? "");
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
