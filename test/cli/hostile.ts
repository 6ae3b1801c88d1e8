import { run } from "./run.ts";

/** Texts that some reader of some output would run, follow, hide or stumble over, by what they are. */
export const HOSTILE: Readonly<Record<string, string>> = {
  script: `</td></script><script>window.evil=1</script><img src=x onerror="window.evil=1">`,
  attribute: `"'><svg/onload=window.evil=1> onclick=window.evil=1 javascript:window.evil=1`,
  markdown: "| a | ![b](http://evil.example/b.png) [c](javascript:evil) `d` **e** <http://evil.example> # f",
  formula: `=HYPERLINK("http://evil.example","a")`,
  plus: "+1+cmd|' /C calc'!A0",
  minus: "-2+3+cmd|' /C calc'!A0",
  at: "@SUM(1+9)*cmd|' /C calc'!A0",
  escape: "\u001b[31mred\u001b[2J\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007",
  controls: "bell\u0007back\b\u0001\u007f\u009b2Jend",
  bidi: "abc\u202egnp.exe\u202c\u2066x\u2069",
  noncharacter: "a\ufffeb\uffffc\ufdd0d",
  entity: "&lt;b&gt; &amp;amp; &#x27; &#0; &nosuch; ]]> <![CDATA[x]]> <?pi x?> <!DOCTYPE x>",
  typst: "#panic(1) $x^2$ @ref \\ #text(9pt)[evil] /* c */ // d `e` <label> ~ _f_ --- ~",
  sql: `'; DROP TABLE projects; -- " \\' $$ x`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to look like one
  expression: "datum.a + signal('evil') \"]; ['b'] ${evil} %s {{c}} \\u0041",
  prototype: "__proto__",
  constructor: "constructor",
};

/** Lone halves of a pair, which only JSON can write. */
export const SURROGATES = "a\ud800b\udc00c";

export type Payloads = Readonly<Record<string, string>>;

/** What a hostile table has beside its rows. */
export interface Frame {
  readonly title: string;
  readonly heading: string;
}

const HEADINGS = ["序号", "项目类别", "建设单位", "项目名称", "建设内容", "竣工时间", "总投资（万元）", "建设地点"];

/**
 * A row for each text with it in every cell but one, and a row with it for its amount and its date: of a plan with an
 * ordinary row before each.
 */
export function hostileRows(payloads: Payloads): Record<string, string>[] {
  const cells = Object.entries(payloads).flatMap(([kind, text], index) => [
    ["项目类别", "某单位", `平常项目${index}`, "新建道路", "2024年", "100.5", "东区"],
    [text, text, `${kind} ${text}`, `${text} 末`, "2025年", "20", text],
    ["项目类别", "某单位", `${kind}的金额和日期`, "", text, text, "西区"],
    ["项目类别", "某单位", text, "", "2026年", "7", "西区"],
  ]);
  return cells.map((row, index) =>
    Object.fromEntries([String(index + 1), ...row].map((cell, at) => [HEADINGS[at]!, cell])),
  );
}

/** The table as CSV, with a title above it and one column more under a heading of one's own. */
export function hostileCsv(payloads: Payloads, { title, heading }: Frame): string {
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  const rows = hostileRows(payloads).map((row) => quoted([...Object.values(row), `${heading}之值`]));
  return [quoted([title]), quoted([...HEADINGS, heading]), ...rows, ""].join("\n");
}

/** Runs a command that must be done, or find something in the data, and never fail. */
export function done(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = run(args, env);
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: ${status}\n${stderr}`);
  return { stdout, stderr };
}
