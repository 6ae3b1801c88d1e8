import { clauseParts } from "../../gazette/clause-parts.ts";
import type { Sentence } from "../../gazette/prose.ts";
import { readShares } from "../../gazette/share.ts";
import { readSpreads } from "../../gazette/spread.ts";
import { readSuperlatives } from "../../gazette/superlative.ts";
import { saysOfProjects } from "../../gazette/says-of-projects.ts";
import { type Claim, type ClaimReader, claimsOf } from "../basis/reconciliation.ts";

/**
 * What a text says of its projects in numbers, in a superlative or of all of them, and what none of the other readers
 * (`others`) holds against a row: it is listed as not checked, so that silence is never taken for agreement.
 */
export function uncheckedClaims(others: readonly ClaimReader[]): ClaimReader {
  return {
    id: "unchecked",
    read: (subject) => {
      if (subject.projects.length === 0) return [];
      const read = others.flatMap((reader) => claimsOf(subject, reader));
      const said = new Set(saidOfRows(subject.prose));
      return subject.prose
        .filter(({ heading }) => !heading)
        .flatMap((sentence) =>
          clauseParts(sentence.text)
            .filter((part) => saysOfProjects(part) || said.has(statementOf(part)))
            .filter((part) => !read.some((claim) => covers(claim, part)))
            .map((part) => ({ part: statementOf(part), sentence })),
        )
        .map(
          ({ part, sentence }, index): Claim => ({
            id: `unchecked-${sentence.first}-${index + 1}`,
            title: { zh: "关于项目的说法", en: "What is said of projects" },
            quote: part,
            lines: sentence.lines,
            seqs: [],
            stated: null,
            computed: null,
            residual: null,
            unit: "",
            status: "unverifiable",
            note: { zh: "这一说法没有核对", en: "this wasn't checked" },
          }),
        );
    },
  };
}

const statementOf = (part: string): string => part.trim().replace(/[，,；;]$/u, "");

/** The statements that readers of single clauses understand, whether or not these tell what of the rows they are of. */
function saidOfRows(prose: readonly Sentence[]): readonly string[] {
  return [readSuperlatives, readShares, readSpreads].flatMap((read) =>
    (read(prose) as readonly { readonly quote: string }[]).map(({ quote }) => statementOf(quote)),
  );
}

/** Whether a claim is of a part of the text: its words lie in it, or it holds the number that the claim is about. */
function covers({ quote, stated, unit }: Claim, part: string): boolean {
  const own = part.trim();
  if (own.includes(quote.replace(/[，,；;。.]$/u, ""))) return true;
  if (!quote.includes(own) || stated === null) return false;
  const numbers = own.match(NUMBER) ?? [];
  // A year may be told by other words than its own (年底前).
  if (numbers.length === 0) return unit === "年";
  return numbers.some((digits) => valuesOf(digits).includes(stated));
}

const NUMBER = /\d[\d.,\u00a0\u202f]*/gu;

/** What digits may come to: 12,5 is twelve and a half, or 125; 1.250 a thousand and more, or less than two. */
function valuesOf(digits: string): number[] {
  const plain = digits.replace(/[.,]$/u, "").replace(/[\u00a0\u202f]/gu, "");
  return [plain.replace(/,/gu, ""), plain.replace(/\./gu, "").replace(",", ".")].map(Number);
}
