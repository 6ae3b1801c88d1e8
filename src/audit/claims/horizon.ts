import { numbered } from "../../project/printed-number.ts";
import { reconcileDeadline } from "../basis/deadline.ts";
import type { ClaimReader } from "../basis/reconciliation.ts";

/** The last year of a plan of several years, against the latest completion in its table. */
export const horizonClaims: ClaimReader = {
  id: "horizon",
  read: ({ horizon, projects }) => {
    if (!horizon) return [];
    const { first, last, quote, lines } = horizon;
    const dated = projects.filter(({ completionYear }) => completionYear !== null);
    const {
      rows: _,
      late,
      undated: __,
      unsure: ___,
      ...reconciled
    } = reconcileDeadline({ year: last, month: null }, dated);
    const ongoing = projects.filter(({ ongoing: goesOn }) => goesOn).map(({ seq }) => seq);
    const open = {
      zh: ongoing.length > 0 ? `；${numbered(projects, ongoing).zh}持续开展，没有年份` : "",
      en:
        ongoing.length > 0
          ? `; ${numbered(projects, ongoing).en} ${ongoing.length === 1 ? "goes" : "go"} on without a year`
          : "",
    };
    const seqs = late.map(({ seq }) => seq);
    return [
      {
        id: "horizon",
        title: { zh: `计划期${first}–${last}年`, en: `The plan's years, ${first}–${last}` },
        quote,
        lines,
        ...reconciled,
        seqs: late.length > 0 ? seqs : reconciled.seqs,
        note: {
          zh: `${dated.length}个有年份的项目中${late.length}个晚于${last}年${late.length > 0 ? `（${numbered(projects, seqs).zh}）` : ""}${open.zh}`,
          en: `${late.length} of ${dated.length} projects with a year ${late.length === 1 ? "ends" : "end"} after ${last}${late.length > 0 ? ` (${numbered(projects, seqs).en})` : ""}${open.en}`,
        },
      },
    ];
  },
};
