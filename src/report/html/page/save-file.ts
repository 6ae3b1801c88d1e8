import { element } from "./element.ts";

/** Offers a file to the reader as a download. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = element("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address when it begins to save, a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
