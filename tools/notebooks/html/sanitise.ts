import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";

const ELEMENTS = new Set(
  (
    "h1 h2 h3 h4 h5 h6 p div span a br hr ul ol li blockquote pre code strong em del sup sub " +
    "table caption colgroup col thead tbody tfoot tr th td figure figcaption img"
  ).split(" "),
);
const ATTRIBUTES = new Set("id class style title lang align colspan rowspan scope href src alt".split(" "));

const safeLink = (url: string): boolean => /^(https?:|#|\.{0,2}\/|[\w%.-]+(?:[/#]|$))/i.test(url);
const safeImage = (url: string): boolean => /^data:image\/(png|jpeg|svg\+xml);base64,/.test(url);

/** HTML without anything that acts or loads: only elements, attributes and addresses of a list stay. */
export function sanitise(html: string): string {
  const fragment = parseFragment(html);
  clean(fragment);
  return serialize(fragment);
}

function clean(parent: DefaultTreeAdapterTypes.ParentNode): void {
  parent.childNodes = parent.childNodes.filter(
    (node) => node.nodeName === "#text" || ("tagName" in node && ELEMENTS.has(node.tagName)),
  );
  for (const node of parent.childNodes) {
    if (!("tagName" in node)) continue;
    node.attrs = node.attrs.filter(({ name, value }) => {
      if (name === "href") return safeLink(value);
      if (name === "src") return safeImage(value);
      if (name === "style") return !/url\(|expression|@import|\\/i.test(value);
      return ATTRIBUTES.has(name);
    });
    clean(node);
  }
}
