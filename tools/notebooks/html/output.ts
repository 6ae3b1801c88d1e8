import { escapeHtml } from "../../../src/print/markup.ts";
import { joined, type Output, type StoredText } from "../notebook.ts";
import { sanitise } from "./sanitise.ts";

/** An output as HTML: a picture, else a table or other markup, else text. */
export function outputHtml(output: Output): string {
  switch (output.output_type) {
    case "stream":
      return preformatted(joined(output.text));
    case "error":
      return preformatted(`${output.ename}: ${output.evalue}`);
    default:
      return dataHtml(output.data);
  }
}

function dataHtml(data: Readonly<Record<string, unknown>>): string {
  const text = (mime: string): string | undefined =>
    data[mime] === undefined ? undefined : joined(data[mime] as StoredText);
  const plain = text("text/plain") ?? "";
  const svg = text("image/svg+xml");
  const png = text("image/png");
  const html = text("text/html");
  // As an image a drawing can neither run scripts nor mix its ids with those of another.
  if (svg !== undefined) return picture("image/svg+xml", Buffer.from(svg).toString("base64"), plain);
  if (html !== undefined) return sanitise(html);
  if (png !== undefined) return picture("image/png", png.replace(/\s/g, ""), plain);
  return preformatted(plain);
}

const picture = (type: string, base64: string, alt: string): string =>
  `<img src="data:${type};base64,${base64}" alt="${escapeHtml(alt)}">`;

const preformatted = (text: string): string => `<pre>${escapeHtml(text.trimEnd())}</pre>`;
