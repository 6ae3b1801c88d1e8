import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Paths of the sources in some folders and the folders within, in their order; what is expected of them isn't one. */
export function sourcesIn(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((path) => statSync(path).isFile() && !/\.(?:expected|mapping)\.json$|\.mjs$|README/.test(basename(path)))
    .sort();
}

type Next = () => number;
type Change = (bytes: Uint8Array, next: Next) => Uint8Array;

/** Numbers that look like chance, and are the same each time. */
export function numbers(seed: number): Next {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

const BYTES: readonly Change[] = [
  (bytes, next) => {
    for (let count = (next() % 20) + 1; count > 0; count -= 1) bytes[next() % bytes.length] = next() % 256;
    return bytes;
  },
  (bytes, next) => bytes.slice(0, next() % bytes.length),
  (bytes, next) => {
    const from = next() % bytes.length;
    return Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(from + (next() % 200) + 1)]);
  },
  (bytes, next) => {
    const from = next() % bytes.length;
    const piece = bytes.slice(from, from + (next() % 400));
    return Uint8Array.from([...bytes.slice(0, from), ...piece, ...bytes.slice(from)]);
  },
];

// What stands in tables where it isn't looked for, and what no table should hold.
const WORDS = [
  ..."\t,;|\n\r\f\"'/-—<>{}[]（）()０９年个项共约%=\0\u0007\u200b\u202e\ufeff\ufffe",
  ..."合计 小计 其中 附件 单位：万元 亿元 万美元 序号 项目名称 总投资 续表 <td> </table> &#x; \r\n \n\n 1e9 -5 3.1.4 ---".split(
    " ",
  ),
];

const TEXT: readonly ((lines: string[], next: Next) => string[])[] = [
  (lines, next) => {
    const [one, other] = [next() % lines.length, next() % lines.length];
    [lines[one], lines[other]] = [lines[other]!, lines[one]!];
    return lines;
  },
  (lines, next) => lines.toSpliced(next() % lines.length, (next() % 3) + 1),
  (lines, next) => lines.toSpliced(next() % lines.length, 0, lines[next() % lines.length]!),
  (lines, next) => {
    for (let count = (next() % 3) + 1; count > 0; count -= 1) {
      const at = next() % lines.length;
      const line = lines[at]!;
      const from = next() % (line.length + 1);
      lines[at] = line.slice(0, from) + WORDS[next() % WORDS.length]! + line.slice(from + (next() % 3));
    }
    return lines;
  },
];

function changedText(text: string, next: Next): string {
  return TEXT[next() % TEXT.length]!(text.split("\n"), next).join("\n");
}

/** A part of a packed file (a sheet, a document), changed within: damage to the package alone only shows that it is damaged. */
function changedPart(bytes: Uint8Array, next: Next): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[next() % names.length]!;
  const lines = strFromU8(parts[name]!).replace(/></g, ">\n<");
  const packed: Zippable = { ...parts, [name]: strToU8(changedText(lines, next)) };
  return zipSync(packed, { level: 0 });
}

/** A source with something wrong in it: the same for the same numbers. */
export function damaged(bytes: Uint8Array, next: Next): Uint8Array {
  const kind = next() % 3;
  if (kind > 0 && bytes[0] === 0x50 && bytes[1] === 0x4b) return changedPart(bytes, next);
  const text = kind > 0 ? textOf(bytes) : null;
  if (text !== null) return new TextEncoder().encode(changedText(text, next));
  return BYTES[next() % BYTES.length]!(bytes.slice(), next);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
