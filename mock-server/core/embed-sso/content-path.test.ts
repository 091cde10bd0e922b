import { expect, test } from 'vitest';
import { contentAddress, isContent, livesOnConnection } from './content-path.js';

test.each([
  ['/my', '/my'],
  ['my', '/my'],
  ['/dashboards/a?f=1#tile', '/dashboards/a?f=1#tile'],
  ['/dashboards/ä b', '/dashboards/%C3%A4%20b'],
  ['/chat/1\r\nset-cookie: a=b', '/chat/1set-cookie:%20a=b'],
])('%j leads to %s', (contentPath, address) => {
  expect(contentAddress(contentPath)).toBe(address);
});

test.each(['//evil.example', '/\\evil.example', '/\t/evil.example', '/.//evil.example', '///'])(
  '%j leads out of the application and is no content',
  (contentPath) => {
    expect(contentAddress(contentPath)).toBe(null);
  },
);

test.each([
  ['/dashboards/a', true, true],
  ['/embed/dashboards/a', true, true],
  ['/w/a/duplicate', true, true],
  ['/my', true, false],
  ['/root/', true, false],
  ['/entity-folder', true, false],
  ['/chat/a', true, false],
  ['/dashboards', false, false],
  ['/api/v1/whoami', false, false],
])('%s: content %s, with a connection behind it %s', (path, content, connection) => {
  expect([isContent(path), livesOnConnection(path)]).toEqual([content, connection]);
});
