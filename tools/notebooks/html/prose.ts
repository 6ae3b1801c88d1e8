import { Marked } from "marked";
import { escapeHtml } from "../../../src/print/markup.ts";
import { sanitise } from "./sanitise.ts";

const markdown = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }) => escapeHtml(text),
    // The export lies one folder deeper than the notebooks, and links to the exports of the others.
    link({ href, title, tokens }) {
      const target = /^(https?:|#)/.test(href) ? href : href.endsWith(".ipynb") ? exportOf(href) : `../${href}`;
      const hint = title ? ` title="${escapeHtml(title)}"` : "";
      return `<a href="${escapeHtml(target)}"${hint}>${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

const exportOf = (href: string): string => href.replace(/\.ipynb$/, ".html");

/** A cell of Markdown as HTML; markup in it stays text. */
export function proseHtml(text: string): string {
  return sanitise(markdown.parse(text, { async: false }));
}
