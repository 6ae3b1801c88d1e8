import { type Branch, keyLegend, keyScale, type Leaf, type TreemapTitles } from "./treemap-key.ts";
import { isDark, literal } from "./encodings.ts";
import { textWidth } from "./text-width.ts";
import { widest, widestWord, wrap, wrapBalanced } from "./wrap.ts";
import { INK, JOINT, lighter, MUTED, PAPER, RULE, TYPE, UNSTATED_GREY } from "./theme.ts";
import { FOOT, type Words, wordsOf } from "./view.ts";

type Spec = Readonly<Record<string, unknown>>;

const LEAST_HEIGHT = 420;
/** As large an area as in a figure of the usual width, but never a column. */
const AREA = 275_000;
const MOST_UPRIGHT = 1.9;
const HEAD = 24;
const PAD = 5;
const SMALL = 11;
/** Names of four characters stay in one line. */
const KEPT_WHOLE = 4 * TYPE.label.size;

/**
 * Nested rectangles, as large as their amounts, laid out by Vega: Vega-Lite has none. A branch with room for it has its
 * name and number over it; those that may have none stand in the legend; a leaf too small for its words is drawn without.
 */
export function treemap(branches: readonly Branch[], words: Words, room: number, titles: TreemapTitles): Spec {
  const height = Math.max(LEAST_HEIGHT, Math.round(Math.min(AREA / room, MOST_UPRIGHT * room)));
  const grown = branches
    .map((branch) => ({ ...branch, leaves: branch.leaves.filter(({ amount }) => (amount ?? 0) > 0) }))
    .filter(({ leaves }) => leaves.length > 0);
  const names = grown.map(({ name }) => name);
  const text = wordsOf(words, room);
  return {
    $schema: "https://vega.github.io/schema/vega/v6.json",
    description: words.alt,
    config: text.config,
    padding: text.config.padding,
    // Edges of boxes reach half a px over it, and take one.
    width: room - 2,
    height,
    title: text.title,
    data: [
      {
        name: "tree",
        values: rowsOf(grown),
        transform: [
          { type: "stratify", key: "id", parentKey: "parent" },
          {
            type: "treemap",
            field: "amount",
            sort: { field: "value", order: "descending" },
            method: "squarify",
            ratio: 1.2,
            round: false,
            paddingTop: HEAD,
            // The root has a head too, which is cut off.
            size: [{ signal: "width" }, { signal: `height + ${HEAD}` }],
          },
          { type: "formula", as: "y0", expr: `datum.y0 - ${HEAD}` },
          { type: "formula", as: "y1", expr: `datum.y1 - ${HEAD}` },
        ],
      },
      { name: "branches", source: "tree", transform: [{ type: "filter", expr: "datum.parent === 'root'" }] },
      { name: "leaves", source: "tree", transform: [{ type: "filter", expr: "datum.category" }] },
      {
        name: "headed",
        source: "branches",
        transform: [{ type: "filter", expr: `datum.x1 - datum.x0 > datum.headWidth + ${2 * PAD}` }],
      },
      {
        name: "named",
        source: "leaves",
        transform: [
          { type: "formula", as: "room", expr: `datum.x1 - datum.x0 - ${2 * PAD}` },
          // The first way to break the name that has room; else the last one in small type.
          {
            type: "formula",
            as: "size",
            expr: `datum.room > datum.widths[length(datum.widths) - 1] ? ${TYPE.label.size} : ${SMALL}`,
          },
          {
            type: "formula",
            as: "way",
            expr: "datum.room > datum.widths[0] || length(datum.widths) < 2 ? 0 : datum.room > datum.widths[1] || length(datum.widths) < 3 ? 1 : 2",
          },
          {
            type: "filter",
            expr: `datum.room > datum.widths[datum.way] * datum.size / ${TYPE.label.size} && datum.y1 - datum.y0 > ${TYPE.label.line} * (length(datum.lines[datum.way]) + 1) + ${2 * PAD}`,
          },
        ],
      },
    ],
    scales: [
      { name: "category", type: "ordinal", domain: names, range: grown.map(({ colour }) => colour) },
      { name: "lighter", type: "ordinal", domain: names, range: grown.map(({ colour }) => lighter(colour)) },
      ...keyScale(grown, titles, room, height),
    ],
    ...keyLegend(grown, titles, room, height),
    marks: [
      {
        type: "rect",
        from: { data: "branches" },
        encode: { update: { ...BOX, fill: { scale: "category", field: "name" }, tooltip: tooltip(titles, false) } },
      },
      {
        type: "rect",
        from: { data: "leaves" },
        encode: { update: { ...BOX, fill: { signal: FILL }, tooltip: tooltip(titles, true) } },
      },
      textMark("headed", 6, "datum.name + ' ' + datum.text", "scale('category', datum.name)", "bold"),
      textMark("named", PAD, "datum.lines[datum.way]", FILL, "normal"),
      textMark("named", `${PAD} + ${TYPE.label.line} * length(datum.lines[datum.way])`, "datum.text", FILL, "bold"),
      {
        type: "rule",
        name: text.foot,
        encode: {
          update: {
            x: { value: -0.5 },
            x2: { signal: "width + 0.5" },
            y: { signal: `height + ${FOOT}` },
            stroke: { value: RULE },
          },
        },
      },
      {
        type: "text",
        name: text.note.name,
        interactive: false,
        encode: {
          update: {
            x: { value: -1 },
            y: { signal: `height + ${FOOT + text.note.gap}` },
            baseline: { value: "top" },
            fontSize: { value: TYPE.note.size },
            lineHeight: { value: TYPE.note.line },
            fill: { value: MUTED },
            text: { value: text.note.lines },
          },
        },
      },
    ],
  };
}

