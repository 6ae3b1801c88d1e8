import reference from "../../data/organisations.json" with { type: "json" };
import type { Language } from "../language/language.ts";
import { remembered } from "../language/remembered.ts";
import type { Project } from "./project.ts";

type Words = Readonly<Record<Language, string>>;

/** An organisation under all its names, with the reason why they are taken for one. */
export interface Organisation {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly reason: Words;
}

/** Names that look alike, and why they are different organisations. */
export interface KeptApart {
  readonly names: readonly string[];
  readonly reason: Words;
}

/** The reviewed list of `data/organisations.json`. */
export const ORGANISATIONS: readonly Organisation[] = reference.organisations;
export const KEPT_APART: readonly KeptApart[] = reference.keptApart;

// Full-width brackets, digits, letters and signs beside their half-width twins: as printed, page by page.
const WIDE = /[（）＃０-９Ａ-Ｚａ-ｚ－．]/g;

// A name of nothing but these has no accidents: no wide sign, space or comma among them.
const FOLDED = /^[\u4e00-\u9fff\w、。.()#-]*$/;

/** A printed name without the accidents of printing: bracket and letter widths, and spaces within Chinese. */
export function foldName(printed: string): string {
  if (FOLDED.test(printed)) return printed;
  return printed
    .replace(WIDE, (character) => character.normalize("NFKC"))
    .replace(/(?<=\p{Script=Han}),(?=\p{Script=Han})/gu, "，")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "");
}

const BY_NAME = new Map(
  ORGANISATIONS.flatMap((organisation) =>
    [organisation.name, ...organisation.aliases].map((name) => [foldName(name), organisation] as const),
  ),
);

/** The one name of an organisation, from any that it is printed under; a name that isn't listed is only folded. */
export const organisationName: (printed: string) => string = remembered((printed) => {
  const folded = foldName(printed);
  return BY_NAME.get(folded)?.name ?? folded;
});

/** Several printed names that count as one organisation. */
export interface Merge {
  readonly name: string;
  readonly printed: readonly { readonly text: string; readonly seqs: readonly number[] }[];
  /** From the reviewed list; null where only bracket widths or spaces differ. */
  readonly reason: Words | null;
}

/** The organisations that a source prints under more than one name, in the order of their first row. */
export function organisationMerges(projects: readonly Project[]): Merge[] {
  const names = new Map<string, Map<string, number[]>>();
  for (const { unit, seq } of projects) {
    if (unit === null) continue;
    const printed = names.get(organisationName(unit)) ?? new Map<string, number[]>();
    names.set(organisationName(unit), printed);
    const seqs = printed.get(unit);
    if (seqs) seqs.push(seq);
    else printed.set(unit, [seq]);
  }
  return [...names]
    .filter(([, printed]) => printed.size > 1)
    .map(([name, printed]) => ({
      name,
      printed: [...printed].map(([text, seqs]) => ({ text, seqs })),
      reason: BY_NAME.get(name)?.reason ?? null,
    }));
}
