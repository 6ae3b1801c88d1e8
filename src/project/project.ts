import type { Position } from "../table/raw-table.ts";
import type { MoneyUnit } from "../unit/unit.ts";

/**
 * What the money of a column is: the whole of a project, planned for a period, done in a period or to date, from one
 * source of funds, another part of the whole, or something that its heading doesn't say.
 */
export type AmountRole = "total" | "plan" | "done" | "done-to-date" | "fund" | "part" | "other";

/** The time that an amount is for, as far as its heading names it. */
export interface Period {
  readonly year?: number;
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly month?: number;
  /** From January through this month. */
  readonly through?: number;
}

/** An amount of money that a row states beside its investment. */
export interface Amount {
  /** Heading of its column as printed, unique among the amounts of a record. */
  readonly label: string;
  readonly role: AmountRole;
  readonly period: Period | null;
  /** For a source of funds, what it is called. */
  readonly fund?: string;
  /** Ten thousands of the currency, exact as printed; null where the cell is blank, approximate or can't be read. */
  readonly value: number | null;
  readonly text: string | null;
  /** Currency (ISO 4217), where it isn't the yuan. */
  readonly currency?: string;
  /** What a cell such as 约1.1亿元 comes to, in ten thousands of the currency; `value` is null then. */
  readonly approximate?: number;
}

/** An amount that a cell states, but that isn't added to the others: it is in another currency, or approximate. */
export interface StatedAmount {
  readonly value: number;
  readonly unit: MoneyUnit;
  readonly approximate: boolean;
}

/** A number of things that a column states which is no field and no money: 用地面积（亩）, jobs. */
export interface StatedNumber {
  /** Heading of its column as in `extra`. */
  readonly label: string;
  /** Unit as the heading or the cells state it; "" where none is stated. */
  readonly unit: string;
  /** null where the cell is blank, or states something else than a number in that unit. */
  readonly value: number | null;
}

/** A task of the plan around a table that a project is linked to. The link is this library's reading: the source states none. */
export interface ProjectTask {
  readonly number: number;
  readonly title: string;
  /** Name of its programme; null where the plan puts its tasks under none. */
  readonly programme: string | null;
  /** Who leads it, under the names of the reviewed list. */
  readonly leads: readonly string[];
  /** The kinds of works (names of `data/works.json`) that both name: what the link rests on. */
  readonly works: readonly string[];
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
  /** The cell of an earlier joint project that names the same districts otherwise: both count in that one cell. */
  readonly jointCell?: string;
  /** Headings that the row stands under, outermost first. */
  readonly section: readonly string[];
  /** Amounts of the other money columns (年度计划投资, …). */
  readonly amounts: readonly Amount[];
  /** What the investment's cell states, where it states an amount that `investment` can't hold. */
  readonly stated?: StatedAmount;
  /** Cells of columns that no field takes, by header. */
  readonly extra: Readonly<Record<string, string>>;
  /** The numbers among them, where its table has columns of numbers. */
  readonly numbers?: readonly StatedNumber[];
  /** Its tasks, where the source numbers the tasks of a plan; empty where no task names its kinds of works. */
  readonly tasks?: readonly ProjectTask[];
  readonly source: Position;
}
