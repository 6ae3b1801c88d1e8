import { grouped } from "./grouped.ts";
import { foldName } from "./organisation.ts";
import type { Project } from "./project.ts";

/** Rows of one project that each state its whole, and the column whose amounts part it among them. */
export interface SharedWhole {
  readonly rows: readonly Project[];
  readonly column: string;
}

/**
 * Rows of one name that state the same investment, of which another column parts that among them (本县区投资 8000 and 12000, 总投资
 * 20000 each time): one project, whose whole stands in each of its rows.
 */
export function sharedWholes(projects: readonly Project[]): SharedWhole[] {
  const priced = projects.filter(
    ({ investment, amounts }) => investment !== null && investment > 0 && amounts.length > 0,
  );
  const groups = grouped(priced, ({ name, investment, currency }) =>
    JSON.stringify([comparedName(name), investment, currency]),
  );
  return [...groups.values()].flatMap((rows) => {
    const { investment, amounts } = rows[0]!;
    if (rows.length < 2 || investment === null) return [];
    const column = amounts.find(({ label, role }) => {
      const parts = rows.map((project) => project.amounts.find((amount) => amount.label === label)?.value ?? null);
      const stated = parts.flatMap((part) => (part === null || part <= 0 || part >= investment ? [] : [part]));
      return !role.startsWith("done") && stated.length === rows.length && isSum(stated, investment);
    });
    return column ? [{ rows, column: column.label }] : [];
  });
}

// Amounts that hold more digits than numbers do round in their last ones.
const ROUNDING = 1e-12;

function isSum(parts: readonly number[], whole: number): boolean {
  const added = parts.reduce((total, part) => total + part, 0);
  return Math.abs(added - whole) <= ROUNDING * whole;
}

/** A name as it is compared: dashes, commas and spaces change from page to page, words don't. */
export const comparedName = (text: string | null): string => foldName(text ?? "").replace(/[\s\-—–,，。]/g, "");
