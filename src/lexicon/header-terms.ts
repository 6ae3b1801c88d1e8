import { type Asked, foreignOnly, hasForeignLetters } from "../language/foreign-letters.ts";
import { remembered } from "../language/remembered.ts";
import { plainDigits } from "./cell-text.ts";
import { fold, simplified } from "./fold.ts";
import { EAST_ASIAN_HEADINGS } from "./east-asian-headings.ts";
import { FOREIGN_HEADINGS, FOREIGN_STARTS, type Heading } from "./foreign-headings.ts";
import { FIELDS, type Field, HEADER_TERMS } from "./header-dictionary.ts";

interface NormalHeader {
  readonly outer: string;
  readonly joined: string;
  readonly brackets: readonly string[];
}

/**
 * A header as it is looked up: one form of brackets and digits, no spaces, Latin letters small. `outer` leaves the
 * bracketed parts out, `joined` only the brackets, `brackets` are the texts within.
 */
export const normaliseHeader: (header: string) => NormalHeader = remembered((header) => {
  const plain = simplified(withoutMarks(plainDigits(header.slice(0, 200))).normalize("NFKC"))
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
});

// A small figure, a star or a number in brackets behind a heading leads to a footnote, but a square or a cube is a unit.
function withoutMarks(header: string): string {
  return header.replace(/(?<![mMkKcC米])(?:[¹²³⁴-⁹⁰*†‡§]|\[\d{1,2}\])+\s*$/u, "");
}

const RANKS: ReadonlyMap<string, { field: Field; rank: number }> = new Map(
  FIELDS.flatMap((field) =>
    field === "investment"
      ? []
      : HEADER_TERMS[field].map((term, rank): [string, { field: Field; rank: number }] => [term, { field, rank }]),
  ),
);

// How sure a date is that isn't there yet.
const EXPECTED =
  "(?:estimated|expected|planned|anticipated|scheduled|target(?:ed)?|forecast|est\\.?|likely|probable|proposed|revised|practical|substantial|physical|final|provisional|contractual|intended)*";

