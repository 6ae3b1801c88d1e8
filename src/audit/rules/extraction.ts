import type { Project } from "../../project/project.ts";
import { defineRule, type Hit } from "../basis/rule.ts";
import type { Subject } from "../basis/subject.ts";

interface Words extends Hit {
  readonly words: string;
}

const texts = ({ unit, name, content }: Project): string[] => [...new Set([unit ?? "", name, content ?? ""])];

// A longer cell, or one that matches more often, is no cell of words.
const LONGEST_CELL = 10_000;
const MOST_MATCHES = 20;

/** The first words of each project that a pattern finds and that are accepted. */
function find(projects: readonly Project[], pattern: RegExp, accept: (words: string) => boolean = () => true): Words[] {
  return projects.flatMap((project) => {
    const found = texts(project).flatMap((text) =>
      [...text.slice(0, LONGEST_CELL).matchAll(pattern)].slice(0, MOST_MATCHES).map(([words]) => words),
    );
    const words = found.find(accept);
    return words === undefined ? [] : [{ seqs: [project.seq], words }];
  });
}

/** A space within Chinese words: a line of the printed cell ended there, or a sign is lost. */
export const spaceInWords = defineRule<Words>({
  id: "space-in-words",
  severity: "warning",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "汉字之间的空格", en: "Spaces within Chinese words" },
  test: ({ projects }) => find(projects, /\p{Script=Han}{1,4}[ \u3000]+\p{Script=Han}{1,4}/gu),
  message: ({ words }) => ({
    zh: `“${words}”中有空格：疑为断行处，或漏了标点`,
    en: `a space in "${words}": a line broke there, or a sign is lost`,
  }),
});

/** A character twice where the same words elsewhere in the source have it once. */
export const doubledCharacter = defineRule<Words>({
  id: "doubled-character",
  severity: "warning",
  certainty: "suspicion",
  title: { zh: "疑为重字", en: "Characters that seem doubled" },
  test: (subject: Subject) => {
    const whole = subject.dataset.lines.join("\n");
    return find(subject.projects, /\p{Script=Han}{2}(\p{Script=Han})\1\p{Script=Han}{2}/gu, (words) => {
      const once = words.slice(0, 3) + words.slice(4);
      return whole.includes(once) && whole.indexOf(words) === whole.lastIndexOf(words);
    });
  },
  message: ({ words }) => ({
    zh: `“${words}”疑多印一字，原文别处作“${words.slice(0, 3)}${words.slice(4)}”`,
    en: `"${words}" seems to double a character: elsewhere the source has "${words.slice(0, 3)}${words.slice(4)}"`,
  }),
});

const AFTER_MYRIAD =
  "[元户吨平立方米mM亩公人台套个千瓦kK头只羽株棵辆件条度册块片盏亿余多左右级处栋间床升伏根支瓶盒箱对双卷张把颗粒尾斤LlTt兆次家座字名吊伏标㎡/／以]";
const LOST_UNIT = new RegExp(
  `(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九十]+)万(?!${AFTER_MYRIAD})\\p{Script=Han}{1,3}`,
  "gu",
);

/** A number in 万 of nothing: its unit is lost, or only those who know the plant can tell. */
export const numberWithoutUnit = defineRule<Words>({
  id: "number-without-unit",
  severity: "note",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "有数无单位", en: "Numbers without a unit" },
  test: ({ projects }) => find(projects, LOST_UNIT),
  message: ({ words }) => ({
    zh: `“${words}”有数而无单位，不作实物量`,
    en: `"${words}" is a number without a unit, and isn't taken for a quantity`,
  }),
});

/** A bracket or quotation mark without its other half: a cell may be cut off. */
export const unbalancedBrackets = defineRule<Words>({
  id: "unbalanced-brackets",
  severity: "warning",
  certainty: "certain",
  goes: "row-by-row",
  title: { zh: "括号或引号不成对", en: "Brackets or quotes without their other half" },
  test: ({ projects }) =>
    projects.flatMap((project) => {
      const words = texts(project).find((text) => !isBalanced(text));
      return words === undefined ? [] : [{ seqs: [project.seq], words }];
    }),
  message: ({ words }) => ({
    zh: `“${words}”的括号或引号不成对：可能漏字`,
    en: `"${words}" has a bracket or quote without its other half: something may be cut off`,
  }),
});

function isBalanced(text: string): boolean {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  // 1）、2） number a list and open nothing.
  const plain = text.replace(/(?<=^|[，。；;\s])\d+[)）]/g, "");
  const round = (plain.match(/[(（]/g)?.length ?? 0) === (plain.match(/[)）]/g)?.length ?? 0);
  return round && count(/“/g) === count(/”/g) && count(/《/g) === count(/》/g) && count(/[【]/g) === count(/[】]/g);
}

/** An English word between Chinese ones: the text was extracted, or translated, by a machine. */
export const foreignWord = defineRule<Words>({
  id: "foreign-word",
  severity: "note",
  certainty: "suspicion",
  goes: "row-by-row",
  title: { zh: "汉字间的英文虚词", en: "English words between Chinese ones" },
  test: ({ prose, projects }) => {
    const pattern = /\p{Script=Han}{1,4}\s*(?<![A-Za-z])(?:and|or|of|the)(?![A-Za-z])\s*\p{Script=Han}{1,4}/u;
    const inProse = prose.flatMap(({ text, lines }) => {
      const words = pattern.exec(text)?.[0];
      return words === undefined ? [] : [{ seqs: [], at: { lines }, words }];
    });
    return [...inProse, ...find(projects, new RegExp(pattern, "gu"))];
  },
  message: ({ words }) => ({
    zh: `“${words}”夹有英文虚词：疑为文本抽取所致`,
    en: `"${words}" has an English word in it: a trace of how the text was extracted`,
  }),
});
