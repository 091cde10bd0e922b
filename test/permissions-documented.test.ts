import { describe, expect, test } from 'vitest';
import { blocksOf, documentedPage, hasCurl, lastAnswer } from './support/documented-calls.js';
import { embedUserId, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });
const page = documentedPage('permissions.md');

describe.skipIf(!hasCurl)('the documented call', () => {
  test.each(page.calls.map(({ commands, answer }) => [commands, answer] as const))(
    '%s',
    async (commands, answer) => {
      const { space, url } = omni();
      if (answer === undefined) throw new Error('The page shows no answer to this call.');
      const found = await lastAnswer(commands, {
        MOCK: url,
        KEY: space.keys.organization,
        MODEL: space.modelId,
        CONNECTION: space.connectionId,
        ANA: embedUserId(space, 'cust-ana'),
        BEN: embedUserId(space, 'cust-ben'),
        LENA: embedUserId(space, 'cust-late'),
        QUINN: patOf(space, 'quinn'),
      });
      expect(found).toMatchObject(JSON.parse(answer));
    },
  );
});

test('the page has all of its examples judged', () => {
  expect(page.calls.length).toBe(blocksOf(page));
});
