import { visibleText } from "../language/visible-text.ts";

const SGR = { bold: ["1", "22"], dim: ["2", "22"], red: ["31", "39"], yellow: ["33", "39"] } as const;
export type Style = keyof typeof SGR;
const STYLES = Object.keys(SGR) as Style[];

// Where a style begins and ends, until it is known whether the output has colours. No text has these: they are no characters.
const [BEGIN, END] = ["\ufdd0", "\ufdd1"];

/** Text in a style, for an output that may have colours. */
export function styled(style: Style, text: string): string {
  return `${BEGIN}${STYLES.indexOf(style)}${text}${END}${STYLES.indexOf(style)}`;
}

/** Text as a terminal gets it: nothing from data steers it, and styles are colours or nothing. */
export function terminalText(text: string, colours: boolean): string {
  return text
    .split(/([\ufdd0\ufdd1]\d)/)
    .map((part, index) => {
      if (index % 2 === 0) return visibleText(part);
      if (!colours) return "";
      const codes = SGR[STYLES[Number(part[1])] ?? "bold"];
      return `\u001b[${codes[part.startsWith(BEGIN!) ? 0 : 1]}m`;
    })
    .join("");
}

/** Whether a stream shows colours: a terminal, unless NO_COLOR or a dumb one says otherwise; FORCE_COLOR insists. */
export function hasColours(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0") return true;
  return stream.isTTY === true && env.TERM !== "dumb";
}

/** Columns that a table may have: those of the terminal; as many as it needs elsewhere. */
export function terminalWidth(): number | undefined {
  return process.stdout.isTTY ? process.stdout.columns : undefined;
}
