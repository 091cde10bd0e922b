import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { listed } from './listed.js';

/** A report that was asked for, and where it goes. */
export interface Target<Format extends string> {
  readonly format: Format;
  /** Standard output when absent. */
  readonly file?: string;
}

/** Reads a list such as `pretty,json=report.json`, for an option. */
export const reportTargets =
  <Format extends string>(formats: readonly Format[]) =>
  (text: string): readonly Target<Format>[] => {
    const targets = text.split(',').map((part) => target(formats, part));
    const files = targets.flatMap(({ file }) => (file === undefined ? [] : [file]));
    if (files.length + 1 < targets.length)
      throw new InvalidArgumentError('Only one report can go to standard output; give the others =<file>.');
    const places = files.map((file) => resolve(file));
    const taken = files.find((_file, at) => places.indexOf(places[at] ?? '') !== at);
    if (taken !== undefined)
      throw new InvalidArgumentError(`Two reports cannot go to ${taken}: give each a file of its own.`);
    return targets;
  };

function target<Format extends string>(formats: readonly Format[], part: string): Target<Format> {
  const [name = '', ...rest] = part.split('=');
  const format = formats.find((one) => one === name.trim());
  if (format === undefined)
    throw new InvalidArgumentError(`There is no report ${name}; there are ${listed(formats)}.`);
  if (rest.length === 0) return { format };
  const file = rest.join('=');
  if (file === '') throw new InvalidArgumentError(`${format}= needs a file name.`);
  return { format, file };
}
