import { parse } from "vega";
import { compilePicture } from "../../src/render/compile.ts";
import { OwnView } from "../../src/render/own-view.ts";

interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface Item {
  readonly datum?: Readonly<Record<string, unknown>>;
  readonly bounds?: Bounds;
  readonly items?: readonly Item[];
  readonly fill?: unknown;
  readonly text?: unknown;
}

/** What is drawn for a row: where it stands, its colour and words. */
export interface DrawnMark {
  readonly datum: Readonly<Record<string, unknown>>;
  readonly looks: string;
}

/** Every mark of a specification as Vega draws it, in its order. */
export async function drawnMarks(
  spec: Readonly<Record<string, unknown>>,
  grammar: "vega" | "vega-lite",
): Promise<DrawnMark[]> {
  const compiled = await compilePicture({ spec, grammar, title: "", alt: "" });
  const view = new OwnView(parse(compiled.spec), { renderer: "none" });
  await view.runAsync();
  const { root } = view.scenegraph() as unknown as { root: Item };
  const marks: DrawnMark[] = [];
  const visit = ({ datum, bounds, items, fill, text }: Item): void => {
    // A guide's place goes by its figure: where that moves, all of it would seem to.
    if (datum && bounds && !items) {
      const { x1, y1, x2, y2 } = bounds;
      marks.push({ datum, looks: JSON.stringify([x1, y1, x2, y2, fill, text]) });
    }
    for (const item of items ?? []) visit(item);
  };
  visit(root);
  view.finalize();
  return marks;
}
