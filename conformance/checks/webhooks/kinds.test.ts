import { expect, test } from 'vitest';
import { webhookCases } from '../../../mock-server/index.js';
import { type CaseKind, kindOf } from '../reading/webhook-kinds.js';

const REFUSED: readonly (CaseKind | undefined)[] = [
  'unsigned',
  'forged',
  'form',
  'timestamp',
  'body',
  'secret',
];

test('every case of the catalogue has a rule that judges it, of the kind that its expectation says', () => {
  const wrong = webhookCases.filter(({ id, expects }) => {
    const kind = kindOf(id);
    if (expects === 'refuse') return !REFUSED.includes(kind);
    if (expects === 'accept') return kind !== 'spelling' && kind !== 'fields';
    if (expects === 'survive') return kind !== 'strange';
    return kind !== (expects === 'either' ? 'open' : 'age');
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(webhookCases.length).toBeGreaterThan(40);
});

test('an id that the catalogue does not have is of no kind', () => {
  expect(kindOf('made-up')).toBeUndefined();
});
