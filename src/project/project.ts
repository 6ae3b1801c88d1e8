import type { Position } from "../table/raw-table.ts";

/** An amount of money that a row states beside its investment, under the name of its column. */
export interface NamedAmount {
  readonly label: string;
  /** 万元, exact as printed; null where the cell is blank. */
  readonly investmentWan: number | null;
  readonly text: string | null;
}

/**
 * One row of a key-project table. Texts are as printed (null for a blank cell), parsed values stand beside them.
 * Nothing is filled in: a blank amount is null, not 0, and a project of several districts names them all.
 */
export interface Project {
  /** Key within the source: 序号 as printed where the source's numbers are unique, else the place in reading order. */
  readonly seq: number;
  /** 序号 as printed. */
  readonly seqText: string | null;
  readonly category: string | null;
  /** Implementing unit as printed (项目单位). */
  readonly unit: string | null;
  readonly name: string;
  readonly content: string | null;
  /** Completion as printed (竣工时间). */
  readonly completion: string | null;
  /** Year of completion (the last one of a range), null where none is stated. It is not a year of spending. */
  readonly completionYear: number | null;
  /** The source says that the work goes on without an end (持续开展). */
  readonly ongoing: boolean;
  /** Planned investment in 万元, exact as printed; null where the cell is blank or can't be read. */
  readonly investment: number | null;
  readonly investmentText: string | null;
  /** Currency of the amounts (ISO 4217), where it isn't the yuan: they are in ten thousands of it. */
  readonly currency?: string;
  /** District cell as printed. */
  readonly district: string | null;
  /** The districts it names, as printed: none, one, or several for a joint project. */
  readonly districts: readonly string[];
  /** Headings that the row stands under, outermost first. */
  readonly section: readonly string[];
  /** Amounts of other money columns (年度计划投资, …). */
  readonly amounts: readonly NamedAmount[];
  /** Cells of columns that no field takes, by header. */
  readonly extra: Readonly<Record<string, string>>;
  readonly source: Position;
}
