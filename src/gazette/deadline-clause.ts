import type { TargetOperator } from "./target.ts";
import { leadingPlaces, plainName } from "./target-words.ts";

/** A thing to be done, read from a clause without a quantity. */
export interface DeadlineWords {
  readonly subject: string;
  readonly indicator: string;
  readonly operator: Extract<TargetOperator, "all" | "complete">;
}

/** What stands around a clause that wants something done. */
export interface DeadlineContext {
  /** A year was set for it in its sentence. */
  readonly dated: boolean;
  /** The clause before it, where that only names what is spoken of. */
  readonly topic: string;
  /** Who the sentence says is to act: 各级监管部门 of 各级监管部门要…. */
  readonly actor: string;
}

const DONE =
  /(?:修订完成|制定完成|编制完成|建成投运|建成投用|建成投产|建成运行|建成运营|投入(?:使用|运行|运营)|得到(?:消除|控制|解决)|开工建设|完成|建成(?!区)|建立并实施|建立|形成|淘汰|制定|修订|出台|编制|印发|投运|投用|投产|启用|安装|取缔|关停|关闭|执行|供应|停止|封闭|启动|开展|实施|退出|达标|取消|拆除|消除|贯通|通车|竣工|完工|交付使用|开工|上市|(?<!新)设立|搬迁|清零|全覆盖|登记|入驻|脱贫(?!攻坚|人口|村|县|劳动力|地区|户|群众|成果)|摘帽|纳入|办成|实行|施行|达到(?=[\p{Script=Han}A-Z]*(?:标准|峰值|要求|水平))|实现|更换|支出完毕|验收|联网|配齐)/u;
const VERB =
  "完成|建成|安装|淘汰|纳入|实现|办成|取缔|实行|入驻|达标|达到|覆盖|关停|关闭|改造|治理|拆除|清零|搬迁|持证|实施|落实|退出|配备|接入|消除|通|具备|更换|支出|拨付|到位|发放|开工|竣工|完工|投产|移交|办结|整改|销号|参保|开通|进入|享有|建有|设有|签订|建立|升级|停止|公开|联网|执行|供应|脱贫|验收|使用|备案|登记|开展|进行";
const OF_ALL: readonly RegExp[] = [
  // 具备改造条件的电厂全部完成改造; 全部取缔…; 全员持证上岗; 均要进入…
  new RegExp(`(?:全部|全员|均[要应须需])(?=${VERB})`, "u"),
  // 淘汰所有…; 完成全部…; 覆盖所有行政村
  /(?:淘汰|取缔|关停|关闭|完成|清理|拆除|消除|整治|覆盖)(?=全部|所有)/u,
  /(?:实现|做到|落实)(?=[\p{Script=Han}、“”]*全覆盖)|全覆盖$/u,
  /全面(?=消除|达到|淘汰|取缔|停止|供应|执行)/u,
  /(?:必须|一律)(?=[\p{Script=Han}]{2})/u,
];
// Only some of them oblige without a year.
const TIMELESS = 4;
// 所有乡镇卫生院达到…; 将所有医疗机构接入…
const ALL_OF = new RegExp(`^(.*?)(?:所有|全体)(.{2,30}?)(?:要|应|须|必须|都|均|全部)*(?=(?:${VERB}))`, "u");
const NO_PROMISE =
  /关于(?:印发|下达|转发|公布|报送)|鼓励|可以|允许|不得|如有|引导有条件|探索|之日起|[制特]定(?:本|如下|以下)|(?:以下|如下|下列)(?:目标|任务|工作)|^(?:凡|逾期|未|尚未|如|若|因|通过|采取|围绕|结合|针对|依托)|的$|的(?:县区|旗县区|市县|省份|城市|地区|地方|企业|单位|项目|部门|机构|学校|人员|对象)$/u;
const MODAL = /(?<![重主供急响效反适])(?:需要|必须|需(?!求)|应当|应(?!急|用|对)|要(?!求|素|点|件))(?=.)/u;
// 项目实施方案, 工作完成情况: the name of a paper or of its part.
const A_PAPER = /^(?:情况|方案|计划|进度|进展|清单|细则|意见)(?:[一二三四五六七八九\d]*[批期])?(?:表|统计|汇总)?$/u;
const ADVERBIAL = /在[^在]*?(?:范围内|期间|中|内)$/u;

