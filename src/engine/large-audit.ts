import { lineOrRow } from "../table/line-or-row.ts";
import { longTotalClaims } from "../audit/long-totals.ts";
import type { Reconciliation } from "../audit/audit.ts";
import { claimNumber, claimAmount } from "../audit/basis/audit-terms.ts";
import type { Finding } from "../audit/finding.ts";
import { type AlikeProjects, type LongAudit, type OpenLongAudit, openLongAudit } from "../audit/long-audit.ts";
import { statedTotalDiffers } from "../audit/rules/claims.ts";
import { numberingGap, numberingRepeat } from "../audit/rules/numbering.ts";
import type { Language } from "../language/language.ts";
import { dimensionOf, keysIn } from "../measure/dimensions/catalogue.ts";
import { moneyUnit } from "../measure/measures/money-unit.ts";
import { districtsOf } from "../project/district.ts";
import type { Issue } from "../project/issue.ts";
import { keysArePrinted } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";
import type { Database } from "./duckdb.ts";
import { openLargeDataset } from "./large-dataset.ts";
import type { LargeTable } from "./large-table.ts";
import { textHash } from "./text-hash.ts";
import { storedProjects } from "./stored-projects.ts";

/** Projects that are looked at together. */
const BLOCK = 8_192;
/** Projects that are alike in something, compared at once. */
const MOST_ALIKE = 50_000;
/** Numbers that aren't followed by the next one, looked at two by two. */
const MOST_GAPS = 500;
/** Projects whose numbers are held beside each other, where they don't simply follow each other. */
const MOST_NUMBERED = 1_000_000;

/**
 * Audits a long table that was read with its records, block by block: every rule that can. What a rule finds beyond some
 * hundreds is counted, and what takes all of the source at once is named as not run.
 */
export async function auditLarge(
  table: LargeTable,
  language: Language,
  progress: (projects: number) => void = () => {},
): Promise<LongAudit> {
  const { database, issueCount } = table;
  const issues = await withSeqs(database, table.issues);
  const { dataset, make } = await openLargeDataset({ ...table, issues });
  // Asked once, before blocks are called by the same words.
  await make(({ projects }) => keysArePrinted(projects));
  const places = await make(({ projects }) => keysIn(projects, dimensionOf(projects, "district")));
  const audit = openLongAudit({ dataset, districts: districtsOf(places.map(String)), issueCount }, language);
  const hashes = new Map(audit.grouping.map(({ id }) => [id, [] as number[]]));
  const gaps = (await follow(database)) ? [] : await gapsOf(database);
  const numbers = gaps ? null : openNumbers();
  for (let from = 0; from < table.projects; from += BLOCK) {
    const projects = await recordsOf(table, `nth > ${from} AND nth <= ${from + BLOCK}`);
    audit.take(projects);
    for (const { id, alike } of audit.grouping)
      for (const project of projects) {
        const key = alike(project);
        hashes.get(id)!.push(key === null ? -1 : textHash(JSON.stringify(key)));
      }
    numbers?.take(projects);
    progress(from + projects.length);
  }
  for (const [index, { id }] of audit.grouping.entries())
    audit.compare(id, await alikeIn(table, `alike_${index}`, hashes.get(id)!));
  checkNumbers(audit, numbers ? numbers.kept() : []);
  for (const nth of gaps ?? []) checkNumbers(audit, await recordsOf(table, `nth IN (${nth}, ${nth + 1})`));
  const claims = longTotalClaims(table.totals, moneyUnit(dataset.projects), language);
  audit.add(statedTotalDiffers.id, differing(claims, language));
  return audit.end(claims);
}

async function recordsOf(table: LargeTable, where: string): Promise<Project[]> {
  return (await storedProjects(table, where)).map(({ project }) => project);
}

/** Issues of a cell with the number of the project that it is of. */
async function withSeqs({ query }: Database, issues: readonly Issue[]): Promise<Issue[]> {
  const lines = issues.flatMap(({ at }) => lineOrRow(at) ?? []);
  if (lines.length === 0) return [...issues];
  const found = await query(`SELECT line, seq FROM facts WHERE line IN (${[...new Set(lines)].join(", ")})`);
  const seqs = new Map(found.map(({ line, seq }) => [Number(line), Number(seq)]));
  return issues.map((issue) => {
    const seq = seqs.get(lineOrRow(issue.at) ?? 0);
    return seq === undefined || issue.code.startsWith("unit.") ? issue : { ...issue, seq };
  });
}

