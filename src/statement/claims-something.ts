// 一 begins too many words (一批, 统一, 一般) to be a number by itself; dates and 序号 are numbers too.
const NUMBER = /\d/;
const QUANTIFIER_ZH =
  /最[多少大小高低早晚长短]|全部|所有|均(?!衡|匀|价|等)|都(?!市|会)|每一|居前|居首|第一|唯一|仅有|多数|半数|过半|没有|无一|不足|超过|至少|至多|集中/;
const QUANTIFIER_EN =
  /\b(?:all|every|each|none|no|only|most|least|largest|smallest|highest|lowest|earliest|latest|first|majority|half|more than|less than|fewer|lead|leads|nothing)\b/i;

// 见图1。 says nothing but where something stands.
const POINTER = /^(?:见|See )(?:(?:图|表|Figure |Table )\d+(?:、|, | and )?)+[。.]$/u;

/**
 * Whether words say something that figures or rows could contradict: a number, or a quantifier (all, none, only, most). A
 * text that does has an id and evidence, wherever it is published.
 */
export function claimsSomething(text: string): boolean {
  if (POINTER.test(text)) return false;
  return NUMBER.test(text) || QUANTIFIER_ZH.test(text) || QUANTIFIER_EN.test(text);
}
