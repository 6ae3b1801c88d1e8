/** Headings of rates of work, not of money over money: how far a building has risen. */
export const PHYSICAL_PROGRESS = /形象|工程进度|physical/iu;
