import { grouped } from "../../project/grouped.ts";
import reference from "../../../data/categories.json" with { type: "json" };
import { defineRule, type Hit } from "../basis/rule.ts";

interface Named extends Hit {
  readonly name: string;
  readonly plan: string;
}

/** A category that isn't among those of the plan that all the others are of. */
export const unknownCategory = defineRule<Named>({
  id: "unknown-category",
  severity: "warning",
  certainty: "certain",
  goes: { values: "category", of: ({ name }) => [name] },
  title: { zh: "名单之外的类别", en: "Categories that aren't on the list" },
  test: ({ projects }) => {
    const seqs = new Map<string, number[]>();
    for (const [category, those] of grouped(projects, ({ category }) => category))
      if (category !== null)
        seqs.set(
          category,
          those.map(({ seq }) => seq),
        );
    const fits = ({ categories }: { categories: readonly string[] }) => {
      const known = categories.filter((name) => seqs.has(name)).length;
      return known >= 2 && known * 2 > seqs.size;
    };
    const list = reference.plans.find(fits);
    if (!list) return [];
    return [...seqs]
      .filter(([name]) => !list.categories.includes(name))
      .map(([name, those]) => ({ seqs: those, name, plan: list.plan }));
  },
  message: ({ name, plan }) => ({
    zh: `“${name}”不是《${plan}》的项目类别`,
    en: `"${name}" is no category of 《${plan}》`,
  }),
});
