import { districtName } from "../project/district.ts";
import { organisationName } from "../project/organisation.ts";
import type { Project } from "../project/project.ts";
import { isShantytown } from "../project/household.ts";

/**
 * What figures can be grouped by. `unit` is the implementing unit as printed, `organisation` the same with the names
 * merged that a reviewed list takes for one.
 */
export const DIMENSIONS = ["district", "category", "year", "unit", "organisation"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * How a project of several districts counts in figures by district:
 * `apart` in a row of its own (the default, additive), `split` among its districts, `full` in each of them (not
 * additive), `exclude` not at all.
 */
export const JOINT_POLICIES = ["apart", "split", "full", "exclude"] as const;
export type JointPolicy = (typeof JOINT_POLICIES)[number];

/** A blank cell's key. */
export const UNSTATED = "未列明";
/** Key of a completion that goes on without an end. */
export const ONGOING = "持续开展";

export type Key = string | number;

/** Which projects count: a project passes when it matches every condition given, with any of its values. */
export interface Filter {
  /** A joint project matches each district it names; also its printed cell. Full and short names are the same place. */
  readonly district?: readonly string[];
  readonly category?: readonly string[];
  readonly year?: readonly Key[];
  readonly unit?: readonly string[];
  /** Under any of its names. */
  readonly organisation?: readonly string[];
  readonly seq?: readonly number[];
  /** Words that stand in name, content, unit, category or district. */
  readonly text?: string;
  /** 棚改 projects: true for only them, false for all others. */
  readonly shantytown?: boolean;
  /** Projects of several districts: true for only them, false for all others. */
  readonly joint?: boolean;
}

/** A measure, as data: what to group by, how joint projects count, which projects are in. */
export interface MeasureRequest {
  readonly by: readonly Dimension[];
  readonly joint?: JointPolicy;
  /** Weights for `split`, by district; districts that aren't named weigh 1. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly where?: Filter;
}

/** A project's key in a dimension: the printed text, the year as a number, `未列明` or `持续开展`. */
export function keyOf(project: Project, dimension: Dimension): Key {
  switch (dimension) {
    case "district":
      return project.district ?? UNSTATED;
    case "category":
      return project.category ?? UNSTATED;
    case "unit":
      return project.unit ?? UNSTATED;
    case "organisation":
      return project.unit === null ? UNSTATED : organisationName(project.unit);
    case "year":
      return project.completionYear ?? (project.ongoing ? ONGOING : UNSTATED);
  }
}

export function isJoint(project: Project): boolean {
  return project.districts.length > 1;
}

/** Whether a project passes a filter. */
export function matches(project: Project, where: Filter = {}): boolean {
  const { district, category, year, unit, organisation, seq, text, shantytown, joint } = where;
  const has = (values: readonly Key[] | undefined, ...keys: Key[]) =>
    values === undefined || values.some((value) => keys.some((key) => String(key) === String(value)));
  return (
    has(
      district?.map(districtName),
      ...(district ? [String(keyOf(project, "district")), ...project.districts].map(districtName) : []),
    ) &&
    has(category, keyOf(project, "category")) &&
    has(year, keyOf(project, "year")) &&
    has(unit, keyOf(project, "unit")) &&
    (organisation === undefined || has(organisation.map(organisationName), keyOf(project, "organisation"))) &&
    has(seq, project.seq) &&
    (text === undefined ||
      [project.name, project.content, project.unit, project.category, project.district].some((part) =>
        part?.includes(text),
      )) &&
    (shantytown === undefined || isShantytown(project) === shantytown) &&
    (joint === undefined || isJoint(project) === joint)
  );
}
