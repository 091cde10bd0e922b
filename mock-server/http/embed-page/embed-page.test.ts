import { describe, expect, test } from 'vitest';
import { embedCookie, embedTokenOf } from './embed-cookie.js';
import { html } from './html.js';

describe('html', () => {
  test('takes every value for text unless it is HTML', () => {
    const bold = html`<b>${'a & "b"'}</b>`;
    expect(html`<p title="${"it's"}">${'<i>'}${bold}${null}${[1, bold]}</p>`.text).toBe(
      '<p title="it&#39;s">&lt;i&gt;<b>a &amp; &quot;b&quot;</b>1<b>a &amp; &quot;b&quot;</b></p>',
    );
  });
});

describe('the session cookie', () => {
  test('belongs to the path of its space, and goes into foreign iframes only behind TLS', () => {
    expect(embedCookie('t', '', 'http')).toMatch(/=t; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(embedCookie('t', '/s/s1', 'https')).toMatch(/=t; Path=\/s\/s1; HttpOnly; SameSite=None; Secure$/);
  });

  test('is found among others, the one with the longest path first', () => {
    const pair = (token: string) => embedCookie(token, '', 'http').split(';')[0];
    expect(embedTokenOf({ cookie: `a=b; ${pair('mine')}; ${pair('default')}` })).toBe('mine');
    expect(embedTokenOf({ cookie: 'a=b' })).toBe(null);
    expect(embedTokenOf({})).toBe(null);
  });
});
