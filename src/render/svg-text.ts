/** The characters that an SVG shows in one weight of type. */
export interface SetText {
  readonly bold: boolean;
  readonly characters: string;
}

/** What an SVG of Vega's sets in regular and in bold type; a weight that isn't used is left out. */
export function setTexts(svg: string): SetText[] {
  const characters = { regular: new Set<string>(), bold: new Set<string>() };
  for (const [, attributes = "", content = ""] of svg.matchAll(/<text([^>]*[^/>])>([\s\S]*?)<\/text>/g)) {
    const bold = /font-weight="(?:bold|[6-9]00)"/.test(attributes);
    for (const character of readEntities(content.replace(/<[^>]*>/g, "")))
      characters[bold ? "bold" : "regular"].add(character);
  }
  return [
    { bold: false, characters: [...characters.regular].sort().join("") },
    { bold: true, characters: [...characters.bold].sort().join("") },
  ].filter(({ characters }) => characters !== "");
}

/** Every character between the tags of an SVG, whoever wrote it. */
export function charactersOf(svg: string): string {
  return [...new Set(readEntities(svg.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, "")))].sort().join("");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function readEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, number: string | undefined, name: string | undefined) =>
    number === undefined ? (ENTITIES[name!] ?? whole) : String.fromCodePoint(Number(number)),
  );
}
