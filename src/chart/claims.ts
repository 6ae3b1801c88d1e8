import { auditOnce, type Reconciliation } from "../audit/audit.ts";
import { claimDifference, claimNumber, STATUS_WORDS, unitWord } from "../audit/audit-terms.ts";
import { isOpen, STATUSES, type Status } from "../audit/reconciliation.ts";
import { BLANK, formatNumber } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { formatRanges } from "../language/ranges.ts";
import { type Fact, factMaker } from "../measure/fact.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import { parseFactId } from "../measure/fact-id.ts";
import type { Project } from "../project/project.ts";
import type { ChartDefinition } from "./chart.ts";
import { chartOf, openStudy } from "./study.ts";
import { type MarkShape, type MarkedRow, markedTable } from "../plot/marked-table.ts";

const MARKS: Readonly<Record<Status, MarkShape>> = {
  differs: "diamond",
  "not-evidenced": "ring",
  unverifiable: "dash",
  agrees: "dot",
};

const WORDS = {
  zh: {
    subtitle: "来源自己的说法（原文）与项目表逐条对照；差=项目表−原文，“年”比较的是期限与最晚竣工年份",
    heads: ["原文", "项目表", "差", "依据", "行"],
    name: "说法",
    open: (count: string) => `项目表中没有可核对内容的${count}条`,
    group: (word: string, count: string) => `${word}（${count}）`,
    many: "、",
    whole: "只列以所选范围内的项目为据、或不以项目为据的说法；核对针对来源的全部项目。",
    note: "按原文数字的精度比较，不作调整；依据指据以核对的项目数。",
  },
  en: {
    subtitle:
      "What the source says of itself beside what its table comes to; difference = table − stated; years compare a deadline with the latest completion",
    heads: ["Stated", "Table", "Diff.", "Projects", "Line"],
    name: "Claim",
    open: (count: string) => `${count} claims that no row of the table bears on`,
    group: (word: string, count: string) => `${word[0]!.toUpperCase()}${word.slice(1)} (${count})`,
    many: ", ",
    whole: "Only claims that rest on projects in this scope, or on none; all projects of the source are compared.",
    note: "Compared under the precision of what is stated, nothing is adjusted. Projects are those that a comparison rests on.",
  },
} as const;

/** Do the words and the table agree: each claim of the source beside what its rows come to, by outcome. */
export const claimsChart: ChartDefinition = {
  name: "claims",
  question: { zh: "文字与项目表是否一致？", en: "Do the words and the table agree?" },
  draw: (dataset, options) => {
    const study = openStudy(dataset, options);
    if (!study) return null;
    const inScope = new Set(study.ledger.look({ measure: "projects" }).seqs);
    const claims = auditOnce(dataset, options.language).reconciliations.filter(
      ({ seqs }) => seqs.length === 0 || seqs.some((seq) => inScope.has(seq)),
    );
    if (claims.length === 0) return null;
    const whole = inScope.size === dataset.projects.length;
    const { language } = study;
    const words = WORDS[language];
    const write = rowWriter(dataset.projects, language);
    const groups = STATUSES.flatMap((status) => {
      const own = claims.filter((claim) => claim.status === status);
      if (own.length === 0) return [];
      const name = words.group(STATUS_WORDS[status][language], formatNumber(own.length));
      return [{ name, rows: alike(own).map(write.row) }];
    });
    const chart = chartOf(
      study,
      "claims",
      {
        title: titleOf(claims, whole, language),
        subtitle: words.subtitle,
        ofAmounts: claims.some((claim) => claim.moneyUnit !== undefined),
        notes: [words.note, whole ? null : words.whole],
        details: groups.map(({ name, rows }) =>
          language === "zh"
            ? `${name}：${rows.map((row) => row.name).join("，")}`
            : `${name}: ${rows.map((row) => row.name).join(", ")}`,
        ),
      },
      markedTable(groups, study.room, { name: words.name, heads: words.heads }),
    );
    return { ...chart, facts: [...chart.facts, ...write.facts()], claims };
  },
};

/** Claims that no row can answer to, taken together; each other by itself. */
function alike(claims: readonly Reconciliation[]): Reconciliation[][] {
  const groups = new Map<string, Reconciliation[]>();
  for (const [index, claim] of claims.entries()) {
    const key = isOpen(claim) ? "open" : String(index);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()];
}

