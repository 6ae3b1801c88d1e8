import { FONT_FAMILY } from "../../../plot/theme.ts";
import { embeddedBytes } from "./embedded.ts";

let fonts: { readonly regular: Uint8Array<ArrayBuffer>; readonly bold: Uint8Array<ArrayBuffer> };

/** The embedded font, once it is installed: what the page's texts need of it, in regular or bold. */
export function pageFont(bold: boolean): Uint8Array<ArrayBuffer> {
  return bold ? fonts.bold : fonts.regular;
}

/** Makes the embedded font known to the page; other characters come from the fonts of the reader's machine. */
export async function installPageFont(): Promise<void> {
  fonts = { regular: await embeddedBytes("font-regular"), bold: await embeddedBytes("font-bold") };
  const faces = [false, true].map(
    (bold) => new FontFace(FONT_FAMILY, pageFont(bold), { weight: bold ? "600 900" : "100 500" }),
  );
  for (const face of faces) document.fonts.add(face);
  await Promise.all(faces.map((face) => face.load()));
}
