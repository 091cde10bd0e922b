import { expect, test } from 'vitest';
import { helpTexts } from '../mock-server/core/help/search-help.js';
import { documentedPage, testCallsOf } from './support/documented-calls.js';
import { embedUserId, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });
const page = documentedPage('ai-endpoints.md');

testCallsOf(page, () => {
  const { space, url } = omni();
  return {
    MOCK: url,
    KEY: space.keys.organization,
    MODEL: space.modelId,
    ANA: embedUserId(space, 'cust-ana'),
  };
});

test('the page counts the help texts rightly', () => {
  expect(helpTexts.length).toBe(16);
  expect(page.text).toContain('one of sixteen short texts');
});
