import { expect, test } from 'vitest';
import { aSession, aSignIn, evidence, pat } from '../testing/index.js';
import { reportsRefusal } from './reports-refusal.js';

const refused = aSession(pat, { status: 403, atMs: 100 });
const taken = aSession(pat, { atMs: 600 });

test.each([
  ['says that it failed', [refused], aSignIn({ reply: { outcome: 'failed' } }), 'pass'],
  ['says that it worked', [refused], aSignIn(), 'fail'],
  ['says that it never sent it', [refused], aSignIn({ reply: { outcome: 'refused' } }), 'fail'],
  ['crashes', [refused], aSignIn({ error: 'boom' }), 'fail'],
  ['tries again and is taken', [refused, taken], aSignIn(), 'incomplete'],
  ['is taken', [taken], aSignIn(), 'incomplete'],
])('a client that %s', (_who, exchanges, call, verdict) => {
  expect(reportsRefusal.judge(evidence({ sessions: [call], exchanges })).verdict).toBe(verdict);
});

test('a passive recording cannot say what the client believes', () => {
  expect(reportsRefusal.judge(evidence({ exchanges: [refused] })).verdict).toBe('not-applicable');
});
