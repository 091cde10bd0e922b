import type { AskOptions } from '../ask/ask.js';
import { parseOptions } from './parse-options.js';
import { UsageError } from './usage-error.js';

const OPTIONS = {
  as: { type: 'string' },
  dataset: { type: 'string' },
  topic: { type: 'string' },
  'follow-up': { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** Options of `ask`. Throws UsageError. */
export function askOptions(argv: readonly string[], env: NodeJS.ProcessEnv): AskOptions {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  const [prompt = '', ...rest] = positionals;
  if (prompt.trim() === '')
    throw new UsageError('ask takes a question: omni-mock ask "Top 5 products by revenue"');
  if (rest.length > 0)
    throw new UsageError(`ask takes one question; put it in quotes (then came "${rest[0]}")`);
  return {
    prompt,
    as: values.as ?? 'organization',
    dataset: values.dataset ?? env.OMNI_MOCK_DATASET ?? 'retail',
    topic: values.topic ?? null,
    followUps: values['follow-up'] ?? [],
    json: values.json ?? false,
  };
}
