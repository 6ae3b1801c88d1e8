import { TYPE } from "./theme.ts";
import { theme } from "./vega-config.ts";
import { wrap, wrapBalanced } from "./wrap.ts";

type Spec = Readonly<Record<string, unknown>>;

/** A number that a mark stands for: in the unit of its axis, as it is written, and the id that leads to its rows. */
export interface Amount {
  readonly amount: number | null;
  readonly text: string;
  readonly fact: string;
}

/** A chart without its words: a Vega-Lite view, layered or faceted. */
export interface View {
  readonly view: Spec;
  /** What names take left of its plot, in px. */
  readonly left: number;
  /** What stands under its plot, in px. */
  readonly below?: number;
}

/** The words around a plot. */
export interface Words {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  readonly alt: string;
}

/** Between a plot and the line over the note, and between that line and the note. */
export const FOOT = 14;
const NOTE = 10;
/** Names of what stands under a plot: the line as wide as the figure, and the source with what is left out. */
const NOTE_NAME = "note";
const FOOT_NAME = "foot";

/** A complete specification: computed title and subtitle over a view, source and notes under it. `room` is its width in px. */
export function specificationOf(words: Words, { view, left, below = 0 }: View, room: number): Spec {
  const { title, config, note } = wordsOf(words, room);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: words.alt,
    config,
    title,
    ...(Array.isArray(view.layer)
      ? { ...view, layer: [...view.layer, ...footLayers(note.lines, left, below + FOOT, room)] }
      : {
          // Under a view that can't have one more layer, foot and note are a view of their own each.
          vconcat: [
            view,
            ...footLayers(note.lines, left, 0, room).map((layer) => ({ width: room - left, height: 1, ...layer })),
          ],
          spacing: FOOT,
          resolve: { legend: { color: "independent" }, scale: { color: "independent" } },
        }),
  };
}

/** The words of a figure in lines for a room, and its looks. */
export function wordsOf({ title, subtitle, note }: Words, room: number) {
  return {
    config: theme,
    title: { text: wrapBalanced(title, room, TYPE.title), subtitle: wrap(subtitle, room, TYPE.subtitle) },
    foot: FOOT_NAME,
    note: { name: NOTE_NAME, gap: NOTE, lines: wrap(note, room, TYPE.note) },
  };
}

/** A line as wide as the figure, so that it is exactly that wide, and the note under it. */
function footLayers(note: readonly string[], left: number, down: number, room: number): Spec[] {
  const data = { values: [{}] };
  const y = { value: "height" };
  return [
    {
      name: FOOT_NAME,
      data,
      mark: { type: "rule", style: "foot", yOffset: down },
      encoding: { x: { value: 0.5 - left }, x2: { value: room - left - 0.5 }, y },
    },
    {
      name: NOTE_NAME,
      data,
      mark: { type: "text", style: "note", dy: down > 0 ? down + NOTE : 0 },
      encoding: { x: { value: -left }, y, text: { value: note } },
    },
  ];
}

/** A specification without its title and note, `edge` px beside and under it: for a page that sets the words itself. */
export function withoutWords(spec: Spec, edge: number): Spec {
  const { title: _, ...rest } = spec;
  const parts = ["layer", "vconcat", "marks"].flatMap((key) => {
    const list = rest[key];
    if (!Array.isArray(list)) return [];
    const kept = list.filter((part: Spec) => part.name !== NOTE_NAME);
    // The line goes on to say how wide the figure is.
    return [[key, kept.map((part: Spec) => (part.name === FOOT_NAME ? unseen(part) : part))] as const];
  });
  return { ...rest, ...Object.fromEntries(parts), padding: { left: edge, right: edge, bottom: edge, top: FOOT } };
}

function unseen({ mark, encode, ...rest }: Spec): Spec {
  return mark
    ? { ...rest, mark: { ...mark, opacity: 0 } }
    : { ...rest, encode: { ...(encode as Spec), enter: { opacity: { value: 0 } } } };
}
