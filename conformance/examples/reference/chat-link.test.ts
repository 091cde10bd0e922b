import { expect, test } from 'vitest';
import { chatLink } from './chat-link.js';

test.each([
  ['https://acme.omniapp.co', 'https://acme.omni.co/chat/c1'],
  ['https://acme.omniapp.co', 'https://acme.omniapp.co/chat/c1'],
  ['https://bi.acme.example', 'https://bi.acme.example/chat/c1'],
  ['http://127.0.0.1:4010/s/a', 'http://127.0.0.1:4010/s/a/chat/c1'],
])('of %s, %s is its own', (base, link) => {
  expect(chatLink(link, base)).toBe(link);
});

test.each([
  ['of another organization', 'https://other.omni.co/chat/c1'],
  ['of a host that only begins alike', 'https://acme.omni.co.evil.example/chat/c1'],
  ['whose host stands where credentials do', 'https://acme.omni.co@evil.example/chat/c1'],
  ['with credentials', 'https://mia:secret@acme.omni.co/chat/c1'],
  ['on another port', 'https://acme.omni.co:8443/chat/c1'],
  ['without TLS', 'http://acme.omni.co/chat/c1'],
  ['that is a path', '/chat/c1'],
  ['that leaves out the scheme', '//evil.example/chat/c1'],
  ['that is a script', 'javascript:alert(1)'],
  ['that is no text', null],
])('a link %s is not shown', (_what, link) => {
  expect(chatLink(link, 'https://acme.omniapp.co')).toBeUndefined();
});
