import { isDark, literal } from "./encodings.ts";
import { legendOf } from "./legend.ts";
import { RANGE_LINE } from "./theme.ts";

/** Colours by the value of a field, and those of them that need a legend. */
export interface BarColours {
  readonly field: string;
  readonly colours: readonly (readonly [value: string, colour: string])[];
  readonly legend?: readonly string[];
  /** Label of the thin lines. */
  readonly bound?: string;
  /** Parts that are lighter, and the colour in which a legend shows them. */
  readonly lighter?: {
    readonly part: string;
    readonly than: string;
    readonly colour: string;
    readonly opacity: number;
  };
}

/** Whether white text stands out more on a part than ink. */
export function isDarkPart({ field, lighter }: BarColours): string {
  const fill = `scale('color', datum[${literal(field)}])`;
  return lighter ? `datum.part != ${literal(lighter.part)} && ${isDark(fill)}` : isDark(fill);
}

/** The encoding of these colours, with their legends. */
export function colourOf({ field, colours, legend = [], bound, lighter }: BarColours, bounded: boolean, room: number) {
  const line = bound !== undefined && bounded ? [bound] : [];
  const domain = [...colours.map(([value]) => value), ...line];
  const shown = [...legend, ...line];
  const key = shown.length === 0 ? null : { ...legendOf(shown, room), ...(line.length > 0 && lineSymbol(line[0]!)) };
  return {
    color: {
      field,
      type: "nominal",
      scale: { domain, range: [...colours.map(([, colour]) => colour), ...line.map(() => RANGE_LINE)] },
      legend: key,
    },
    ...(lighter && {
      opacity: {
        field: "part",
        type: "ordinal",
        scale: { domain: [lighter.than, lighter.part], range: [1, lighter.opacity] },
        legend: { ...legendOf([lighter.part], room), symbolFillColor: lighter.colour },
      },
    }),
  };
}

/** A legend in which one entry is a line. */
function lineSymbol(value: string): Readonly<Record<string, unknown>> {
  const choose = (line: unknown, other: unknown) => ({
    expr: `datum.value === ${literal(value)} ? ${literal(line)} : ${literal(other)}`,
  });
  return { symbolType: choose("stroke", "square"), symbolStrokeColor: RANGE_LINE, symbolStrokeWidth: choose(1.5, 0) };
}
