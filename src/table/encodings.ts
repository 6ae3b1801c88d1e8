// Some releases of Node decode windows-1252 as ISO 8859-1, where dashes and quotes become control characters.
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const PIECE = 8 * 1024;

/** Whether a name is that of an encoding, as the web names them. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name.trim()).encoding !== "";
  } catch {
    return false;
  }
}

/** Bytes decoded, or null where they aren't valid; where `loose`, what isn't valid is U+FFFD. A text that is cut off at its end is valid. */
export function decodeAs(encoding: string, bytes: Uint8Array, loose = false): string | null {
  if (new TextDecoder(encoding).encoding === "windows-1252") return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: !loose, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    parts.push(
      String.fromCharCode(...bytes.subarray(at, at + PIECE)).replace(
        /[\u0080-\u009f]/g,
        (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!,
      ),
    );
  return parts.join("");
}
