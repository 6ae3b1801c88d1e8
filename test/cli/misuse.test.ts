import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { CHARTS } from "../../src/chart/catalogue.ts";
import { COMMANDS } from "../../src/cli/program/catalogue.ts";
import { dispatch } from "../../src/cli/program/dispatch.ts";
import type { Language } from "../../src/language/language.ts";
import { DIMENSIONS } from "../../src/measure/dimensions/catalogue.ts";
import { COLUMN_TARGETS } from "../../src/reading/mapping.ts";

const folder = mkdtempSync(join(tmpdir(), "kp-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of the folder with some content. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const plan = file("plan.csv", "序号,项目名称,建设单位,总投资（万元）\n1,甲桥,水务局,100\n2,乙路,交通局,约200\n");
const other = file("other.csv", "序号,项目名称,建设单位,总投资（万元）\n1,丙桥,水务局,100\n2,丁路,交通局,200\n");
const prose = file("prose.txt", "今年要抓紧建设。\n明年再看。\n");
const numbers = file("numbers.json", '{"source":{},"figures":[]}');
const below = join(plan, "below.csv");
const loop = join(folder, "loop.csv");
symlinkSync(loop, loop);
mkdirSync(join(folder, "empty"));
const out = join(folder, "out");
const json = (name: string, value: unknown) => file(name, JSON.stringify(value));

/** Command lines that can't be done, with the exit code. */
const MISUSES: readonly (readonly [args: readonly string[], code?: number])[] = [
  [["sumary"]],
  [["summary", "--bi", "year"]],
  [["summary", "--by"]],
  [["projects", "--bom=yes"]],
  [["summary", "--by", ","]],
  [["summary", "--by", "distrct"]],
  [["summary", "--by", "year", "--joint", "splt"]],
  [["summary", "--by", "year", "--measure", "cost"]],
  [["summary", "--by", "year", "--where", "district"]],
  [["summary", "--by", "year", "--where", "year=soon"]],
  [["summary", "--by", "year", "--where", "year=2018", "--where", "year=2019"]],
  [["summary", "--by", "year", "--where", "nothing=1"]],
  [["summary", "--by", "year", "--exclude", "棚改", "--only", "棚改"]],
  [["summary", "--by", "year", "--weights", "昆区=1"]],
  [["summary", "--by", "year", "--joint", "split", "--weights", "昆区"]],
  [["summary", "--by", "year", "--joint", "split", "--weights", "昆区=1,昆区=2"]],
  [["summary", "--by", "year", "--dialect", "postgres"]],
  [["summary", "--by", "year", "--engine", "sql", "--pivot"]],
  [["summary", "--by", "year", "--engine", "duckdb", "--format", "xlsx"]],
  [["summary", "--by", "year", "--format", "word"]],
  [["summary", "--by", "year", "--lang", "fr"]],
  [["summary", "--by", "year", "--mapping", join(folder, "none.json")]],
  [["summary", "--by", "year", "--mapping", file("broken.json", '{"unit": ')]],
  [["summary", "--by", "year", "--mapping", json("unit.json", { unit: "bushel" })]],
  [["summary", "--by", "year", "--mapping", json("field.json", { columns: [{ header: "投资", field: "money" }] })]],
  [["summary", "--by", "year", "--mapping", json("list.json", [1])]],
  [["summary", "--by", "year", "--config", json("config.json", { colour: "red" })]],
  [["summary", "--by", "year", "--config", json("scope.json", { scope: 1 })]],
  [["projects", "--links", json("links.json", { links: [{ decision: "perhaps" }] })]],
  [["projects", "--limit", "none"]],
  [["projects", join(folder, "plan.cvs")]],
  [["projects", below]],
  [["projects", loop]],
  [["projects", folder]],
  [["projects", "/dev/zero"]],
  [["projects", file("empty.csv", "")]],
  [["projects", file("zeros.csv", new Uint8Array([1, 0, 2, 0, 0, 3, 0, 0, 0]))]],
  [["projects", file("photo.csv", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]))]],
  [["projects", file("archive.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4]))]],
  [["projects", file("page.pdf", "%PDF-1.7\nnothing in it")]],
  [["projects", file("squeezed.csv", new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4]))]],
  [["projects", file("deep.json", `${"[".repeat(2000)}`)]],
  [["projects", `${plan}#3`]],
  [["projects", prose], 1],
  [["inspect", plan, other, "--mapping-out", join(folder, "mapping.json")]],
  [["inspect", plan, "--mapping-out", plan]],
  [["audit", "--severity", "grave"]],
  [["batch", plan]],
  [["batch", "--out", out]],
  [["batch", join(folder, "*.doc"), "--out", out]],
  [["chart"]],
  [["chart", "tree-map"]],
  [["chart", "district", "--for", "slide"]],
  [["chart", "district", "--scale", "100"]],
  [["chart", "district", "--width", "1"]],
  [["chart", "district", "--out", join(folder, "chart.bmp")]],
  [["chart", "household-cost", plan], 1],
  [["compare", plan]],
  [["completion", "csh"]],
  [["export", "--as", "csv"]],
  [["export", "--as", "oc4ids"]],
  [["export", "--as", "geojson", "--out", out]],
  [["export", "--as", "geojson", "--out", out, "--geometry", json("map.json", { type: "Feature" })]],
  [["export", "--as", "facts", "--out", folder]],
  [["notebook"]],
  [["pool", "--rules", json("rules.json", { title: 1 })]],
  [["report"]],
  [["report", "--out", out, "--format", "rtf"]],
  [["report", "--out", out, "--title", ""]],
  [["report", "--out", out, "--template", join(folder, "empty")]],
  [["report", "--out", out, "--format", "svg", "--template", plan]],
  [["report", "--out", out, "--where", "text=没有这样的字"], 1],
  [["tasks", plan, other]],
  [["tasks", plan], 1],
  [["tidy", plan, "--out", below]],
  [["tidy", plan, "--out", "/proc/never"]],
  [["trace"]],
  [["trace", "--seq", "one"]],
  [["trace", "--seq", "999"]],
  [["trace", "--by", "year"]],
  [["trace", "--by", "year,district", "--value", "2018"]],
  [["trace", "S999"]],
  [["trace", "S1", "--where", "year=2018"]],
  [["trace", "no-such-figure[", "--id", "x"]],
  [["verify"]],
  [["verify", join(folder, "empty")]],
  [["verify", file("not.json", "figures")]],
  [["verify", numbers, "--documents-only"]],
];

/** Runs a command line in this process. */
async function told(args: readonly string[], messages: Language) {
  const said: string[] = [];
  const code = await dispatch(
    args,
    {
      write: () => {},
      complain: (line) => void said.push(line),
      progress: () => {},
      wrote: () => {},
      finish: () => {},
      giveRaw: () => {},
      stdoutIsTerminal: false,
      language: messages,
    },
    { help: messages, messages },
  );
  return { code, said: said.join("\n") };
}

// What stands in a message as it is: names of commands, options, fields, charts, formats and programs.
const options = await Promise.all(Object.values(COMMANDS).map(async ({ load }) => Object.keys((await load()).options)));
const NAMES = new Set([
  ...Object.keys(COMMANDS),
  ...options.flat(),
  ...DIMENSIONS,
  ...COLUMN_TARGETS,
  ...CHARTS.map(({ name }) => name),
  ..."key-projects sql memory duckdb zh en apart split full exclude none csv json xlsx md table svg png pdf docx html".split(
    " ",
  ),
  ..."oc4ids datapackage geojson facts parquet arrow bash zsh fish error warning note postgres refuse together".split(
    " ",
  ),
  ..."JSON PDF PNG Word Vega ZIP OC4IDS GeoJSON FeatureCollection Feature type gzip figures source".split(" "),
  ..."decision same different null S999 S1 slide config scope columns tables sections districts numbers".split(" "),
  ..."encoding separator fillDown schema commands seq language where links template measures most reports".split(" "),
]);

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

// Values and headings that have no other name.
const VALUES = new Set(["万元", "序号", "持续开展"]);

/** A message without what it quotes, the lists, places and options that it names, and the words of the command line itself. */
function ownWords(said: string, args: readonly string[]): string {
  const given = args.flatMap((arg) => [arg, ...arg.split(/[=,/]/)]).filter((arg) => arg !== "");
  const bare = said
    .replace(/"[^"]*"/g, " ")
    .replaceAll(`${folder}/`, " ")
    .replace(/[\w-]+(?:(?: \/ |、|, )[\p{L}\w-]+){2,}/gu, " ")
    .replace(/--[a-z-]+|[\w*-]*\.(?:csv|json|xlsx|txt|pdf|docx?|typ|png|svg)\b|\w+\[\d+\](?:\.\w+)*/g, " ");
  return given
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, arg) => text.replace(new RegExp(`(?<![\\w-])${literal(arg)}(?![\\w-])`, "g"), " "), bare);
}

describe.each(MISUSES.map(([args, code = 2]) => ({ args, code })))("$args", ({ args, code }) => {
  test("is refused in Chinese", async () => {
    const { code: given, said } = await told(args, "zh");
    const words = ownWords(said, args).match(/[A-Za-z][\w-]*/g) ?? [];
    expect({ given, said, english: words.filter((word) => word.length > 1 && !NAMES.has(word)) }).toEqual({
      given: code,
      said: expect.stringMatching(/\p{Script=Han}/u),
      english: [],
    });
  });

  test("is refused in English", async () => {
    const { code: given, said } = await told(args, "en");
    const chinese = ownWords(said, args).match(/\p{Script=Han}+|[：，；。（）]/gu) ?? [];
    expect({ given, said, chinese: chinese.filter((word) => !VALUES.has(word)) }).toEqual({
      given: code,
      said: expect.stringMatching(/[a-z]{2}/),
      chinese: [],
    });
  });
});
