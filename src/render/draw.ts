import { loader, parse } from "vega";
import { misfit } from "../language/misfit.ts";
import { collectingLogger, compilePicture } from "./compile.ts";
import { OwnView, viewSvg } from "./own-view.ts";
import { type Picture, CHART, SpecificationError } from "./picture.ts";

/** A drawing, and what Vega warned of on the way. */
export interface Drawing {
  readonly svg: string;
  readonly warnings: readonly string[];
}

/**
 * Draws a picture as Vega writes it. The same picture gives the same text; `idPrefix` keeps the ids of several drawings
 * on one page apart. Rejects with a SpecificationError where its data would have to be fetched.
 */
export async function draw(picture: Picture, idPrefix = ""): Promise<Drawing> {
  const { spec, warnings: compiling } = await compilePicture(picture);
  const drawing: string[] = [];
  const fetched: string[] = [];
  const view = new OwnView(parse(spec), {
    renderer: "none",
    logger: collectingLogger(drawing),
    loader: refusingLoader(fetched),
  });
  const svg = await viewSvg(view);
  view.finalize();
  if (fetched.length > 0)
    throw new SpecificationError(
      misfit(
        CHART,
        { zh: '写在图形说明之内的数据（"values"）', en: 'data inside the specification ("values")' },
        { zh: `地址 ${fetched.join("、")}`, en: `the address ${fetched.join(", ")}` },
      ),
    );
  return { svg: idPrefix === "" ? svg : prefixIds(svg, idPrefix), warnings: [...compiling, ...drawing] };
}

/** Vega would read files and ask servers; a drawing is made of what it was given. */
function refusingLoader(asked: string[]): ReturnType<typeof loader> {
  return {
    ...loader(),
    load: (address: string) => {
      asked.push(address);
      return Promise.reject(new Error("not loaded"));
    },
  };
}

function prefixIds(svg: string, prefix: string): string {
  return svg.replace(/(\sid="|url\(#|href="#)/g, `$1${prefix}`);
}
