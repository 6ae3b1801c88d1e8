import type { TargetOperator } from "./target.ts";
import { plainName } from "./target-words.ts";

/** A thing to be done, read from a clause without a quantity. */
export interface DeadlineWords {
  readonly subject: string;
  readonly indicator: string;
  readonly operator: Extract<TargetOperator, "all" | "complete">;
}

const DONE =
  /(?:基本|全部|全面|必须|一律)*(?:修订完成|制定完成|编制完成|建成投运|建成投用|建成投产|建成运行|完成|建成(?!区)|建立|形成|淘汰|制定|修订|出台|编制|投运|投用|投产|启用|安装|取缔|关停|关闭|执行|供应|停止|封闭|启动|开展|实施|退出|达标|取消|拆除|消除|贯通|通车|竣工|开工|上市|(?<!新)设立|搬迁|清零|全覆盖|登记|入驻|脱贫|摘帽|纳入|办成|实行|施行|达到[\p{Script=Han}]*标准|实现)/u;
const ALL = /全部(?!门)|所有|全覆盖|全面(?=完成|建成|供应|执行|消除|实现|停止|淘汰|取缔)|必须|一律|无一|全员/u;
const ALL_DONE =
  /(?:全部|全员)(?:完成|建成|安装|淘汰|纳入|实现|办成|取缔|实行|入驻|达标|覆盖|关停|改造|治理|拆除|清零|搬迁|持证|实施|落实|退出|配备|接入|消除)|(?:淘汰|取缔|关停|完成|清理|拆除|消除|整治)(?:全部|所有)|(?:实现|做到)[\p{Script=Han}]*全覆盖|全覆盖$/u;
const NO_PROMISE = /鼓励|可以|允许|不得|如有|凡|引导有条件|探索/u;

/**
 * What a clause wants done by a year (`dated`), or done to all of something, which needs no year. Null where it wants
 * neither, or only encourages. `shown` are its words with the titles in them, as long as `words`.
 */
export function readDeadline(words: string, shown: string, dated: boolean): DeadlineWords | null {
  if (NO_PROMISE.test(words)) return null;
  const all = ALL.test(words);
  if (!dated && !ALL_DONE.test(words)) return null;
  const done = ALL_DONE.exec(words) ?? DONE.exec(words);
  if (!done) return null;
  const ahead = shown.slice(0, done.index).replace(/(?:要|应|须)?按照.*$/u, "");
  const before = plainName(ahead.replace(/全部|所有|必须|一律|进行$/gu, ""));
  const after = plainName(shown.slice(done.index + done[0].length).replace(/[。！？]+$/u, ""));
  const verb = done[0].replace(/^(?:基本|全部|全面|必须|一律)+(?=.)/u, "");
  const [subject, indicator] = before === "" ? [after, verb] : [before, `${verb}${after}`];
  return subject === "" ? null : { subject, indicator, operator: all ? "all" : "complete" };
}
