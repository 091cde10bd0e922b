import type { SecretHit, SecretMasker } from './secret-masker.js';

export interface ReadLine {
  /** The line without its end, secrets masked; cut at the limit when `overlong`. */
  readonly text: string;
  readonly hits: readonly SecretHit[];
  readonly overlong: boolean;
}

/** Far above any honest answer, far below what would hurt the suite. */
const MAX_LINE = 16 * 1024 * 1024;

/** Cuts a stream into lines, masks each, and stays within bounded memory however long a line is. */
export class LineReader {
  readonly #masker: SecretMasker;
  readonly #onLine: (line: ReadLine) => void;
  readonly #maxLine: number;
  #text = '';
  #hits: SecretHit[] = [];
  #overlong = false;

  constructor(masker: SecretMasker, onLine: (line: ReadLine) => void, maxLine = MAX_LINE) {
    this.#masker = masker;
    this.#onLine = onLine;
    this.#maxLine = maxLine;
  }

  push(chunk: string): void {
    const pieces = chunk.split('\n');
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) this.#finish();
      const { text, hits } = this.#masker.push(piece);
      this.#add(text);
      // A line that leaks a key ten thousand times is one finding.
      if (this.#hits.length < 10) this.#hits.push(...hits);
    }
  }

  /** The stream ended: a last line without a line end counts too. */
  end(): void {
    this.#add(this.#masker.end());
    if (this.#text !== '') this.#finish();
  }

  #add(text: string): void {
    if (this.#overlong) return;
    this.#text += text;
    if (this.#text.length <= this.#maxLine) return;
    this.#text = this.#text.slice(0, this.#maxLine);
    this.#overlong = true;
  }

  #finish(): void {
    this.#add(this.#masker.end());
    const line = { text: this.#text.replace(/\r$/, ''), hits: this.#hits, overlong: this.#overlong };
    this.#text = '';
    this.#hits = [];
    this.#overlong = false;
    this.#onLine(line);
  }
}
