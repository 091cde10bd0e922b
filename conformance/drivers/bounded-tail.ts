/** Keeps the end of a text of any length: what a flooding client said last, without the flood. */
export class BoundedTail {
  readonly #limit: number;
  #text = '';
  #dropped = 0;

  constructor(limit = 8 * 1024) {
    this.#limit = limit;
  }

  push(text: string): void {
    this.#text += text;
    const over = this.#text.length - this.#limit;
    if (over <= 0) return;
    this.#text = this.#text.slice(over);
    this.#dropped += over;
  }

  /** Replaces a text wherever it stands. */
  mask(text: string, by: string): void {
    this.#text = this.#text.replaceAll(text, by);
  }

  toString(): string {
    return this.#dropped === 0 ? this.#text : `[${this.#dropped} earlier characters dropped]\n${this.#text}`;
  }
}
