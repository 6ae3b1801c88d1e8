import type { Language } from "../../language/language.ts";
import { XML_HEAD, xmlText } from "../../print/xml-text.ts";
import type { CellStyle } from "./workbook.ts";

const FONTS: Readonly<Record<Language, string>> = { zh: "宋体", en: "Calibri" };
const COLOURS = { soft: "FF565B62", accent: "FF173A5E", alarm: "FFB3261E", link: "FF0B5394" } as const;
const FILLS = { head: "FFDCE6F1", group: "FFEEF2F6", input: "FFFFF8DC" } as const;
const BORDERS = {
  above: '<left/><right/><top style="thin"><color rgb="FF173A5E"/></top><bottom/><diagonal/>',
  below: '<left/><right/><top/><bottom style="thin"><color rgb="FF173A5E"/></bottom><diagonal/>',
  around: ["left", "right", "top", "bottom"]
    .map((side) => `<${side} style="thin"><color rgb="FFC9CDD2"/></${side}>`)
    .join("")
    .concat("<diagonal/>"),
} as const;
// Numbers below this are formats that Excel brings along.
const FIRST_FORMAT = 164;

/** Collects the looks of cells, and writes them as the part `xl/styles.xml`. */
export class Styles {
  readonly #language: Language;
  readonly #fonts = new Register();
  readonly #fills = new Register();
  readonly #borders = new Register();
  readonly #formats = new Register();
  readonly #cells = new Register();
  readonly #known = new Map<string, number>();

  constructor(language: Language) {
    this.#language = language;
    this.#fonts.put(this.#font({}));
    this.#fills.put('<fill><patternFill patternType="none"/></fill>');
    // Excel keeps the second fill for itself.
    this.#fills.put('<fill><patternFill patternType="gray125"/></fill>');
    this.#borders.put("<border><left/><right/><top/><bottom/><diagonal/></border>");
    this.indexOf({}, false);
  }

  /** The number of a look; `quoted` marks a text that would be a formula if somebody typed it. */
  indexOf(style: CellStyle, quoted: boolean): number {
    const id = JSON.stringify([style, quoted]);
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const { fill, border, align, wrap, format } = style;
    const font = this.#fonts.put(this.#font(style));
    const filled =
      fill === undefined
        ? 0
        : this.#fills.put(
            `<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[fill]}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const bordered = border === undefined ? 0 : this.#borders.put(`<border>${BORDERS[border]}</border>`);
    const number = format === undefined ? 0 : FIRST_FORMAT + this.#formats.put(format);
    const alignment = `<alignment${align ? ` horizontal="${align}"` : ""} vertical="${wrap ? "top" : "center"}"${wrap ? ' wrapText="1"' : ""}/>`;
    const index = this.#cells.put(
      `<xf numFmtId="${number}" fontId="${font}" fillId="${filled}" borderId="${bordered}" xfId="0"${number > 0 ? ' applyNumberFormat="1"' : ""} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ""}>${alignment}</xf>`,
    );
    this.#known.set(id, index);
    return index;
  }

  #font({ bold, size = 11, colour }: CellStyle): string {
    return `<font>${bold ? "<b/>" : ""}${colour === "link" ? "<u/>" : ""}<sz val="${size}"/>${colour ? `<color rgb="${COLOURS[colour]}"/>` : '<color theme="1"/>'}<name val="${FONTS[this.#language]}"/><family val="2"/></font>`;
  }

  xml(): string {
    const formats = this.#formats.items.map(
      (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${xmlText(code)}"/>`,
    );
    const list = (name: string, items: readonly string[]) =>
      items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
    return `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${list("numFmts", formats)}${list("fonts", this.#fonts.items)}${list("fills", this.#fills.items)}${list("borders", this.#borders.items)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list("cellXfs", this.#cells.items)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

/** Items in the order in which they came, each once. */
class Register {
  readonly items: string[] = [];
  readonly #places = new Map<string, number>();

  put(item: string): number {
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    this.#places.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}
