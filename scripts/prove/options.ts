import { parseArgs } from 'node:util';
import { mutants } from '../../conformance/mutants/index.js';

const USAGE =
  'usage: prove [--write | --check | --matrix] [--all-languages] [--only <mutant>]... [--at-once <clients>]';

export interface Options {
  readonly write: boolean;
  readonly check: boolean;
  readonly matrix: boolean;
  readonly allLanguages: boolean;
  readonly only: readonly string[] | undefined;
  readonly atOnce: number;
}

/** What was asked for, or what is wrong with it. */
export function optionsFrom(args: readonly string[]): Options | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        write: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        matrix: { type: 'boolean', default: false },
        'all-languages': { type: 'boolean', default: false },
        only: { type: 'string', multiple: true },
        'at-once': { type: 'string', default: '12' },
      },
    });
    const { write, check, matrix, only, 'all-languages': allLanguages } = values;
    const unknown = only?.find((name) => !mutants.some((mutant) => mutant.name === name));
    if (unknown !== undefined) {
      const known = mutants.map(({ name }) => name).join(', ');
      return { wrong: `There is no mutant ${unknown}; there are: ${known}.` };
    }
    const atOnce = Number(values['at-once']);
    if (!Number.isInteger(atOnce) || atOnce < 1)
      return { wrong: `--at-once takes a whole number from 1, not ${values['at-once']}.` };
    return { write, check, matrix, only, allLanguages, atOnce };
  } catch (error) {
    return { wrong: `${error instanceof Error ? error.message : error}\n${USAGE}` };
  }
}