/** Whether the projects are numbered one after the other, so that no number is missing or comes twice. */
async function follow({ query }: Database): Promise<boolean> {
  const others = await query(
    "SELECT 1 AS one FROM facts WHERE seq <> nth OR printed_seq IS NULL OR printed_seq <> CAST(seq AS VARCHAR) LIMIT 1",
  );
  return others.length === 0;
}

/**
 * The places of projects whose number isn't the one before the next one's, where each is greater than the one before: then no
 * number comes twice, and what is missing shows on two projects at a time. Null where that isn't so, or there are too many.
 */
async function gapsOf({ query }: Database): Promise<number[] | null> {
  const nexts = "SELECT nth, seq, printed_seq, lead(seq) OVER (ORDER BY nth) AS next FROM facts";
  const others = await query(
    `SELECT 1 AS one FROM (${nexts}) WHERE next <= seq OR printed_seq IS NULL OR printed_seq <> CAST(seq AS VARCHAR) LIMIT 1`,
  );
  if (others.length > 0) return null;
  const found = await query(`SELECT nth FROM (${nexts}) WHERE next > seq + 1 ORDER BY nth LIMIT ${MOST_GAPS + 1}`);
  return found.length > MOST_GAPS ? null : found.map(({ nth }) => Number(nth));
}

/** Keeps what rules of numbers look at. */
function openNumbers() {
  const kept: Project[] = [];
  let count = 0;
  return {
    take: (projects: readonly Project[]) => {
      count += projects.length;
      if (count > MOST_NUMBERED) kept.length = 0;
      else
        for (const project of projects) {
          const { seq, seqText, section, source } = project;
          kept.push({ seq, seqText, section, source } as Project);
        }
    },
    kept: () => (count > MOST_NUMBERED ? null : kept),
  };
}

function checkNumbers(audit: OpenLongAudit, kept: readonly Project[] | null): void {
  for (const { id } of [numberingGap, numberingRepeat])
    if (kept) audit.compare(id, { projects: kept, complete: true });
    else
      audit.leave(id, {
        zh: `序号并非逐行递增，且超过 ${MOST_NUMBERED} 行，不能一并核对`,
        en: `numbers don't simply follow each other, and there are more than ${MOST_NUMBERED} of them`,
      });
}

/** The projects whose keys are alike, in whole groups: by a hash of the key, which the rule looks behind. */
async function alikeIn(large: LargeTable, table: string, hashes: readonly number[]): Promise<AlikeProjects> {
  const { database } = large;
  await database.keep(table, hashes);
  const groups = `SELECT seq AS hash, count(*) AS many, min(nth) AS first FROM ${table} WHERE seq >= 0 GROUP BY seq HAVING count(*) > 1`;
  const upTo = `SELECT hash, sum(many) OVER (ORDER BY first ROWS UNBOUNDED PRECEDING) AS so_far FROM (${groups})`;
  const [all] = await database.query(`SELECT coalesce(sum(many), 0) AS many FROM (${groups})`);
  const where = `nth IN (SELECT nth FROM ${table} WHERE seq IN (SELECT hash FROM (${upTo}) WHERE so_far <= ${MOST_ALIKE}))`;
  const projects = Number(all!.many) === 0 ? [] : await recordsOf(large, where);
  await database.run(`DROP TABLE ${table}`);
  return { projects, complete: Number(all!.many) === projects.length };
}

/** What the rule of stated totals says of those that differ. */
function differing(claims: readonly Reconciliation[], language: Language): Finding[] {
  const { id, severity, certainty, title } = statedTotalDiffers;
  return claims
    .filter(({ status }) => status === "differs")
    .map((claim) => {
      const show = (value: number | null) => claimNumber(value, claim, language);
      const [stated, residual] = [show(claim.stated), show(claim.residual)];
      const [amount, found] = [
        claimAmount(claim.stated, claim, language),
        claimAmount(claim.computed, claim, language),
      ];
      const message =
        language === "zh"
          ? `${claim.title}：原文${amount}，算得${found}，差${residual}；${claim.note}`
          : `${claim.title}: stated ${stated}, computed ${found}, difference ${residual}; ${claim.note}`;
      const { seqs, lines, places } = claim;
      return { id, severity, certainty, title: title[language], message, seqs, lines, ...(places && { places }) };
    });
}