const BOX = {
  x: { field: "x0" },
  x2: { field: "x1" },
  y: { field: "y0" },
  y2: { field: "y1" },
  stroke: { value: PAPER },
  strokeWidth: { value: 1 },
};

/** The colour of a leaf. */
const FILL =
  `datum.kind === 'joint' || datum.kind === 'whole' ? '${JOINT}' : datum.kind === 'unstated' ? '${UNSTATED_GREY}' : ` +
  `scale(datum.light ? 'lighter' : 'category', datum.category)`;

function rowsOf(branches: readonly Branch[]): Spec[] {
  return [
    { id: "root" },
    ...branches.map(({ name, text, fact }, index) => ({
      id: `${index + 1}`,
      parent: "root",
      name,
      text,
      fact,
      headWidth: Math.ceil(textWidth(`${name} ${text}`, TYPE.value.size, "bold")),
    })),
    ...branches.flatMap(({ name: category, leaves }, at) =>
      leaves.map((leaf, index) => ({
        id: `${at + 1}/${index + 1}`,
        parent: `${at + 1}`,
        category,
        ...leaf,
        ...waysToBreak(leaf),
      })),
    ),
  ];
}

/** A name in one line, two or three, and how wide it and its number are then. */
function waysToBreak({ name, text }: Leaf) {
  const tried = [1, 2, 3].map((count) => {
    let width = Math.max(widestWord(name, TYPE.label), KEPT_WHOLE);
    while (wrap(name, width, TYPE.label).length > count) width += 4;
    return wrapBalanced(name, width, TYPE.label);
  });
  const lines = tried.filter(({ length }, at) => tried.findIndex((other) => other.length === length) === at);
  const number = textWidth(text, TYPE.value.size, "bold");
  return { lines, widths: lines.map((own) => Math.ceil(Math.max(widest(own, TYPE.label), number))) };
}

function tooltip({ category, district, amount }: TreemapTitles, leaf: boolean): Spec {
  const shown = [
    [category, leaf ? "datum.part" : "datum.name"],
    ...(leaf ? [[district, "datum.name"]] : []),
    [amount, "datum.text"],
  ];
  return { signal: `{${shown.map(([title, value]) => `${literal(title)}: ${value}`).join(", ")}}` };
}

function textMark(data: string, down: number | string, text: string, fill: string, fontWeight: string): Spec {
  return {
    type: "text",
    from: { data },
    interactive: false,
    encode: {
      update: {
        x: { field: "x0", offset: PAD },
        y: { signal: `datum.y0 + ${down}` },
        baseline: { value: "top" },
        fontSize: data === "named" ? { field: "size" } : { value: TYPE.label.size },
        fontWeight: { value: fontWeight },
        fill: { signal: `${isDark(fill)} ? '${PAPER}' : '${INK}'` },
        text: { signal: text },
      },
    },
  };
}
