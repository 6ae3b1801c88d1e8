import type { Words } from "../language/words.ts";

/** Fields whose cells may be unreadable, as messages call them. */
export const FIELD_WORDS = {
  seq: { zh: "序号", en: "number" },
  category: { zh: "类别", en: "category" },
  unit: { zh: "单位", en: "unit" },
  content: { zh: "建设内容", en: "content" },
  completion: { zh: "完成时间", en: "completion" },
  investment: { zh: "投资额", en: "investment" },
  amount: { zh: "金额", en: "amount" },
  district: { zh: "地区", en: "district" },
} satisfies Readonly<Record<string, Words>>;
export type ReadField = keyof typeof FIELD_WORDS;
