import type { Project } from "../../project/project.ts";

/** Name of a dimension: a built-in one, or the printed heading of a column of the source. */
export type Dimension = "district" | "category" | "year" | "unit" | "organisation" | (string & {});

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

/** Key of a project that no task of the plan is linked to. */
export const UNLINKED = "未对应任务";

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
  /** Words that all stand in name, content, unit, category or district, in any width and case, or are a project's number. */
  readonly text?: string;
  /** 棚改 projects: true for only them, false for all others. */
  readonly shantytown?: boolean;
  /** Projects of several districts: true for only them, false for all others. */
  readonly joint?: boolean;
  /** Any other dimension, under its name or the printed heading of its column. */
  readonly [condition: string]: readonly Key[] | string | boolean | undefined;
}

/** A measure, as data: what to group by, how joint projects count, which projects are in. */
export interface MeasureRequest {
  /** Dimensions by their names, or by the printed headings of columns. */
  readonly by: readonly Dimension[];
  readonly joint?: JointPolicy;
  /** Weights for `split`, by district; districts that aren't named weigh 1. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly where?: Filter;
  /** What is measured beside number and investment: amounts by their names or headings, and ratios such as `A/B`. */
  readonly measures?: readonly string[];
}

/** Whether a project is of several districts. */
export function isJoint(project: Project): boolean {
  return project.districts.length > 1;
}