/** Writes rows, and keeps the numbers of projects that they show: of the whole source, as claims are about all of it. */
function rowWriter(projects: readonly Project[], language: Language) {
  const make = factMaker(projects);
  const shown = new Map<string, Fact>();
  const show = (query: FactQuery): Fact => {
    const fact = make(query);
    shown.set(fact.id, fact);
    return fact;
  };
  const words = WORDS[language];
  // In English numbers stand without their units: of money it has to be said.
  const moneyUnit = (claim: Reconciliation) =>
    language === "en" && claim.moneyUnit ? ` ${unitWord(claim, language)}` : "";
  const row = (claims: readonly Reconciliation[]): MarkedRow => {
    const [first] = claims as readonly [Reconciliation, ...Reconciliation[]];
    const single = claims.length === 1;
    const number = (value: number | null, write = claimNumber) => {
      if (value === null || !single) return BLANK;
      const unit = first.unit === "%" || language === "zh" ? unitWord(first, language) : "";
      return `${write(value, first.unit)}${unit}`;
    };
    const evidence = first.seqs.length === 0 ? null : show({ measure: "projects", seqs: first.seqs });
    const figure = first.figure === undefined ? null : show(parseFactId(first.figure));
    const lines = claims.flatMap((claim) => claim.lines);
    const places = claims.flatMap((claim) => claim.places ?? []);
    return {
      mark: MARKS[first.status],
      name: single ? `${first.title}${moneyUnit(first)}` : words.open(formatNumber(claims.length)),
      cells: [
        { text: number(first.stated) },
        { text: number(first.computed), fact: figure },
        { text: number(first.residual, claimDifference) },
        { text: evidence === null ? BLANK : formatNumber(evidence.value ?? 0), fact: evidence },
        { text: !single ? BLANK : lines.length > 0 ? formatRanges(lines, words.many) : places.join(words.many) },
      ],
      strong: first.status === "differs",
    };
  };
  return { row, facts: () => [...shown.values()] };
}

function titleOf(claims: readonly Reconciliation[], whole: boolean, language: Language): string {
  const count = (status: Status) => claims.filter((claim) => claim.status === status).length;
  const [agree, differ] = [count("agrees"), count("differs")];
  const checked = agree + differ;
  const [all, some, wrong] = [claims.length, checked, differ].map((number) => formatNumber(number));
  // In a scope not all claims of the source are shown: those that are say nothing of the others.
  if (language === "zh") {
    const these = `${whole ? "来源的" : "这里所列的"}${all}条说法`;
    if (checked === 0) return `${these}都无法用项目表核对`;
    if (differ === 0 && checked === claims.length) return `${these}与项目表相符`;
    if (differ === 0) return `${these}中，${some}条可核对，全部与项目表相符`;
    if (checked === claims.length)
      return differ === checked
        ? `${these}${checked === 1 ? "" : "均"}与项目表不符`
        : `${these}中，${wrong}条与项目表不符`;
    return `${these}中，${some}条可核对，${wrong}条与项目表不符`;
  }
  if (claims.length === 1) {
    const claim = whole ? "The source's only claim" : "The claim shown here";
    return `${claim} ${agree === 1 ? "agrees with" : differ === 1 ? "differs from" : "can't be checked by"} ${whole ? "its" : "the source's"} table`;
  }
  const these = whole ? `${all} claims` : `the ${all} claims shown here`;
  if (checked === 0) return `None of ${whole ? `the source's ${all} claims` : these} can be checked by its table`;
  if (differ === 0 && checked === claims.length)
    return `All ${whole ? these : these.replace(/^the /, "")} agree with the source's table`;
  if (differ === 0)
    return `Of ${these}, ${some} can be checked, ${checked === 1 ? "and it agrees" : "and all of them agree"} with the table`;
  if (checked === claims.length) {
    const which = differ === checked ? "all" : wrong;
    return `Of ${these}, ${which} ${differ === 1 ? "differs" : "differ"} from the source's table`;
  }
  return `Of ${these}, ${some} can be checked, and ${wrong} of them ${differ === 1 ? "differs" : "differ"} from the table`;
}
