import { expect, test } from 'vitest';
import { anAsk, anError, aSubmit, evidence } from '../testing/index.js';
import { readsEveryDialect } from './reads-every-dialect.js';

const refused = (responseBody: string) => anError('aiJobSubmit', 403, '', { responseBody });
const saying = (message: string) => anAsk({ reply: { outcome: 'failed', message } });
const docs = refused('{"error":"403","message":"Feature not enabled"}');
const page = refused('<html>Forbidden</html>');

test.each([
  ['a client that passes the text on', docs, saying('Omni refused: Feature not enabled (HTTP 403)'), 'pass'],
  ['a client that knows another dialect only', docs, saying('Omni refused: undefined'), 'fail'],
  ['a client that shows the number for the text', docs, saying('Omni refused: 403'), 'fail'],
  ['a client without a message', docs, anAsk({ reply: { outcome: 'failed' } }), 'fail'],
  ['a client that survives HTML', page, saying('Omni refused (HTTP 403)'), 'pass'],
  ['a client that crashes on HTML', page, anAsk({ error: 'Unexpected token <' }), 'fail'],
  ['a client that never answers', page, anAsk({ reply: null }), 'incomplete'],
  ['a client told to wait', anError('aiJobSubmit', 429, 'Too Many Requests'), saying('later'), 'incomplete'],
  ['a client that was let through', aSubmit(), anAsk(), 'incomplete'],
])('%s', (_who, submit, ask, verdict) => {
  expect(readsEveryDialect.judge(evidence({ exchanges: [submit], asks: [ask] })).verdict).toBe(verdict);
});