// Headings that aren't in the dictionary but end or hold the words of a term (路线及项目名称); they rank below all of its terms.
const ENDINGS: ReadonlyArray<readonly [Field, Asked]> = [
  ["name", /(?:项目|工程|计划|标案|合同|标段)名称(?:[a-z]+)?$/],
  [
    "name",
    foreignOnly(
      /^(?:nameof(?:the)?)?(?:contract|works?|scheme|operation|programme|initiative|asset|facility)s?(?:name|title|description)?$/,
    ),
  ],
  [
    "name",
    foreignOnly(
      /^name(?:,|&|\/|and)(?:,|&|\/|and|location|status|nature|scope|description|length|site|code|no|type)*(?:of)?(?:the)?(?:project|scheme|works?|programme|intervention)s?$/,
    ),
  ],
  [
    "unit",
    foreignOnly(
      /^(?:lead|responsible|implementing|executing|procuring|managing|delivery|sponsor(?:ing)?|client)?(?:department|dept\.?|body|agency|ministry|authority|bureau|office|division|directorate|organi[sz]ation|entity|partner|sponsor|client|owner|recipient|publicauthority)(?:name)?$|^(?:lead|responsible|sponsoring)(?:service|team)$/,
    ),
  ],
  [
    "unit",
    /(?:建设|责任|实施|承担|承办|牵头|业主|项目|主办|执行|权责)(?:单位|部门)$|(?:主办|执行|承办|业务|权责)机关$|(?:实施|建设|责任|投资)主体$|项目业主$|项目法人$/,
  ],
  ["content", /(?:建设|治理|整治|实施|工程|项目|计划)(?:主要)?(?:内容|规模|任务)/],
  [
    "completion",
    foreignOnly(
      new RegExp(
        `^(?:project|works?|contract|construction)?${EXPECTED}(?:project|works?|construction)?(?:completion|finish|end|closing|expiry|delivery|handover|commissioning|opening|in-?service|operational|go-?live|due|cod)(?:date|year|by|time|month|quarter|fy)?$`,
      ),
    ),
  ],
  [
    "completion",
    foreignOnly(
      new RegExp(
        `^${EXPECTED}(?:year|date|month|fy|time)(?:of|for)(?:completion|finish|delivery|commissioning|opening)$`,
      ),
    ),
  ],
  [
    "completion",
    foreignOnly(
      /^target(?:date|year)$|^deadline$|^commercialoperationdate$|^(?:date|year):?(?:finish|completion|end)$/,
    ),
  ],
  ["completion", foreignOnly(/^(?:year|date|month)?completed?$|^(?:finish|ready|open(?:s|ing)?)(?:year|date)?$/)],
  ["completion", /(?:投产|达产|投运|投用|通车|交付使用)(?:时间|年份?|年月|年度|日期|时限)$/],
  [
    "completion",
    /^(?:end|completion)of(?:the)?(?:works?|construction|project)$|完成(?:年度|年)$|(?:预计|计划|预定)(?:完工|竣工|建成|完成)|^(?:合同|计划|总|建设)工期$/,
  ],
  ["completion", /竣工|完工|(?:完成|整改|办结)(?:时间|时限|期限|日期|年限)|起止(?:时间|年)|建成(?:时间|年)/],
  [
    "district",
    /(?:建设|实施|项目|工程)(?:地点|地址|位置|所在地)|^(?:所在|所属)(?:县|区|市|旗|乡|镇|村|地)|^(?:涉及|惠及|受益|覆盖)(?:地区|地域|区域|区县|县区|县市区|市县|旗县区?|乡镇|镇街|镇村|村镇)$/,
  ],
  [
    "district",
    foreignOnly(
      /^(?:project)?(?:suburb|ward|town|township|municipality|parish|borough|territory|state|prefecture|precinct|locality|community|council|neighbou?rhood|barangay|block|tehsil|taluka?|mandal|upazila|thana|(?:gram)?panchayat|lga|localgovernment(?:area)?|localauthority(?:area)?|countyname|districtname|regionname)s?$/,
    ),
  ],
  [
    "district",
    foreignOnly(
      /^(?:city|county|council|citycouncil|municipal|commission(?:er)?|supervisor(?:ial|y)?|alderman(?:ic)?|electoral|assembly|legislative|senat(?:e|orial)|parliamentary|congressional|administrative|planning|service|affected|benefit(?:ing|ted)|impacted|primary|geographic(?:al)?)(?:wards?|districts?|divisions?|areas?|regions?|zones?|boards?)(?:no\.?|number|name|#|served)?$|^(?:wards?|districts?|zones?|count(?:y|ies)|regions?)(?:\/?(?:s|no\.?|number|#|served|affected))?$/,
    ),
  ],
  [
    "category",
    foreignOnly(
      /^(?:strategic|investment|capital|project|programme|program|council|corporate)?(?:themes?|thematicareas?|portfolios?|workstreams?|strands?|pillars?|priorityareas?|programme?areas?|functionalareas?|disciplines?)$|^(?:project|investment|expenditure|works?|asset)(?:class|classification|group|category|type)$/,
    ),
  ],
  ["category", /(?:项目|行业|工程|产业)(?:类别|类型|分类)$|^.{0,4}领域(?:分类|类别)?$/],
];
// A heading of the day when something starts isn't one of completion, whatever its path is called (period/startDate).
const STARTS = /start|begin|commence|effectiv/;
const OTHER_THINGS = /收费|采购|检查|许可|审批|考试|课题|科研|体检|比赛|服务|处罚|联系|施工|设计|监理|开工|实际|资金/;
/** Rank of a heading that isn't in the dictionary but ends as its terms do. */
export const LOWEST_RANK = 500;
// A heading in letters is longer than one in characters that says the same (scheduled date of completion).
const LONGEST_ENDING = 24;
const LONGEST_IN_LETTERS = 48;

/** The field that a header's words name in the dictionary, and how high its term stands there; money isn't looked up here. */
export function lookUpHeader(header: string): { field: Field; rank: number; term: string } | null {
  const { outer, joined } = normaliseHeader(header);
  if (STARTS.test(outer)) return null;
  const parts = partsOfPath(header);
  if (parts !== null) return lookUpPath(parts);
  // Bilingual headings (项目名称 Project) are looked up by their Chinese.
  const han = /[a-z]/.test(outer) ? outer.replace(/[^\p{Script=Han}]/gu, "") : "";
  for (const term of [outer, joined]) {
    const found = RANKS.get(term);
    if (found) return { ...found, term };
  }
  // A slash between two terms (建设地点/区域) means either; one that names projects comes first (sector / project).
  const either = [...outer.split(/[/、.]/), ...(han.length >= 2 ? [han] : [])].flatMap((term) => {
    const found = RANKS.get(term) ?? (outer.includes("/") ? (ofEnding(term) ?? foreignHeading(term)) : undefined);
    return found ? [{ ...found, term }] : [];
  });
  const named = either.find(({ field }) => field === "name") ?? either[0];
  if (named) return named;
  const longest = /\p{Script=Han}/u.test(outer) ? LONGEST_ENDING : LONGEST_IN_LETTERS;
  if (outer.length > longest || OTHER_THINGS.test(outer)) return null;
  const ending = ofEnding(outer) ?? foreignHeading(outer);
  return ending ? { ...ending, term: outer } : null;
}

function ofEnding(term: string): { readonly field: Field; readonly rank: number } | undefined {
  const ending = ENDINGS.find(([, pattern]) => pattern.test(term));
  return ending && { field: ending[0], rank: LOWEST_RANK };
}

const CONTAINER = /^(?:\d+|projects?|records?|data|items?|results?|releases?)$/i;

/** The names of a path of fields (budget.amount, projects/0/title) without what holds the records; null for any other heading. */
function partsOfPath(header: string): string[] | null {
  const plain = header.trim();
  if (!/^\w+(?:[./]\w+)+$/.test(plain)) return null;
  const parts = plain.split(/[./]/);
  // A slash between words in capitals means any of them.
  if (!plain.includes(".") && parts.every((part) => /^[A-Z]/.test(part))) return null;
  const first = parts.findIndex((part) => !CONTAINER.test(part));
  return first < 0 ? null : parts.slice(first);
}

/** The field of a path: that of its whole, or of its last name; the name of another thing is that thing (publicAuthority.name). */
function lookUpPath(parts: readonly string[]): ReturnType<typeof lookUpHeader> {
  const last = parts.at(-1)!;
  const thing = parts.at(-2);
  if (thing !== undefined && /^(?:name|title)$/i.test(last)) return lookUpHeader(thing);
  return (parts.length > 1 ? lookUpHeader(parts.join("")) : null) ?? lookUpHeader(last);
}

function foreignHeading(outer: string): ReturnType<typeof ofEnding> {
  const plain = fold(outer).replace(/[.:]+$/, "");
  if (FOREIGN_STARTS.test(plain)) return undefined;
  const among = (headings: readonly Heading[]) => headings.find(([, pattern]) => pattern.test(plain));
  const found = (hasForeignLetters(plain) ? among(FOREIGN_HEADINGS) : undefined) ?? among(EAST_ASIAN_HEADINGS);
  return found && { field: found[0], rank: LOWEST_RANK };
}
