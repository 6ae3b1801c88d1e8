/**
 * Bytes that the page carries as base64 in an element of their own, deflated where it says so. Rejects where the element
 * holds something else.
 */
export async function embeddedBytes(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const element = document.getElementById(id);
  const text = atob(element?.textContent ?? "");
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  if (element?.dataset.packed !== "deflate") return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** JSON that the page carries, as text or packed. */
export async function embeddedJson(id: string): Promise<unknown> {
  const element = document.getElementById(id);
  if (element?.dataset.packed === undefined) return JSON.parse(element?.textContent ?? "");
  return JSON.parse(new TextDecoder().decode(await embeddedBytes(id)));
}
