import type { Dialect } from "./dialects/dialect.ts";
import type { Plan } from "./plan.ts";
import { partitionSql, partSql, weightSql } from "./split-sql.ts";

/**
 * The steps that put each project of `scope` into its groups: by its links where dimensions go by them, by its districts
 * as the joint policy says, and the bounds of each district. The last of them are `placed` and `bounds`.
 */
export function placedSql(plan: Plan, dialect: Dialect): (readonly [string, string])[] {
  const { dimensions, facts, joint } = plan;
  const divided = dimensions.find(({ partsOf }) => partsOf);
  const linked = dimensions.filter(({ linksOf }) => linksOf);
  const steps: (readonly [string, string])[] = [];
  const column = (id: string) => dialect.name(facts.dimensions.get(id)!);
  const source = linked.length > 0 ? "linked" : "scope";
  const keyOf = ({ id }: { readonly id: string }) =>
    linked.some((one) => one.id === id) ? dialect.name(id) : column(id);
  const kinds = [...plan.amounts.keys()].flatMap((amount) => {
    const kind = [...facts.amounts.values()].find((one) => one.amount === amount)?.kind;
    return kind === undefined ? [] : [dialect.name(kind)];
  });
  const amounts = [...new Set(["of_investment", ...plan.amounts.keys()])];
  const plain = ["seq", "joint", ...kinds];
  // Names as printed are listed of organisations alone.
  const units = dimensions.some(({ id }) => id === "organisation") ? ["unit"] : [];
  if (linked.length > 0) {
    const [first, ...others] = linked;
    // A project that two of its links bring into one cell counts there once.
    const keys = [
      `link AS ${dialect.name(first!.id)}`,
      ...others.map(({ id }) => `${dialect.element(column(id), dialect.place("link_at"))} AS ${dialect.name(id)}`),
    ];
    const others_ = dimensions.filter(({ linksOf }) => !linksOf).map(({ id }) => column(id));
    const kept = [...new Set([...plain, "districts", ...units, ...others_, ...amounts.map(dialect.name)])];
    steps.push([
      "linked",
      `SELECT DISTINCT ${[...kept, ...keys].join(", ")}\nFROM ${dialect.unnest("scope", column(first!.id), "link", "link_at")}`,
    ]);
  }
  const select = (key: string | null, amountOf: (column: string) => string) =>
    [
      ...dimensions.map(
        (dimension) =>
          `${dimension === divided && key !== null ? key : keyOf(dimension)} AS ${dialect.name(dimension.id)}`,
      ),
      ...plain,
      ...units.map((unit) => `${unit} AS printed_unit`),
      ...amounts.map((amount) => {
        const [sql, name] = [amountOf(amount), dialect.name(amount)];
        return sql === name ? name : `${sql} AS ${name}`;
      }),
    ].join(",\n  ");
  const whole = (amount: string) => dialect.name(amount);
  if (!divided || joint === "apart" || joint === "exclude")
    steps.push(["placed", `SELECT ${select(null, whole)}\nFROM ${source}`]);
  else {
    const weight = joint === "split" ? weightSql(plan, "part", dialect) : null;
    const unnested = dialect.unnest(source, "districts", "part", "place");
    if (joint === "split") {
      const own = weight === null ? "" : `, ${weight} AS weight`;
      steps.push(["parts", `SELECT *${own}\nFROM ${unnested}\nWHERE joint`]);
      if (weight !== null)
        steps.push([
          "weighed",
          `SELECT *, sum(weight) OVER (PARTITION BY ${partitionSql(plan, dialect)}) AS weights\nFROM parts`,
        ]);
    }
    const partOf = (amount: string) => {
      const definition = plan.amounts.get(amount);
      const divisible = definition?.divisible ?? true;
      return joint === "split" && divisible ? partSql(whole(amount), plan, weight !== null, dialect) : whole(amount);
    };
    const from = joint === "full" ? `${unnested}\nWHERE joint` : weight === null ? "parts" : "weighed";
    steps.push([
      "placed",
      `SELECT ${select(null, whole)}\nFROM ${source}\nWHERE NOT joint\nUNION ALL\nSELECT ${select("part", partOf)}\nFROM ${from}`,
    ]);
  }
  if (divided) steps.push(["bounds", boundsSql(plan, dialect, source, keyOf)]);
  return steps;
}

/** What a district comes to without its joint projects and with all of them, each in full. */
function boundsSql(
  { dimensions }: Plan,
  dialect: Dialect,
  source: string,
  keyOf: (dimension: { readonly id: string }) => string,
): string {
  const keys = dimensions.map((dimension) => {
    const name = dialect.name(dimension.id);
    return {
      name,
      sql: `${dimension.partsOf ? "part" : keyOf(dimension)} AS ${name}`,
      own: dimension.partsOf ? "part" : keyOf(dimension),
    };
  });
  return `SELECT ${keys.map(({ sql }) => sql).join(", ")},
  sum(CASE WHEN NOT joint THEN of_investment END) AS least,
  CASE WHEN count(*) = count(of_investment) THEN sum(of_investment) END AS most,
  1 AS bounded
FROM ${dialect.unnest(source, "districts", "part", "place")}
GROUP BY ${keys.map(({ own }) => own).join(", ")}`;
}
