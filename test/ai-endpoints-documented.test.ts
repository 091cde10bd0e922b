import { describe, expect, test } from 'vitest';
import { helpTexts } from '../mock-server/core/help/search-help.js';
import { blocksOf, documentedPage, hasCurl, lastAnswer } from './support/documented-calls.js';
import { embedUserId, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });
const page = documentedPage('ai-endpoints.md');

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
        ANA: embedUserId(space, 'cust-ana'),
      });
      expect(found).toMatchObject(JSON.parse(answer));
    },
  );
});

test('the page has all of its examples judged', () => {
  expect(page.calls.length).toBe(blocksOf(page));
});

test('the page counts the help texts rightly', () => {
  expect(helpTexts.length).toBe(16);
  expect(page.text).toContain('one of sixteen short texts');
});
