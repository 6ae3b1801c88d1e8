import { FIELDS, type Field, HEADER_TERMS } from "./header-dictionary.ts";

/**
 * A header as it is looked up: one form of brackets and digits, no spaces, Latin letters small. `outer` leaves the
 * bracketed parts out, `joined` only the brackets, `brackets` are the texts within.
 */
export function normaliseHeader(header: string): { outer: string; joined: string; brackets: readonly string[] } {
  const plain = simplified(header.slice(0, 200).normalize("NFKC"))
    .replace(/[\s\u200b\ufeff_*]+/g, "")
    .replace(/[〔【[]/g, "(")
    .replace(/[〕】\]]/g, ")")
    .toLowerCase();
  const brackets = [...plain.matchAll(/\(([^()]*)\)?/g)].map((match) => match[1]!).filter((text) => text !== "");
  const trim = (text: string) => text.replace(/^[:、,.-]+|[:、,;-]+$/g, "");
  return {
    outer: trim(plain.replace(/\([^()]*\)?/g, "")),
    joined: trim(plain.replace(/[()]/g, "")),
    brackets,
  };
}

// Headings in traditional characters are looked up in simplified ones.
const TRADITIONAL =
  "編號計畫劃稱項總經費額預算資機關辦單業內規時間開區縣鄉鎮類別實設點責負執備註標發電車達動務團體國際線橋護養衛農漁產園場據進階處種數萬億圓補貼級";
const SIMPLIFIED =
  "编号计划划称项总经费额预算资机关办单业内规时间开区县乡镇类别实设点责负执备注标发电车达动务团体国际线桥护养卫农渔产园场据进阶处种数万亿圆补贴级";
const PAIRS = new Map([...TRADITIONAL].map((each, index) => [each, [...SIMPLIFIED][index]!]));

function simplified(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text.replace(/\p{Script=Han}/gu, (each) => PAIRS.get(each) ?? each) : text;
}

const RANKS: ReadonlyMap<string, { field: Field; rank: number }> = new Map(
  FIELDS.flatMap((field) =>
    field === "investment"
      ? []
      : HEADER_TERMS[field].map((term, rank): [string, { field: Field; rank: number }] => [term, { field, rank }]),
  ),
);

// Headings that aren't in the dictionary but end or hold the words of a term (路线及项目名称); they rank below all of its terms.
const ENDINGS: ReadonlyArray<readonly [Field, RegExp]> = [
  ["name", /(?:项目|工程|计划|标案)名称(?:[a-z]+)?$/],
  [
    "name",
    /^(?:nameof(?:the)?)?(?:contract|works?|scheme|operation|programme|initiative|asset|facility)s?(?:name|title|description)?$/,
  ],
  [
    "unit",
    /^(?:lead|responsible|implementing|executing|procuring|managing|delivery)?(?:department|agency|ministry|authority|bureau|office|organi[sz]ation|entity|directorate|sponsor|client|owner|recipient|publicauthority)(?:name)?$|(?:建设|责任|实施|承担|承办|牵头|业主|项目)(?:单位|部门)$|(?:主办|执行|承办|业务|权责)机关$|(?:实施|建设|责任|投资)主体$|项目业主$|项目法人$/,
  ],
  ["content", /(?:建设|治理|整治|实施|工程|项目)(?:主要)?(?:内容|规模|任务)/],
  [
    "completion",
    /^(?:project|works?|contract)?(?:estimated|expected|planned|anticipated|scheduled|target|forecast|est\.?)?(?:project)?(?:completion|finish|end|closing|expiry)(?:date|year)?$|^(?:year|date)of(?:completion|finish)$|^target(?:date|year)$|^deadline$/,
  ],
  [
    "completion",
    /^(?:end|completion)of(?:the)?(?:works?|construction|project)$|完成(?:年度|年)$|(?:预计|计划)(?:完工|竣工|建成)/,
  ],
  ["completion", /竣工|完工|(?:完成|整改|办结)(?:时间|时限|期限|日期|年限)|起止(?:时间|年)|建成(?:时间|年)/],
  ["district", /(?:建设|实施|项目|工程)(?:地点|地址|位置|所在地)|^(?:所在|所属)(?:县|区|市|旗|乡|镇|村|地)/],
  [
    "district",
    /^(?:project)?(?:suburb|ward|town|township|municipality|parish|borough|territory|state|prefecture|precinct|locality|community|localauthority|countyname|districtname|regionname)$/,
  ],
  ["category", /(?:项目|行业|工程|产业)(?:类别|类型|分类)$|^.{0,4}领域(?:分类|类别)?$/],
];
// A heading of the day when something starts isn't one of completion, whatever its path is called (period/startDate).
const STARTS = /start|begin|commence|effectiv/;
const OTHER_THINGS = /收费|采购|检查|许可|审批|考试|课题|科研|体检|比赛|服务|处罚|联系|施工|设计|监理|开工|实际|资金/;
/** Rank of a heading that isn't in the dictionary but ends as its terms do. */
export const LOWEST_RANK = 500;
const LONGEST_ENDING = 24;

/** The field that a header's words name in the dictionary, and how high its term stands there; money isn't looked up here. */
export function lookUpHeader(header: string): { field: Field; rank: number; term: string } | null {
  const { outer, joined } = normaliseHeader(header);
  // A slash between two terms (建设地点/区域) means either.
  if (STARTS.test(outer)) return null;
  // Bilingual headings (项目名称 Project) are looked up by their Chinese.
  const han = /[a-z]/.test(outer) ? outer.replace(/[^\p{Script=Han}]/gu, "") : "";
  for (const term of [outer, joined, ...outer.split(/[/、.]/), ...(han.length >= 2 ? [han] : [])]) {
    const found = RANKS.get(term);
    if (found) return { ...found, term };
  }
  if (outer.length > LONGEST_ENDING || OTHER_THINGS.test(outer)) return null;
  const ending = ENDINGS.find(([, pattern]) => pattern.test(outer));
  return ending ? { field: ending[0], rank: LOWEST_RANK, term: outer } : null;
}
