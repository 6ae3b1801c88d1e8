/** A project of a random table as it is meant: the amount in the smallest printed steps, null for a blank. */
export interface True {
  readonly name: string;
  readonly steps: number | null;
  readonly year: number;
}

/** A table made at random, and what it means. */
export interface RandomTable {
  readonly text: string;
  readonly truth: readonly True[];
  /** Power of ten from the smallest printed step to ten thousands of the currency. */
  readonly toWan: number;
  /** A total is misprinted, or an amount is blank, so that a warning is in place. */
  readonly flawed: boolean;
}

const WORDS = {
  zh: {
    head: { seq: "序号", name: "项目名称", org: "建设单位", money: "总投资", annual: "年度计划", year: "竣工时间" },
    total: "合计",
    sub: "小计",
    groups: ["交通", "水利", "教育", "青石县人民政府", "产业发展"],
    nouns: ["桥", "渠", "馆", "路", "园", "厂"],
    orgs: ["交通局", "水利局", "城投公司"],
    units: [
      ["万元", 4],
      ["亿元", 8],
      ["元", 0],
      ["千元", 3],
    ],
    caption: (unit: string) => `单位：${unit}`,
    heading: (unit: string) => `（${unit}）`,
    count: (count: number) => `（${count}个）`,
  },
  en: {
    head: {
      seq: "No.",
      name: "Project name",
      org: "Agency",
      money: "Total cost",
      annual: "FY2031 budget",
      year: "Completion date",
    },
    total: "Total",
    sub: "Subtotal",
    groups: ["Roads", "Water", "Schools", "North District", "Harbours"],
    nouns: ["bridge", "canal", "hall", "road", "park", "works"],
    orgs: ["Roads Department", "Water Board", "City Works Ltd"],
    units: [
      ["GBP million", 6],
      ["GBP", 0],
      ["GBP thousands", 3],
      ["£m", 6],
    ],
    caption: (unit: string) => `Amounts in ${unit}`,
    heading: (unit: string) => ` (${unit})`,
    count: () => "",
  },
  de: {
    head: {
      seq: "Nr.",
      name: "Maßnahme",
      org: "Vorhabenträger",
      money: "Gesamtkosten",
      annual: "Haushalt 2031",
      year: "Fertigstellung",
    },
    total: "Summe",
    sub: "Zwischensumme",
    groups: ["Straßen", "Wasser", "Schulen", "Bezirk Nord", "Häfen"],
    nouns: ["brücke", "kanal", "halle", "straße", "park", "werk"],
    orgs: ["Straßenamt", "Wasserverband", "Stadtwerke GmbH"],
    units: [
      ["Mio. €", 6],
      ["EUR", 0],
      ["TEUR", 3],
      ["Tsd. Euro", 3],
    ],
    caption: (unit: string) => `Angaben in ${unit}`,
    heading: (unit: string) => ` (${unit})`,
    count: () => "",
  },
} as const;

type Line = Partial<Record<"seq" | "name" | "org" | "money" | "annual" | "year", string>>;

/** The table of a seed: groups worded, marked or bare, above or below, blanks, misprints, units in four places, both decimal marks. */
export function randomTable(seed: number): RandomTable {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => list[between(0, list.length - 1)]!;
  const chance = (share = 0.5) => next() < share;
  for (let warm = 0; warm < 5; warm += 1) next();

  const language = pick(["zh", "en", "de"] as const);
  const words = WORDS[language];
  const layout = pick(["none", "above", "below"] as const);
  const numbered = chance(0.6);
  const restarts = chance(0.3);
  const marked = language === "zh" && chance(0.4);
  const worded = chance(0.4);
  const counted = chance(0.2);
  const round = chance(0.3);
  const blanks = chance(0.3);
  const misprint = chance(0.15);
  const annual = chance(0.4);
  const total = pick(["none", "top", "bottom"] as const);
  const unitAt = pick(["heading", "caption", "row", "note"] as const);
  const comma = language === "de" || (language === "en" && chance(1 / 3));
  const [unit, exponent] = pick<readonly [string, number]>(words.units);
  const decimals = exponent >= 6 ? 2 : 0;
  const separator = comma ? ";" : ",";

  const money = () => (round ? between(1, 20) * 100 : between(101, 99999));
  const print = (steps: number | null): string => {
    if (steps === null) return "";
    const [whole = "", fraction] = (steps / 10 ** decimals).toFixed(decimals).split(".");
    const grouped = chance() ? whole.replace(/\B(?=(\d{3})+$)/g, comma ? "." : ",") : whole;
    const text = grouped + (fraction ? (comma ? "," : ".") + fraction : "");
    return text.includes(separator) ? `"${text}"` : text;
  };
  let id = 0;
  let seq = 0;
  const groups = Array.from({ length: layout === "none" ? 1 : between(2, 4) }, () => {
    if (restarts) seq = 0;
    return Array.from({ length: between(1, 5) }, () => {
      seq += 1;
      id += 1;
      const first = language === "zh" ? pick([..."甲乙丙丁戊己庚辛"]) : `${pick([..."ABCDEFGHKLMNPRSTVW"])}el `;
      return {
        seq,
        name: `${first}${pick(words.nouns)}${id}`,
        org: pick(words.orgs),
        steps: blanks && chance(0.15) ? null : money(),
        annual: money(),
        year: between(2029, 2035),
      };
    });
  });
  const truth = groups.flat();
  const sumLine = (name: string, rows: typeof truth, extra: number): Line => ({
    name,
    money: print(rows.reduce((sum, { steps }) => sum + (steps ?? 0), extra)),
    annual: print(rows.reduce((sum, each) => sum + each.annual, 0)),
  });
  const body: Line[] = [];
  for (const [index, group] of groups.entries()) {
    const mark = marked ? `${"一二三四五"[index]}、` : "";
    const word = worded && layout === "below" ? `${words.sub} ` : "";
    const label = `${mark}${word}${words.groups[index]}${counted ? words.count(group.length) : ""}`;
    const line = sumLine(label, group, misprint && index === 1 ? 7 : 0);
    if (layout === "above") body.push(line);
    for (const each of group)
      body.push({
        seq: String(each.seq),
        name: each.name,
        org: each.org,
        money: print(each.steps),
        annual: print(each.annual),
        year: String(each.year),
      });
    if (layout === "below") body.push(line);
  }
  const grand = sumLine(words.total, truth, misprint && layout !== "none" ? 7 : 0);
  if (total === "top") body.unshift(grand);
  if (total === "bottom") body.push(grand);

  const columns = (["seq", "name", "org", "money", "annual", "year"] as const).filter(
    (column) => (numbered || column !== "seq") && (annual || column !== "annual"),
  );
  const line = (cells: Line) => columns.map((column) => cells[column] ?? "").join(separator);
  const beside = unitAt === "heading" ? words.heading(unit) : "";
  const head = { ...words.head, money: words.head.money + beside, annual: words.head.annual + beside };
  const below = unitAt === "row" ? [line({ money: `(${unit})`, annual: `(${unit})` })] : [];
  const above = unitAt === "caption" ? [words.caption(unit) + separator.repeat(columns.length - 1)] : [];
  const note =
    language === "zh"
      ? `注：金额单位为${unit}。`
      : `${language === "de" ? "Anmerkung" : "Note"}: ${words.caption(unit)}.`;
  const under = unitAt === "note" ? [note + separator.repeat(columns.length - 1)] : [];
  const text = `${[...above, line(head), ...below, ...body.map(line), ...under].join("\n")}\n`;
  return { text, truth, toWan: exponent - decimals - 4, flawed: misprint || blanks };
}
