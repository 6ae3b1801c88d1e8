import type { Words } from "./words.ts";

/** What is found where a text isn't JSON: from where on, as far as the engine names the place. */
export function jsonFault(error: unknown): Words {
  const said = error instanceof Error ? error.message : String(error);
  if (/^Unexpected end|^Unterminated/.test(said)) return { zh: "没有写完的文字", en: "text that ends too early" };
  const place = /at position (\d+)/.exec(said)?.[1];
  if (place === undefined) return { zh: "不合 JSON 写法的文字", en: "text that isn't JSON" };
  const from = Number(place) + 1;
  return { zh: `自第 ${from} 个字符起不合 JSON 写法的文字`, en: `text that isn't JSON from character ${from} on` };
}
