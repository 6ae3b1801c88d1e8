/** Kinds of units that a quantity in a project's words can have. */
export type UnitKind = "households" | "count" | "area" | "volume" | "length" | "mass" | "power" | "rate";

/** A unit as it is printed, and what it is written as here. */
export interface QuantityUnit {
  readonly kind: UnitKind;
  /** One spelling for all printed ones: 平米, ㎡ and m ² are m². */
  readonly unit: string;
  /** Pattern of its printed spellings. */
  readonly printed: string;
}

const PER: readonly (readonly [string, string])[] = [
  ["h", "(?:h|小时|时)"],
  ["d", "(?:d|日|天)"],
  ["a", "(?:a|年)"],
];

const rates = (unit: string, printed: string): QuantityUnit[] =>
  PER.map(([per, words]) => ({ kind: "rate", unit: `${unit}/${per}`, printed: `${printed}\\s*[/／每]\\s*${words}` }));

const CUBIC_METRE = "(?:立方米|m\\s*³|m3|方(?![案式法向形便]))";
const TONNE = "(?:吨|[tT](?![A-Za-z]))";

// Classifiers that count things; what may follow keeps 个月, 部分 and 一条龙 out.
const CLASSIFIERS: readonly (readonly [string, string?])[] = [
  ["车位"],
  ["床位"],
  ["泊位"],
  ["台"],
  ["套"],
  ["座"],
  ["栋"],
  ["幢"],
  ["处", "理置罚"],
  ["个", "月百小工年方"],
  ["辆"],
  ["条", "龙件"],
  ["组", "织成"],
  ["根", "据"],
  ["口"],
  ["眼"],
  ["间", "隔距"],
  ["所", "有"],
  ["家", "具长电属庭"],
  ["部", "分门位"],
  ["盏"],
  ["株"],
  ["棵"],
];

/** Classifiers a Chinese numeral may stand before (一台, 两座). */
export const COUNTED = CLASSIFIERS.map(([word, except]) => (except ? `${word}(?![${except}])` : word)).join("|");

/** The units, those that begin with another's spelling before it. */
export const QUANTITY_UNITS: readonly QuantityUnit[] = [
  { kind: "households", unit: "户", printed: "户(?!外|籍)" },
  ...rates("m³", CUBIC_METRE),
  ...rates("t", "(?:蒸吨|吨|[tT])"),
  { kind: "area", unit: "km²", printed: "(?:平方公里|平方千米|km\\s*²|km2)" },
  { kind: "area", unit: "m²", printed: "(?:平方米|平米|㎡|m\\s*²|m2|平(?![均安台移整方衡坦]))" },
  { kind: "area", unit: "公顷", printed: "(?:公顷|hm²)" },
  { kind: "area", unit: "亩", printed: "亩" },
  { kind: "volume", unit: "m³", printed: CUBIC_METRE },
  { kind: "length", unit: "km", printed: "(?:公里|千米|km(?![A-Za-z²³]))" },
  { kind: "length", unit: "m", printed: "(?:延米|延长米|米|m(?![A-Za-z\\s]*[A-Za-z²³]))" },
  { kind: "rate", unit: "蒸吨", printed: "蒸吨" },
  { kind: "mass", unit: "t", printed: TONNE },
  { kind: "power", unit: "kW", printed: "(?:千瓦|kW|KW)(?![·时hH])" },
  { kind: "power", unit: "MW", printed: "(?:兆瓦|MW)(?![·时hHp])" },
  ...CLASSIFIERS.map(
    ([word, except]): QuantityUnit => ({
      kind: "count",
      unit: word,
      printed: except ? `${word}(?![${except}])` : word,
    }),
  ),
];
