import { createHash } from "node:crypto";
import type { Issue } from "../project/issue.ts";
import { openDecoding } from "../table/text-stream.ts";
import { damageIssue } from "./large-issues.ts";
import type { LargeInput, TextOnDisk } from "./large-table.ts";
import { type LineSurvey, surveyLines } from "./line-survey.ts";

/** A text as UTF-8, whose lines are known, and what was damaged in it. */
export interface Transcribed {
  readonly text: TextOnDisk;
  readonly survey: LineSurvey;
  readonly issues: readonly Issue[];
}

/** A text as it lies there where it is UTF-8 from end to end, else written anew; null where its lines can't be told. */
export function transcribed({ file, stream, text }: LargeInput): Transcribed | null {
  if (!text) return null;
  if (/^utf-8/i.test(stream.encoding)) {
    const survey = surveyLines(text.pieces());
    if (survey) return { text, survey, issues: [] };
  }
  const { encoding } = stream;
  const decoding = openDecoding(encoding, file);
  const hash = createHash("sha256");
  const copy = text.copy(
    (function* () {
      for (const bytes of text.pieces()) {
        hash.update(bytes);
        yield decoding.decode(bytes, false);
      }
      yield decoding.decode(new Uint8Array(), true);
    })(),
  );
  const survey = surveyLines(copy.pieces(), true);
  if (!survey) return null;
  return {
    text: copy,
    survey: { ...survey, sha256: hash.digest("hex") },
    issues: damageIssue(file, encoding, decoding.damaged),
  };
}

/** As `transcribed`, of a UTF-8 text that is surveyed only as far as some lines go; null where it isn't UTF-8. */
export function transcribedAsFarAs(lines: number, { stream, text }: LargeInput): Transcribed | null {
  if (!text || !/^utf-8/i.test(stream.encoding)) return null;
  let begin: Buffer = Buffer.alloc(0);
  for (const piece of text.pieces()) {
    begin = Buffer.concat([begin, piece]);
    const survey = surveyLines([begin.subarray(0, begin.lastIndexOf("\n") + 1)]);
    if (!survey) return null;
    if (survey.lines > lines) return { text, survey, issues: [] };
  }
  return null;
}
