import { formatNumber, MINUS } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { term } from "../../language/terms.ts";
import { type Figures, type FigureRow, measure } from "../../measure/measure.ts";
import type { CsvTable } from "../../office/csv.ts";
import { figuresGrid, overlapNote } from "../../print/figures-grid.ts";
import { unitSymbol } from "../../unit/unit-words.ts";
import { workbookFile } from "../../office/workbook-file.ts";
import { chooseLanguage, readDimensions, readScope, SCOPE_OPTIONS } from "../choice.ts";
import type { Command } from "../command.ts";
import { DELIVERY_HELP, DELIVERY_OPTIONS, deliver, formatOf } from "../deliver.ts";
import { complainOfNothing, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";

/** Investment and number of projects by some dimensions. */
export const summaryCommand: Command = {
  name: "summary",
  help: {
    zh: `用法  key-projects summary [来源文件] --by 维度[,维度…] [选项]

  --by                         district 地区、category 类别、year 竣工年份、unit 项目单位，可组合
                               organisation 项目单位，同一单位的不同写法归并并列出
  --joint apart|split|full|exclude
                               多地区项目：单列（默认）、按地区均分、各计全额（不可相加）、不计
  --weights 昆区=2,青山区=1    均分时的权重，未写的地区为 1
  --where 条件                 district=昆区、category=…、year=2019、unit=…、text=煤棚；可重复，多值用 | 隔开
  --exclude 棚改 | --only 棚改 不含或只含棚户区改造
${DELIVERY_HELP.zh}
  --lang zh|en                 标签语言

空白金额不是零：没有一项有金额的行，投资为空。下限只算本地区单独项目，上限把多地区项目全额计入。

示例
  key-projects summary --by district
  key-projects summary --by district,year --joint split
  key-projects summary --by category --exclude 棚改 --format md
  key-projects summary --by unit --where "district=昆区" --format json
`,
    en: `Usage  key-projects summary [source] --by DIMENSION[,DIMENSION…] [options]

  --by                         district, category, year (of completion), unit, or any of them together;
                               organisation: units, with the spellings of one merged and listed
  --joint apart|split|full|exclude
                               projects of several districts: apart (default), divided evenly, in full in each
                               (doesn't add up), or not at all
  --weights 昆区=2,青山区=1    weights for split; 1 for districts that aren't named
  --where CONDITION            district=昆区, category=…, year=2019, unit=…, text=煤棚; may be repeated, several values with |
  --exclude 棚改 | --only 棚改 without shantytown redevelopment, or nothing else
${DELIVERY_HELP.en}
  --lang zh|en                 language of the labels

A blank amount isn't zero: a row of which nothing states an amount has none. Least counts a district's own projects only, most
counts joint ones in full.

Examples
  key-projects summary --by district
  key-projects summary --by district,year --joint split
  key-projects summary --by category --exclude 棚改 --format md
  key-projects summary --by unit --where "district=昆区" --format json
`,
  },
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    by: { type: "string", default: "district" },
    ...DELIVERY_OPTIONS,
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    const language = chooseLanguage(options);
    formatOf(options);
    const by = readDimensions(options.by);
    const scope = readScope(options);
    const dataset = await readInvokedSource(invocation);
    const figures = measure(dataset.projects, { by, ...scope });
    const bounded = figures.rows.some((row) => row.most !== undefined);
    await deliver(invocation, {
      grid: figuresGrid(figures, language),
      records: figures.rows.map((row) => ({
        ...Object.fromEntries(by.map((dimension) => [dimension, row[dimension] ?? null])),
        projects: row.projects,
        priced: row.priced,
        missing: row.missing,
        investment: row.investment,
        share: row.share,
        ...(bounded ? { least: row.least ?? null, most: row.most ?? null } : {}),
        ...(row.names ? { names: row.names.join("; ") } : {}),
        seqs: row.seqs.join(" "),
      })),
      json: toJson(figures),
      labelled: () => labelledFigures(figures, language),
      workbook: () => workbookFile(dataset, { of: "summary", language, scope, by }),
    });
    const note = overlapNote(figures, language);
    if (note && formatOf(options) !== "json" && formatOf(options) !== "xlsx") output.complain(note);
    return figures.total.projects === 0 ? complainOfNothing(dataset, output) : 0;
  },
};

/** The figures under headings in a language; a share is a percentage with two decimals. */
function labelledFigures(figures: Figures, language: Language): CsvTable {
  const { by, rows } = figures;
  const { columns } = figuresGrid(figures, language);
  const bounded = rows.some(({ most }) => most !== undefined);
  const merged = rows.some(({ names }) => names && names.length > 1);
  return {
    header: [...columns.map(({ label }) => label), language === "zh" ? "序号" : "No."],
    rows: rows.map((row) => [
      ...by.map((dimension) => term(String(row[dimension]), language)),
      row.projects,
      row.priced,
      row.missing,
      row.investment,
      row.share === null
        ? null
        : `${formatNumber(row.share * 100, 2)
            .replaceAll(",", "")
            .replace(MINUS, "-")}%`,
      ...(bounded ? [row.least ?? null, row.most ?? null] : []),
      ...(merged ? [row.names && row.names.length > 1 ? row.names.join(" = ") : null] : []),
      row.seqs.join(" "),
    ]),
  };
}

function toJson({ by, joint, unit, additive, rows, total }: Figures) {
  const row = ({ projects, priced, missing, investment, share, seqs, least, most, ...rest }: FigureRow) => ({
    ...Object.fromEntries(by.map((dimension) => [dimension, rest[dimension]])),
    projects,
    priced,
    missing,
    investment,
    share,
    seqs,
    ...(most === undefined ? {} : { least, most }),
    ...(rest.names ? { names: rest.names } : {}),
  });
  const { projects, priced, missing, investment } = total;
  return {
    by,
    joint,
    unit: unitSymbol(unit),
    additive,
    rows: rows.map(row),
    total: { projects, priced, missing, investment },
  };
}
