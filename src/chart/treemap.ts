import { areOne } from "../measure/some-of.ts";
import { barTitles } from "./bar-words.ts";
import { leaderOf } from "../statement/leader.ts";
import { formatShare } from "../language/format.ts";
import type { Fact } from "../measure/fact.ts";
import { backingOf } from "../project/held.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import { type HuedGroup, huedCategories } from "./category-groups.ts";
import type { ChartDefinition } from "./chart.ts";
import { type Group, groupsOf } from "./groups.ts";
import { jointWords } from "./source-note.ts";
import { asStated, chartOf, openStudy, sayLargest, type Study, subtitleOf } from "./study.ts";
import { partlyPricedMark, partlyPricedNote } from "./unpriced-marks.ts";
import { treemap } from "../plot/treemap.ts";
import type { Branch, Leaf } from "../plot/treemap-key.ts";

const MOST_DISTRICTS = 14;

const WORDS = {
  zh: {
    titled: (place: string, kind: string, amount: string) => `最大的一块是${place}的${kind}：${amount}`,
    share: (share: string) => `，占${share}`,
    total: (amount: string) => `${amount}的构成`,
    area: "面积表示金额",
    counted: "面积表示项目数",
    light: (name: string) => `浅色为${name}`,
    within: (name: string, redevelopment: string) => `${name}（${redevelopment}）`,
  },
  en: {
    titled: (place: string, kind: string, amount: string) => `The largest part is ${kind} in ${place}: ${amount}`,
    share: (share: string) => `, ${share}`,
    total: (amount: string) => `Composition of ${amount}`,
    area: "area: amount",
    counted: "area: number of projects",
    light: (name: string) => `Lighter: ${name.toLowerCase()}`,
    within: (name: string, redevelopment: string) => `${name} (${redevelopment.toLowerCase()})`,
  },
} as const;

interface NamedLeaf {
  readonly leaf: Leaf;
  readonly fact: Fact;
  readonly group: Group;
  readonly category: HuedGroup;
}

/** Where the money goes: a treemap of categories and the districts within them. */
export const treemapChart: ChartDefinition = {
  name: "treemap",
  question: { zh: "钱花在哪里？", en: "Where does the money go?" },
  draw: (dataset, options) => {
    // A whole is divided here, so that no project may stand in it twice.
    const additive = { ...options, joint: options.joint === "full" ? ("apart" as const) : (options.joint ?? "apart") };
    const study = openStudy(dataset, additive);
    // What is negative has no area.
    if (!study?.isWhole || areOne(dataset.projects, "district", "category")) return null;
    const categories = huedCategories(study);
    const districts = groupsOf(dataset, "district", additive, MOST_DISTRICTS);
    // One group that no project names, or the same in each, shows nothing that the other dimension's bars don't.
    const namesNone = (groups: readonly Group[]) => groups.every(({ kind }) => kind === "unstated");
    if (namesNone(categories) || namesNone(districts)) return null;
    const parts = categories.map((category) => ({ category, leaves: leavesOf(study, category, districts) }));
    const leaves = parts.flatMap((part) => part.leaves).filter(({ fact }) => (fact.value ?? 0) > 0);
    if (leaves.length < 2) return null;
    const { ledger, write, splits, language, measured } = study;
    const branches = parts.map(({ category, leaves: own }): Branch => {
      const whole = ledger.show({ measure: measured, keys: { category: category.keys } });
      return {
        name: category.name,
        colour: category.colour,
        text: `${write(whole)}${partlyPricedMark(study, { keys: { category: category.keys } })}`,
        fact: whole.id,
        leaves: own.map(({ leaf }) => leaf),
      };
    });
    const words = WORDS[language];
    return chartOf(
      study,
      "treemap",
      {
        title: titleOf(study, leaves),
        subtitle: subtitleOf(
          study,
          `${language === "zh" ? "；" : "; "}${measured === "projects" ? words.counted : words.area}`,
        ),
        notes: [
          partlyPricedNote(
            branches.map(({ text }) => text),
            language,
          ),
          jointWords(dataset, ledger, additive),
        ],
        details: branches
          .filter(({ leaves: own }) => own.length > 0)
          .map(({ name, text, leaves: own }) => {
            const list = own
              .map((one) => `${one.light ? words.within(one.name, one.part) : one.name} ${one.text}`)
              .join(", ");
            return `${name} ${text} (${list})`;
          }),
      },
      {
        vega: (around, room) =>
          treemap(branches, around, room, {
            category: study.labels.category,
            district: study.labels.district,
            amount: barTitles(study, "category").amount,
            light: splits ? words.light(study.labels.shantytown) : null,
          }),
      },
    );
  },
};

function leavesOf(study: Study, category: HuedGroup, districts: readonly Group[]): NamedLeaf[] {
  const { ledger, measured, splits, labels, amountOf } = study;
  return districts.flatMap((group) =>
    (splits ? [false, true] : [undefined]).flatMap((shantytown) => {
      const query: FactQuery = {
        measure: measured,
        keys: { category: category.keys, district: group.keys },
        ...(shantytown !== undefined && { where: { shantytown } }),
      };
      if (!ledger.look(query).value) return [];
      const fact = ledger.show(query);
      const part = shantytown ? labels.shantytown : category.name;
      const leaf = { name: group.name, part, kind: group.kind, light: shantytown === true, ...amountOf(fact) };
      return { leaf, fact, group, category };
    }),
  );
}

function titleOf(study: Study, leaves: readonly NamedLeaf[]): string {
  const { dataset, ledger, language, measured, labels, say, splits } = study;
  const words = WORDS[language];
  const top = leaderOf(leaves.map((leaf) => ({ mark: leaf, fact: leaf.fact })))?.mark;
  const isNamed = top && ["single", "whole", "joint"].includes(top.group.kind) && top.category.kind === "single";
  const total = () => words.total(say(ledger.show({ measure: measured })));
  if (!isNamed || measured === "projects") return total();
  const isHalf = leaves.some((leaf) => leaf !== top && leaf.group === top.group && leaf.category === top.category);
  // A category of redevelopment takes in what the words of a project don't call so: no name tells its halves apart.
  if (isHalf && top.category.keys.some((key) => /棚改|棚户/.test(String(key)))) return total();
  const half = top.leaf.light ? labels.shantytown : isHalf ? labels.withoutShantytown : null;
  const kind = half === null ? top.category.name : words.within(top.category.name, half);
  const amount = sayLargest(
    study,
    top.fact,
    leaves.map(({ fact }) => fact),
  );
  // Of the whole the part within the scope of a leaf is told by its projects, which must be held to be named.
  if (splits && backingOf(dataset.projects)) return asStated(study, words.titled(top.group.name, kind, amount));
  const part = splits ? { where: {}, seqs: top.fact.seqs } : {};
  const share = ledger.show({ ...top.fact.query, measure: "share", ...part });
  const finding = `${words.titled(top.group.name, kind, amount)}${words.share(formatShare(share.value ?? 0))}`;
  return asStated(study, finding);
}
