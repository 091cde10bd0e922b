import { describe, expect, it } from 'vitest';
import { plainLines, plainText } from './plain-text.js';

describe('text of somebody else', () => {
  it('cannot steer the terminal', () => {
    expect(plainText('\u001b[31mred\u001b[0m \u0007\u009b2J')).toBe('\ufffd[31mred\ufffd[0m \ufffd\ufffd2J');
  });

  it('cannot begin a line of its own', () => {
    expect(plainText('mine\r\nvalid.\nvalid.\rvalid.\u2028valid.')).toBe('mine valid. valid. valid. valid.');
  });

  it('cannot turn the reading direction', () => {
    expect(plainText('a\u202eb\u2066c\u200fd\u061ce')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  });

  it('is otherwise left as it is', () => {
    expect(plainText('Zoë’s client 日本 👩‍💻 <b>')).toBe('Zoë’s client 日本 👩‍💻 <b>');
    expect(plainText('half \ud83d')).toBe('half \ufffd');
  });

  it('keeps the lines of a text of several', () => {
    expect(plainLines('one\r\ntwo\n\u001bthree\rfour')).toBe('one\ntwo\n\ufffdthree four');
  });

  it('has no tab, and lines that a tab set in are as far in', () => {
    expect(plainLines('Error: no\n\tat Client.ask')).toBe('Error: no\n    at Client.ask');
    expect(plainText('one\ttwo')).toBe('one two');
  });
});
