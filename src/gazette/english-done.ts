import { nounOf, WORK } from "./english-words.ts";
import type { TargetCore } from "./target.ts";

const OVER =
  "launched|completed|adopted|introduced|established|published|opened|delivered|in place|finished|phased out|closed|replaced|rebuilt|built|widened|upgraded|repaired|renovated|constructed|commissioned|operational|in service|in operation|open to traffic";

/** What a sentence without a value wants done to all of something, or done by a year. */
export function doneTo(
  text: string,
  year: number | null,
): Pick<TargetCore, "subject" | "indicator" | "operator" | "value" | "unit" | "year">[] {
  const plain = text.replace(/[.;]\s*$/u, "");
  const verbed = new RegExp(
    `\\b(${WORK})\\s+all\\s+(.{2,80}?)(?:\\s+(?:with|by|in|before|no later)\\b.*)?$`,
    "iu",
  ).exec(plain);
  if (verbed)
    return [{ subject: nounOf(verbed[2]!), indicator: verbed[1]!, operator: "all", value: 100, unit: "%", year }];
  const every =
    /\b(?:all|every)\s+(.{2,80}?)\s+(?:will|shall|must|should|are to|is to)\s+(.+?)(?:\s+(?:by|in|before)\s+(?:the\s+)?[^.]*\d{4}.*)?$/iu.exec(
      plain,
    );
  const required =
    /^\W*(?:require|ensure)\s+(?:that\s+)?all\s+(.{3,80}?)\s+(?:to\s+(?:be\s+)?|are\s+)(.+?)(?:\s+(?:by|in|from)\s+\d{4})?\.?$/iu.exec(
      plain,
    );
  if (required)
    return [{ subject: nounOf(required[1]!), indicator: required[2]!, operator: "all", value: 100, unit: "%", year }];
  if (every)
    return [{ subject: nounOf(every[1]!), indicator: every[2]!.trim(), operator: "all", value: 100, unit: "%", year }];
  if (year === null) return [];
  const done = new RegExp(
    `^\\W*(?:.*\\bto\\s+)?(${WORK}|achieve|reach|meet)\\s+(?:an?|the|its)?\\s*(.{3,100}?)\\s+(?:by|in|before|no later than)\\s`,
    "iu",
  ).exec(plain);
  const complete = (subject: string, indicator: string) => [
    { subject: nounOf(subject), indicator, operator: "complete" as const, value: null, unit: "", year },
  ];
  if (done) return complete(done[2]!, done[1]!);
  const passive = new RegExp(
    `^(.{3,100}?)\\s+(?:will|shall|must|should|is to|are to|is expected to|are expected to)\\s+be\\s+(${OVER})\\b`,
    "iu",
  ).exec(plain);
  if (passive) return complete(passive[1]!, passive[2]!);
  const due =
    /^(.{3,100}?)\s+(?:is|are)\s+(?:due|scheduled|planned|expected|set)\s+(?:for\s+(completion|opening|commissioning)|to\s+(?:be\s+)?(open|complete|finish|completed|finished|opened))\b/iu.exec(
      plain,
    );
  if (due) return complete(due[1]!, due[2] ?? due[3]!);
  // Leakage will be halved.
  const halved =
    /^(.{3,100}?)\s+(?:will|shall|must|should|is to|are to)\s+be\s+halved\b|\bhalve\s+(.{3,80}?)(?=\s+(?:by|in|before)\s|$)/iu.exec(
      plain,
    );
  return halved
    ? [
        {
          subject: nounOf(halved[1] ?? halved[2]!),
          indicator: nounOf(halved[1] ?? halved[2]!),
          operator: "fall-by",
          value: 50,
          unit: "%",
          year,
        },
      ]
    : [];
}
