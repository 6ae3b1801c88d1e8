import * as vega from "vega";
import { textWidth } from "../plot/text-width.ts";
import { FONT_FAMILY } from "../plot/theme.ts";

interface TextItem {
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  /** Widest that the text may be, where that is set; Vega cuts it off there. */
  readonly limit?: number;
}

// Vega exports it for this purpose; its types leave it out.
const { textMetrics } = vega as unknown as {
  textMetrics: { width: (item: TextItem, text: unknown) => number };
};

let installed = false;

/**
 * Lets Vega measure text with the bundled font's own widths. Without a canvas it takes 0.8 em a character, which is 20%
 * short for Chinese, so labels would be clipped. Text in other fonts is measured as before.
 */
export function installTextMetrics(): void {
  if (installed) return;
  installed = true;
  const before = textMetrics.width;
  textMetrics.width = (item, text) => {
    if (!item.font?.startsWith(FONT_FAMILY)) return before(item, text);
    const bold = item.fontWeight === "bold" || Number(item.fontWeight) >= 600;
    const width = textWidth(String(text ?? "").trim(), item.fontSize ?? 11, bold ? "bold" : "normal");
    return item.limit ? Math.min(item.limit, width) : width;
  };
}
