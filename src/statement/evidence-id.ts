/** Attributes that something in a source has: its code, kind or number. */
export type Attributes = Readonly<Record<string, string | number>>;

const escapePart = (text: string | number): string =>
  String(text).replace(/[%/=]/g, (character) => encodeURIComponent(character));

/**
 * The id of what words rest on where that is no figure: a kind of thing in the source, and what picks some of them, as in
 * `claims/status=differs`, `rows/kind=header` or `tasks/number=3`. Without attributes it is all of that kind.
 */
export function evidenceId(kind: string, attributes: Attributes = {}): string {
  return [kind, ...Object.entries(attributes).map(([name, value]) => `${escapePart(name)}=${escapePart(value)}`)].join(
    "/",
  );
}

/** The kind and the attributes of an id that `evidenceId` wrote. */
export function parseEvidenceId(id: string): { readonly kind: string; readonly attributes: Attributes } {
  const [kind = "", ...parts] = id.split("/");
  const pairs = parts.map((part) => part.split("=").map(decodeURIComponent));
  return { kind, attributes: Object.fromEntries(pairs) };
}
