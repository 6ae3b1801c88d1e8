import type { Project } from "../../project/project.ts";
import { placesOf } from "../basis/places.ts";
import { type Hit, type Picked, defineRule } from "../basis/rule.ts";
import type { Words } from "../../language/words.ts";

const cells = ({ category, unit, name, content, completion, district }: Project): string =>
  [category, unit, name, content, completion, district].map((cell) => cell ?? "").join("\n");

interface Mixed extends Hit {
  readonly half: number;
  readonly full: number;
}

const picked = (projects: readonly Project[]): Picked => ({
  seqs: projects.map(({ seq }) => seq),
  count: projects.length,
  units: [],
});

function mixedHit(narrow: Picked, wide: Picked): Mixed | null {
  if (narrow.count === 0 || wide.count === 0) return null;
  const { seqs, count } = narrow.count < wide.count ? narrow : wide;
  return { seqs, ...(count > seqs.length && { count }), half: narrow.count, full: wide.count };
}

/** A sign that some rows print half-width and others full-width; points at the rows of the rarer way. */
function mixedRule(id: string, what: Words, half: RegExp, full: RegExp) {
  const picks = [half, full].map((signs) => (project: Project) => signs.test(cells(project)));
  return defineRule<Mixed>({
    id,
    severity: "note",
    certainty: "certain",
    title: { zh: `${what.zh}全角、半角混用`, en: `Half- and full-width ${what.en}` },
    goes: { picks, hit: ([narrow, wide]) => mixedHit(narrow!, wide!) },
    test: ({ projects }) => {
      const [narrow, wide] = picks.map((pick) => picked(projects.filter(pick)));
      const hit = mixedHit(narrow!, wide!);
      return hit ? [hit] : [];
    },
    message: ({ half: narrow, full: wide }) => ({
      zh: `${what.zh}半角${narrow}行、全角${wide}行：按文字匹配时须不分宽窄`,
      en: `${what.en} are half-width in ${narrow} ${narrow === 1 ? "row" : "rows"} and full-width in ${wide}: match words whatever their width`,
    }),
  });
}

export const mixedBrackets = mixedRule("mixed-brackets", { zh: "括号", en: "brackets" }, /[()]/, /[（）]/);
export const mixedCommas = mixedRule(
  "mixed-commas",
  { zh: "逗号", en: "commas" },
  /(?<=\p{Script=Han}),|,(?=\p{Script=Han})/u,
  /，/,
);

const hasStraySpace = (project: Project) => /\d +\p{Script=Han}|\p{Script=Han} +\d|\s[²³]/u.test(cells(project));

/** Spaces beside a number or before a superscript in some rows: traces of the page's layout. */
export const straySpaces = defineRule<Hit>({
  id: "stray-spaces",
  severity: "note",
  certainty: "certain",
  title: { zh: "数字旁的多余空格", en: "Stray spaces beside numbers" },
  goes: {
    picks: [hasStraySpace],
    hit: ([found]) =>
      found!.count === 0
        ? null
        : { seqs: found!.seqs, ...(found!.count > found!.seqs.length && { count: found!.count }) },
  },
  test: ({ projects }) => {
    const seqs = projects.filter(hasStraySpace).map(({ seq }) => seq);
    return seqs.length === 0 ? [] : [{ seqs }];
  },
  message: ({ seqs, count = seqs.length }) => ({
    zh: `${count}行在数字与汉字之间或上标之前有空格（如“2018 年”“m ²”），已按无空格解析，原文照录`,
    en: `${count === 1 ? "1 row has" : `${count} rows have`} spaces between digits and characters or before a superscript; ${count === 1 ? "it is" : "they are"} read as if there were none, and quoted as printed`,
  }),
});

interface Header extends Hit {
  readonly spellings: readonly string[];
  readonly count: number;
}

/** One table's header printed in several ways from page to page. */
export const headerSpellings = defineRule<Header>({
  id: "header-spellings",
  severity: "note",
  certainty: "certain",
  title: { zh: "各页表头写法不一", en: "Header printed in several ways" },
  test: ({ dataset }) => {
    const headers = dataset.rows.filter(({ kind }) => kind === "header").map(({ row }) => row);
    const plain = new Set(headers.map(({ text }) => text.replace(/\s/g, "").normalize("NFKC")));
    const columns = headers[0]?.cells.map((_, index) => [
      ...new Set(headers.map(({ cells: c }) => c[index]?.text ?? "")),
    ]);
    const spellings = columns?.find((texts) => texts.length > 1) ?? [];
    // Several tables with headers of their own aren't one header in several spellings.
    if (headers.length < 2 || plain.size > 1 || spellings.length === 0) return [];
    return [{ seqs: [], spellings, at: placesOf(headers.map(({ at }) => at)), count: headers.length }];
  },
  message: ({ spellings, count }) => ({
    zh: `表头在${count}处写法不一：${spellings.map((text) => `“${text}”`).join("、")}`,
    en: `the header stands ${count} times, spelt ${spellings.map((text) => `"${text}"`).join(" and ")}`,
  }),
});
