import * as vega from "vega";
import { expect, test } from "vitest";
import { chartNamed } from "../../src/chart/catalogue.ts";
import { theme } from "../../src/plot/vega-config.ts";
import { renderPng } from "../../src/render/png.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { gazette } from "../chart/charts.ts";

const { textMetrics } = vega as unknown as { textMetrics: { width: unknown } };

/** A host's own Vega specification: a text that is cut off at 60 px, in a clipped group. */
const HOSTS: vega.Spec = {
  width: 100,
  height: 40,
  marks: [
    {
      type: "group",
      clip: true,
      encode: { enter: { width: { value: 90 }, height: { value: 30 } } },
      marks: [
        {
          type: "text",
          encode: {
            enter: { text: { value: "投资计划投资计划 a host's own text" }, limit: { value: 60 }, y: { value: 20 } },
          },
        },
      ],
    },
  ],
};

const hostDraws = () => new vega.View(vega.parse(HOSTS), { renderer: "none" }).toSVG();
const plain = (svg: string) => svg.replace(/clip\d+/g, "clip");
const BARS = {
  data: {
    values: [
      { district: "昆区", value: 30.15 },
      { district: "青山区（含开发区）", value: 12 },
    ],
  },
  mark: "bar",
  encoding: {
    x: { field: "value", type: "quantitative" },
    y: { field: "district", type: "nominal", sort: null },
  },
};

test("drawing leaves the host's Vega as it was, also while both draw", async () => {
  const chart = chartNamed("district").draw(await gazette(), { language: "zh" })!;
  const before = textMetrics.width;
  const alone = plain(await hostDraws());
  const drawing = renderSvg(chart);
  expect(textMetrics.width).toBe(before);
  const [own, ...hosts] = await Promise.all([drawing, hostDraws(), hostDraws()]);
  expect(textMetrics.width).toBe(before);
  expect(hosts.map(plain)).toEqual([alone, alone]);
  expect(plain(await hostDraws())).toBe(alone);
  expect(await renderSvg(chart)).toBe(own);
});

test("any Vega-Lite specification is drawn, with or without a schema, a config or a font", async () => {
  const bare = await renderSvg(BARS);
  expect(bare).toContain(">青山区（含开发区）</text>");
  expect(await renderSvg({ $schema: "https://vega.github.io/schema/vega-lite/v5.json", ...BARS })).toBe(bare);
  const layered = await renderSvg({ ...BARS, mark: undefined, layer: [{ mark: "bar" }], config: { font: "SimSun" } });
  expect(layered).toContain("SimSun");
});

test("any Vega specification is drawn, and its ids count from 0 whatever was drawn before", async () => {
  const first = await renderSvg(HOSTS as Record<string, unknown>);
  expect(first).toContain('id="clip0"');
  await hostDraws();
  expect(await renderSvg(HOSTS as Record<string, unknown>)).toBe(first);
});

test("its title and description are said to those who can't see it", async () => {
  const svg = await renderSvg({ ...BARS, title: { text: ["计划投资", "（亿元）"] }, description: "昆区最多" });
  expect(svg).toContain('<title id="title">计划投资 （亿元）</title>');
  expect(svg).toContain('<desc id="desc">昆区最多</desc>');
});

test("with the theme it is set in the report's type, which is embedded and measured by its own widths", async () => {
  const svg = await renderSvg({ ...BARS, config: theme });
  expect(svg).toContain("@font-face");
  expect(svg).toMatch(/font-family="Noto Sans SC[^"]*" font-size="13px"/);
  // 9 characters of 13 px each are 117 px: the labels' room beside the bars, then the axis's title and the margin.
  const [, left] = /<g fill="none"[^>]*transform="translate\(([\d.]+),/.exec(svg)!;
  expect(Number(left)).toBeGreaterThan(117);
  expect(Number(left)).toBeLessThan(165);
  expect(JSON.parse(JSON.stringify(theme))).toEqual(theme);
});

test("a specification of one's own becomes a PNG too", async () => {
  const png = Buffer.from(await renderPng({ ...BARS, config: theme }, { scale: 1 }));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
});

test.each([
  ["nothing", null],
  ["a list", []],
  ["a text", "district"],
  ["an object of another kind", { projects: 3 }],
])("%s is refused by its name", async (_, value) => {
  await expect(renderSvg(value as never)).rejects.toMatchObject({
    code: "chart.specification",
    message: expect.stringMatching(/^chart: expected a .*got /),
  });
});

test("data behind an address is refused, never fetched and never left out", async () => {
  const spec = { ...BARS, data: { url: "/etc/hostname", format: { type: "csv" } } };
  await expect(renderSvg(spec)).rejects.toMatchObject({
    code: "chart.specification",
    message: expect.stringContaining("/etc/hostname"),
  });
});
