import type { Words } from "./words.ts";

/** What is wrong with a text that isn't JSON: the engine's words in English, and the place that it names in Chinese. */
export function jsonFault(error: unknown): Words {
  const en = error instanceof Error ? error.message : String(error);
  const [, place] = /at position (\d+)/.exec(en) ?? [];
  if (/^Unexpected end|^Unterminated/.test(en)) return { zh: "没有写完的文字", en };
  return {
    zh: place === undefined ? "不合 JSON 写法的文字" : `自第 ${Number(place) + 1} 个字符起不合 JSON 写法的文字`,
    en,
  };
}
