import { namedFiles } from "../named-files.ts";
import { existsSync } from "node:fs";
import { extname } from "node:path";
import { meant, unknownName, wrongUse } from "../wrong-use.ts";
import { CHARTS, OCCASIONAL_CHARTS } from "../../chart/catalogue.ts";
import type { Chart, ChartDefinition } from "../../chart/chart.ts";
import { FIGURE_PLACES, figureFiles, type FigurePlace } from "../../office/figure-files.ts";
import { FIGURE_WIDTH, NARROWEST_FIGURE, WIDEST_FIGURE } from "../../plot/figure-width.ts";
import { oneOf } from "../../language/misfit.ts";
import { readSourcePath } from "../../table/source-path.ts";
import { choose, chooseLanguage, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { MASTHEAD_OPTIONS, readMasthead } from "../masthead-options.ts";
import { drawInvoked } from "../large-chart.ts";
import { type Command, type Invocation, UsageError } from "../command.ts";
import { complainOfMarked, complainOfNoProjects, SOURCE_OPTIONS } from "../source.ts";
import { writeFile, writeFiles } from "../write-files.ts";

const FORMATS = ["svg", "png", "json"] as const;
const PLACES = Object.keys(FIGURE_PLACES) as readonly FigurePlace[];
type Format = (typeof FORMATS)[number];

const ALL_CHARTS = [...CHARTS, ...OCCASIONAL_CHARTS];

const NOTHING_TO_SHOW = {
  zh: ({ name, question }: ChartDefinition, file: string) => `${name}：${file} 中没有可画的（${question.zh}）`,
  en: ({ name, question }: ChartDefinition, file: string) => `${name}: nothing to show in ${file} (${question.en})`,
} as const;

const CLAIMS_ARE_A_TABLE = {
  zh: "claims：来源自己的说法与项目表的对照是一张表，不再画成图，请用 key-projects audit，或看报告的“文字与项目表是否一致”",
  en: 'claims: what the source says of itself beside its table is a table, no longer a figure: use key-projects audit, or see "Do the words and the table agree?" in the report',
};

/** One chart as SVG, PNG or Vega-Lite JSON. */
export const chartCommand: Command = {
  name: "chart",
  help: {
    zh: `用法  key-projects chart 名称 [来源文件] [选项]
      key-projects chart --list

  --list                       列出所有图及其回答的问题
  --format svg|png|json        svg 内嵌字体，到处一样（默认）；png；json 为完整的 Vega-Lite 或 Vega 规格；
                               不写时看 --out 的扩展名
  --out 文件                   写入文件，默认写到标准输出
  --width 数                   图宽（320 到 2400，默认 680）：按此宽度重新排版，字号不变；手机上可用 360
  --scale 数                   png 每个单位的像素数，默认 2（默认图宽时为 1,360 像素）
  --for slide|column|page      供幻灯片、文章分栏或整页用：按 1280、340、680 宽排版，在 --out 目录里写出 PNG（2 倍）、SVG、
                               图题与替代文字（txt）和图中数字（csv）
  --joint、--weights、--where、--exclude、--only  与 summary 相同
  --title、--place、--publisher、--date  图所属报告的标题，来源的地方、发布机关和日期，写进图下的出处
  --lang zh|en                 标题、标签语言

示例
  key-projects chart district --out district.svg
  key-projects chart year --lang en --out year.png
  key-projects chart category --exclude 棚改 --where "district=昆区" > category.svg
  key-projects chart treemap --width 360 --out phone.svg
  key-projects chart units --format json
  key-projects chart district --for slide --out slides
`,
    en: `Usage  key-projects chart NAME [source] [options]
       key-projects chart --list

  --list                       lists the charts and the questions that they answer
  --format svg|png|json        svg brings its font and looks the same everywhere (default); png; json is the whole Vega-Lite
                               or Vega specification; without it the ending of --out decides
  --out FILE                   writes to a file instead of stdout
  --width NUMBER               px (320 to 2400, 680 by default): laid out anew, type keeps its size; 360 suits a phone
  --scale NUMBER               pixels of a PNG for each px, 2 by default
  --for slide|column|page      for a slide, a column or a page: laid out 1280, 340 or 680 px wide; writes PNG (2 pixels a px),
                               SVG, caption and alternative text (txt) and its numbers (csv) into the folder --out
  --joint, --weights, --where, --exclude, --only  as in summary
  --title, --place, --publisher, --date  the report that the figure is from, and place, publisher and date of its source,
                               for the citation under it
  --lang zh|en                 language of title and labels

Examples
  key-projects chart district --out district.svg
  key-projects chart year --lang en --out year.png
  key-projects chart category --exclude 棚改 --where "district=昆区" > category.svg
  key-projects chart treemap --width 360 --out phone.svg
  key-projects chart units --format json
  key-projects chart district --for slide --out slides
`,
  },
  namesSource: (positionals) => positionals.length > 1,
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    ...MASTHEAD_OPTIONS,
    format: { type: "string" },
    out: { type: "string", short: "o" },
    scale: { type: "string", default: "2" },
    width: { type: "string", default: String(FIGURE_WIDTH) },
    for: { type: "string" },
    list: { type: "boolean", default: false },
  },
  run: async (invocation) => {
    const { positionals, options, output } = invocation;
    const language = chooseLanguage(options);
    if (options.list) {
      for (const { name, question } of ALL_CHARTS) output.write(`${name.padEnd(20)}${question[language]}\n`);
      return 0;
    }
    if (positionals[0] === "claims") throw new UsageError(CLAIMS_ARE_A_TABLE);
    const definition = ALL_CHARTS.find(({ name }) => name === positionals[0]);
    if (!definition) throw noSuchChart(positionals);
    const out = typeof options.out === "string" ? options.out : null;
    const place = options.for === undefined ? null : choose("for", PLACES, options.for);
    if (place !== null && (out === null || options.format !== undefined))
      throw new UsageError({
        zh: "--for：应与 --out 目录同用，且不带 --format",
        en: "--for: expected --out FOLDER with it, and no --format",
      });
    const format = choose("format", FORMATS, options.format ?? (place === null ? formatOf(out) : "svg"));
    const asked = readScope(options);
    const scale = readScale(options.scale);
    const width = place === null ? readWidth(options.width) : FIGURE_PLACES[place];
    if (format === "png" && out === null && output.stdoutIsTerminal)
      throw new UsageError({
        zh: "chart：标准输出是终端，PNG 须用 --out 写入文件",
        en: "chart: expected --out FILE for a PNG, since stdout is a terminal",
      });
    const ofSource = { ...invocation, positionals: positionals.slice(1) };
    const drawn = await drawInvoked(definition, ofSource, asked, { language, width, masthead: readMasthead(options) });
    if ("empty" in drawn) return complainOfNoProjects(drawn.empty, output);
    const { chart, file, projects } = drawn;
    if (!chart) {
      output.complain(NOTHING_TO_SHOW[output.language](definition, file));
      return 1;
    }
    complainOfMarked(chart.spec, invocation);
    if (place !== null && out !== null) {
      const files = await figureFiles(chart, language, projects);
      writeFiles(out, files, namedFiles(ofSource));
      output.wrote(out, files.length);
      return 0;
    }
    const content = await render(chart, format, scale);
    if (out === null) output.write(content);
    else {
      writeFile(out, content, namedFiles(ofSource));
      output.wrote(out);
    }
    return 0;
  },
};

