import type { Mutant } from './define-mutant.js';

/** The text with the mutant's edits of this file made. An edit whose text is not there exactly once is an error. */
export function applyEdits(source: string, file: string, { name, edits }: Mutant): string {
  return edits
    .filter((edit) => edit.file === file)
    .reduce((text, { find, replace }) => {
      const occurrences = text.split(find).length - 1;
      if (occurrences !== 1) {
        throw new Error(
          `Mutant ${name} no longer applies: expected "${find}" once in ${file}, found it ${occurrences} times.`,
        );
      }
      return text.replace(find, () => replace);
    }, source);
}
