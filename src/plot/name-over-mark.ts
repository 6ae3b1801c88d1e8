import { textWidth } from "./text-width.ts";
import { TYPE } from "./theme.ts";
import { widest, wrap, wrapBalanced } from "./wrap.ts";

/** Words of which the first line is the line-th of a name and its remark. */
export interface NamePart {
  readonly x: number;
  readonly line: number;
  readonly text: readonly string[];
}

/** A name over its mark, and a remark after it in its last line, or under it where it doesn't fit there. */
export function nameWithRemark(
  name: string,
  remark: string,
  space: number,
): { readonly lines: number; readonly name: NamePart; readonly remark: NamePart | null } {
  const lines = wrapBalanced(name, space, TYPE.label);
  const placed = { x: 0, line: 0, text: lines };
  if (remark === "") return { lines: lines.length, name: placed, remark: null };
  const after = widest(lines.slice(-1), TYPE.label) + 8;
  if (after + textWidth(remark, TYPE.label.size) <= space)
    return { lines: lines.length, name: placed, remark: { x: after, line: lines.length - 1, text: [remark] } };
  const under = wrap(remark, space, TYPE.label);
  return { lines: lines.length + under.length, name: placed, remark: { x: 0, line: lines.length, text: under } };
}