/** What is wrong with the word where a chart's name should be: it names a source, or nothing that there is. */
function noSuchChart([first, ...others]: readonly string[]): UsageError {
  const names = ALL_CHARTS.map(({ name }) => name);
  const isSource = first !== undefined && (first === "-" || existsSync(readSourcePath(first, existsSync).path));
  if (!isSource) return unknownName("chart", names, first ?? null);
  const expected = {
    zh: `chart：${first} 之前应写图的名称，${oneOf(names).zh}`,
    en: `chart: expected the name of a chart before ${first}, ${oneOf(names).en}`,
  };
  const named = others.find((word) => names.includes(word));
  return new UsageError(meant(expected, named === undefined ? null : `chart ${named} ${first}`));
}

async function render(chart: Chart, format: Format, scale: number): Promise<string | Uint8Array> {
  switch (format) {
    case "svg": {
      const { renderSvg } = await import("../../render/svg.ts");
      return `${await renderSvg(chart)}\n`;
    }
    case "png": {
      const { renderPng } = await import("../../render/png.ts");
      return renderPng(chart, { scale });
    }
    case "json": {
      const { chartJson } = await import("../../render/chart-json.ts");
      return chartJson(chart);
    }
  }
}

/** The format that the ending of a file's name asks for; SVG where it has none. */
function formatOf(out: string | null): Format {
  const ending = extname(out ?? "")
    .slice(1)
    .toLowerCase();
  if (ending === "") return "svg";
  const format = FORMATS.find((one) => one === ending);
  if (!format)
    throw wrongUse(
      "--out",
      {
        zh: `以 ${FORMATS.map((one) => `.${one}`).join("、")} 结尾的文件名，或给出 --format`,
        en: `a name that ends in ${FORMATS.map((one) => `.${one}`).join(", ")}, or --format`,
      },
      JSON.stringify(out),
    );
  return format;
}

function readScale(value: Invocation["options"][string]): number {
  const scale = Number(value);
  if (!(scale > 0 && scale <= 10))
    throw wrongUse("--scale", { zh: "大于 0、不大于 10 的数", en: "a number up to 10" }, JSON.stringify(value));
  return scale;
}

function readWidth(value: Invocation["options"][string]): number {
  const width = Number(value);
  if (!(Number.isInteger(width) && width >= NARROWEST_FIGURE && width <= WIDEST_FIGURE))
    throw wrongUse(
      "--width",
      {
        zh: `${NARROWEST_FIGURE} 到 ${WIDEST_FIGURE} 的整数`,
        en: `a whole number from ${NARROWEST_FIGURE} to ${WIDEST_FIGURE}`,
      },
      JSON.stringify(value),
    );
  return width;
}
