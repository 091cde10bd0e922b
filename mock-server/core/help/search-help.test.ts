import { describe, expect, test } from 'vitest';
import { addressOf } from './help-text.js';
import { helpTexts, searchHelp } from './search-help.js';

describe('a search of the help texts', () => {
  test.each([
    ['How do I ask a question?', 'Ask a question'],
    ['How can I continue a conversation?', 'Follow-up questions'],
    ['What are topics?', 'Topics'],
    ['How does row-level security work?', 'Row-level security'],
    ['How do access filters work?', 'Row-level security'],
    ['Why does a customer see only their own rows?', 'Row-level security'],
    ['How do I embed a chat with SSO?', 'Embedding and single sign-on'],
    ['How do I verify a webhook signature?', 'Webhooks'],
    ['How do I revoke a token?', 'API keys'],
    ['what happens when I get 429 too many requests', 'Rate limits'],
    ['May a viewer use the AI?', 'Roles'],
    ['Which userId do I send to act on behalf of somebody?', 'Act for a user'],
    ['get a PNG of the result', 'Charts of an answer'],
    ['What if the AI credits are used up?', 'AI credits'],
    ['hide a field from some people', 'Access grants'],
    ['Can I ask a branch of the model?', 'Branches of a model'],
    ['How do I generate a query without running it?', 'Generate a query'],
    ['Can a user attribute have a default?', 'User attributes'],
  ])('"%s" finds "%s"', (question, title) => {
    const { answer, sources } = searchHelp(question);
    expect(sources[0]?.title).toBe(title);
    expect(answer).toContain(`**${title}.**`);
  });

  test('names every source by title and address, three at most', () => {
    const { sources } = searchHelp(
      'How do keys, roles, attributes and grants decide about permissions of a user?',
    );
    expect(sources.length).toBe(3);
    for (const { title, url } of sources) {
      expect(helpTexts.map((text) => [text.title, addressOf(text)])).toContainEqual([title, url]);
    }
  });

  test.each(['Wie wird das Wetter?', 'how do I', '???', '日本'])(
    '"%s" is said to be not found',
    (question) => {
      const { answer, sources } = searchHelp(question);
      expect(sources).toEqual([]);
      expect(answer).toContain('I found nothing about that. There are texts about: Ask a question,');
    },
  );

  test('answers the same question the same way', () => {
    expect(searchHelp('embedding')).toEqual(searchHelp('embedding'));
  });
});

describe('the help texts', () => {
  test('each have an address of their own on a host that nobody can own', () => {
    const addresses = helpTexts.map(addressOf);
    expect(new Set(addresses).size).toBe(helpTexts.length);
    for (const address of addresses) expect(new URL(address).hostname).toMatch(/\.example$/);
  });

  test('can each be found by their own title', () => {
    for (const { title } of helpTexts) expect(searchHelp(title).sources[0]?.title).toBe(title);
  });
});