/**
 * What a clause wants done by a year, or done to all of something, which needs no year. Null where it wants neither, or
 * only encourages. `shown` are its words with the titles in them, as long as `words`.
 */
export function readDeadline(words: string, shown: string, context: DeadlineContext): DeadlineWords | null {
  if (NO_PROMISE.test(words.replace(/^[＿\s]+|[＿\s。]+$/gu, ""))) return null;
  const every = ALL_OF.exec(shown);
  if (every && !DONE.test(every[1]!)) {
    const indicator = tail(shown.slice(every[0].length));
    return indicator === "" ? null : { subject: plainName(every[2]!), indicator, operator: "all" };
  }
  const kind = OF_ALL.findIndex((pattern) => pattern.test(words));
  if (!context.dated && (kind < 0 || kind >= TIMELESS)) return null;
  const marked = kind < 0 ? null : OF_ALL[kind]!.exec(words);
  const done = kind === TIMELESS || marked === null ? DONE.exec(words) : marked;
  if (!done || A_PAPER.test(words.slice(done.index + done[0].length))) return null;
  const operator = kind >= 0 ? "all" : "complete";
  const named = split(shown, done, operator === "all" && /全|均|必须|一律/u.test(done[0]) ? VERB : null, context);
  // 投用6所: a count whose thing isn't named is no act.
  const counted =
    named && [named.subject, named.indicator].some((part) => /^\p{Script=Han}{0,4}\d+\p{Script=Han}$/u.test(part));
  return named && !counted && named.subject !== "" && named.indicator !== "" ? { ...named, operator } : null;
}

type Named = Pick<DeadlineWords, "subject" | "indicator">;

/** Whom it is about, and what is to be done. */
function split(
  shown: string,
  done: RegExpExecArray,
  verbs: string | null,
  { topic, actor }: DeadlineContext,
): Named | null {
  const ahead = shown.slice(0, done.index);
  const act = shown.slice(done.index + (verbs === null || done[0] === "全员" ? 0 : done[0].length));
  const object = /[将把]([^将把]+)$/u.exec(ahead)?.[1];
  if (object !== undefined) return { subject: plainName(object), indicator: tail(act) };
  const modal = MODAL.exec(shown.slice(0, done.index + done[0].length));
  const own = modal ? plainName(shown.slice(0, modal.index)) : "";
  if (modal && own !== "") return { subject: own, indicator: tail(shown.slice(modal.index + modal[0].length)) };
  const before = plainName(
    ahead
      .replace(/按照.*$/u, "")
      .replace(ADVERBIAL, "")
      .replace(/提前[一两]年$/u, "")
      .replace(/^([＿\s]*(?:全[市县省区州旗])?)实现/u, "$1"),
  );
  const covered = /^(?:建立|完善|健全|形成)$/u.test(before) ? /(?:全部|所有)(.+?)的/u.exec(act)?.[1] : undefined;
  if (covered !== undefined) return { subject: covered, indicator: tail(shown) };
  const early = /提前[一两]年$/u.exec(ahead)?.[0] ?? "";
  // Several places in front are whom it is about, what follows them is what.
  const places = leadingPlaces(before);
  if (/[、和]/u.test(places) && places.length < before.length)
    return { subject: places, indicator: `${before.slice(places.length)}${early}${tail(act)}` };
  if (before !== "") return { subject: before, indicator: `${early}${tail(act)}` };
  const whole = /^(?:实现|做到|落实)?(.*?)全覆盖(?:、.*)?$/u.exec(tail(act))?.[1];
  if (whole !== undefined) return { subject: plainName(whole) || actor, indicator: "全覆盖" };
  if (topic !== "") return { subject: topic, indicator: tail(act) };
  const verb = verbs === null ? done[0] : (new RegExp(`^(?:${verbs})`, "u").exec(act)?.[0] ?? "");
  return {
    subject: plainName(
      act
        .slice(verb.length)
        .replace(/^(?:全部|所有)/u, "")
        .replace(/[。！？]+$/u, ""),
    ),
    indicator: verb,
  };
}

/** The words of an act, without those of time and the stop. */
function tail(words: string): string {
  const act = words.replace(/^[在于]＿+/u, "").replace(/＿|[。！？\s]+$/gu, "");
  return act
    .replace(
      /^(?:按照?[\p{Script=Han}《》〔〕（）()\d号、〈〉]*?(?:要求|规定)|进行|全面|全部|逐步|基本|必须|一律)+(?=.)/u,
      "",
    )
    .trim();
}
