import type { Project } from "../../project/project.ts";
import { UNSTATED } from "../request/request.ts";
import type { DimensionDefinition } from "./dimension.ts";

// What kind of body a unit is, from the end of its name; the first that fits. Names are the source's, kinds are ours.
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["企业", /(?:公司|集团|厂|企业|银行|合作社|\b(?:ltd|inc|llc|corp(?:oration)?|co|company|plc|gmbh|group|bank)\.?)$/i],
  [
    "事业单位",
    /(?:学校|大学|学院|中学|小学|幼儿园|医院|卫生院|研究院|研究所|中心|养护处|站|馆|\b(?:university|college|school|hospital|institute|centre|center))$/i,
  ],
  [
    "政府及部门",
    /(?:政府|管委会|委员会|街道|办事处|(?<!园)[区县旗市州盟]|[镇乡村局委办厅部署]|指挥部|\b(?:government|council|department|ministry|agency|authority|office|bureau|division))$|^(?:city|county|ministry|department|district|town|province|state) of\b/i,
  ],
];

function ownerTypeOf({ unit }: Project): string {
  if (unit === null) return UNSTATED;
  const types = new Set(
    unit.split(/[、，,;；]/).map((name) => typeOf(name.replace(/[（(][^（()）]*[)）]\s*$|\s*\d*#$/, "").trim())),
  );
  return types.size > 1 ? "多种单位" : [...types][0]!;
}

const typeOf = (name: string): string => KINDS.find(([, ending]) => ending.test(name))?.[0] ?? "其他单位";

const ENGLISH: Readonly<Record<string, string>> = {
  企业: "companies",
  事业单位: "public institutions",
  政府及部门: "governments and departments",
  多种单位: "units of several types",
  其他单位: "other units",
  [UNSTATED]: "not stated",
};

/** Whether the implementing unit is a company, a public institution or a government body, as its name ends. */
export const ownerType: DimensionDefinition = {
  id: "ownerType",
  names: { zh: "单位类型", en: "Owner type" },
  grammar: 2,
  keyOf: ownerTypeOf,
  nameOf: (key, language) => (language === "zh" ? String(key) : (ENGLISH[key] ?? String(key))),
  others: { zh: (count) => `其他${count}种单位`, en: (count) => `${count} other owner types` },
};
