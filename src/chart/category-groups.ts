import { formatNumber } from "../language/format.ts";
import { dimensionById } from "../measure/dimensions/catalogue.ts";
import { categoryColours } from "./category-colours.ts";
import { type Group, groupsOf } from "./groups.ts";
import type { Study } from "./study.ts";
import { HUES, OTHERS_GREY, UNSTATED_GREY } from "../plot/theme.ts";

/** Categories that a chart shows together, and their colour. */
export interface HuedGroup extends Group {
  readonly colour: string;
}

/** Categories in the order of their money, each in its hue; those without a hue of their own together, in grey. */
export function huedCategories({ dataset, options, language }: Study, most = HUES - 1): HuedGroup[] {
  const hue = categoryColours(dataset);
  const groups = groupsOf(dataset, "category", options, most);
  const hueOf = ({ kind, keys }: Group) => (kind === "single" ? hue(String(keys[0])) : undefined);
  const plain = groups.filter((group) => group.kind !== "unstated" && hueOf(group) === undefined);
  const keys = plain.flatMap((group) => group.keys);
  const others: Group = {
    kind: "others",
    keys,
    name: dimensionById("category").others[language](formatNumber(keys.length)),
  };
  return [
    ...groups.flatMap((group) => {
      const colour = hueOf(group);
      return colour === undefined ? [] : [{ ...group, colour }];
    }),
    ...(plain.length > 0 ? [{ ...others, colour: OTHERS_GREY }] : []),
    ...groups.filter(({ kind }) => kind === "unstated").map((group) => ({ ...group, colour: UNSTATED_GREY })),
  ];
}
