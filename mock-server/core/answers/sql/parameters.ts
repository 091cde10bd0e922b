/** Values of a query, each behind a numbered placeholder: equal values share one. */
export class Parameters {
  readonly values: (string | number)[] = [];

  /** The placeholder of a value. */
  add(value: string | number): string {
    const known = this.values.indexOf(value);
    if (known >= 0) return `?${known + 1}`;
    this.values.push(value);
    return `?${this.values.length}`;
  }
}
