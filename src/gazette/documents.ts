import { findRunningHeads } from "./prose.ts";

/** One document of an issue of a gazette, or the whole of a text that is a single one. */
export interface GazetteDocument {
  /** As printed, its lines joined and the spaces between Chinese characters taken out. */
  readonly title: string;
  /** 包府发〔2018〕60号; null where the text has none. */
  readonly number: string | null;
  /** 1-based first and last line. */
  readonly lines: readonly [first: number, last: number];
}

const NUMBER = /^[^\s\d，。]{1,14}[〔［[(（](?:19|20)\d\d[〕］\])）]\s*第?\d+号$/u;
const KIND =
  /(?:通知|意见|决定|决议|公告|通告|通报|批复|函|办法|规定|方案|计划|规划|措施|细则|条例|报告|纲要)(?:[（(][^（()）]{1,16}[)）])?$/u;
const ISSUER = /(?:政府|办公室|办公厅|委员会|局|厅|部|院)$/u;
const BODY =
  /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章条]|[（(][一二三四五六七八九十]+[)）]|1[.．、])/u;
const LONGEST_TITLE_LINE = 60;
const FEWEST_TEXT = 2;

interface Line {
  readonly text: string;
  readonly line: number;
}

/**
 * The documents of a text in their order: each begins with the title above its document number, and ends before the next
 * one, or before a part of the issue that the table of contents names. A text without numbers is one document.
 */
export function readDocuments(lines: readonly string[]): GazetteDocument[] {
  const heads = findRunningHeads(lines);
  const used = lines.flatMap((raw, index): Line[] => {
    const text = raw.trim();
    return text === "" || (heads.has(text) && !ISSUER.test(text)) ? [] : [{ text, line: index + 1 }];
  });
  const numbers = used.flatMap(({ text }, at) => (NUMBER.test(text) ? [at] : []));
  if (numbers.length === 0) return single(used, lines.length);
  const begun = numbers.map((at) => ({ at, from: titleStart(used, at) }));
  const contents = new Set(used.slice(0, begun[0]!.from).map(({ text }) => text));
  return begun.map(({ at, from }, index) => {
    const next = begun[index + 1]?.from ?? used.length;
    const part = used.findIndex(({ text }, place) => place > at && place < next && contents.has(text) && isPart(text));
    const after = part < 0 ? used[next]?.line : used[part]!.line;
    return {
      title: joined(used.slice(from, at)),
      number: used[at]!.text,
      lines: [used[from]!.line, after === undefined ? lines.length : after - 1],
    };
  });
}

// 大事记 after the documents is named in the contents; the name of the gazette itself stands there too.
const isPart = (text: string): boolean => text.length <= 8 && /记$|动态$|人事|统计|资料$|文件$/u.test(text);

function titleStart(used: readonly Line[], at: number): number {
  let from = at;
  // （2022—2024年） below the title is part of it.
  if (from > 1 && /^[（(][^（()）]{2,16}[)）]$/u.test(used[from - 1]!.text) && KIND.test(used[from - 2]!.text))
    from -= 1;
  while (from > 0 && isTitleLine(used[from - 1]!.text) && at - from < 4) {
    from -= 1;
    if (ISSUER.test(used[from]!.text) && !/[的与和及、]$/u.test(used[from - 1]?.text ?? "")) break;
  }
  return from;
}

const isTitleLine = (text: string): boolean =>
  text.length <= LONGEST_TITLE_LINE &&
  !/[。；，：]$/u.test(text) &&
  !/\d号$|^\d|年\d+月/u.test(text) &&
  !/^[（(]/u.test(text);

function single(used: readonly Line[], last: number): GazetteDocument[] {
  if (used.length < FEWEST_TEXT) return [];
  const shown = used.filter(({ text }, at) => at > HEAD || !NAVIGATION.test(text));
  return [{ title: titleOf(shown.length > 0 ? shown : used), number: null, lines: [used[0]!.line, last] }];
}

// What a web page shows above a document.
const NAVIGATION =
  /^(?:首页|当前位置|您(?:的位置|所在|现在)|网站首页|索引号|发文字号|发布(?:时间|日期|机构)|来源|字号|打印|关闭|分享|信息(?:来源|分类)|主题(?:分类|词)|浏览|日期|成文日期|公开(?:方式|日期)|home$|skip to|menu$|search$|print$)/iu;
const HEAD = 12;
const KIND_ENGLISH = /\b(?:plan|strategy|programme|program|framework|policy)\b/iu;

function titleOf(used: readonly Line[]): string {
  const body = used.findIndex(({ text }) => BODY.test(text) || /[。；]/u.test(text));
  const head = used.slice(0, body < 0 ? 1 : Math.max(1, body));
  const kind = head.findIndex(({ text }) => KIND.test(text) || KIND_ENGLISH.test(text));
  const bracketed = kind >= 0 && /^[（(]/u.test(head[kind + 1]?.text ?? "") ? 1 : 0;
  const title = kind < 0 ? head.slice(0, 1) : head.slice(0, kind + 1 + bracketed);
  return joined(title);
}

function joined(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text.replace(/^#+\s*/u, ""))
    .reduce((title, text) => `${title}${/\w$/u.test(title) && /^\w/u.test(text) ? " " : ""}${text}`, "")
    .replace(/(?<=[\p{Script=Han}》”）])\s+(?=[\p{Script=Han}《“（])/gu, "")
    .trim();
}
