/** Collects the footnotes of a table; one that is said twice gets one mark. */
export class Footnotes {
  readonly #texts: string[] = [];

  /** The mark (from 1) of a footnote. */
  mark(text: string): number {
    const known = this.#texts.indexOf(text);
    return known >= 0 ? known + 1 : this.#texts.push(text);
  }

  get texts(): readonly string[] {
    return this.#texts;
  }
}
