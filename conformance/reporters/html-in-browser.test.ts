import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { aCheckResult, aReport } from '../runner/testing/a-report.js';
import { html } from './html.lazy.js';
import { aNastyReport } from './testing/nasty-report.js';

const PROGRAM = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
  .filter((path) => path !== '')
  .find((path) => existsSync(path));

if (PROGRAM === undefined)
  console.warn(
    'The HTML report is not looked at in a browser: no Chromium was found. CHROMIUM can name one.',
  );

/** The least contrast of any text with what is behind it, as WCAG reckons it. */
const WORST_CONTRAST = `(() => {
  const parse = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (color) => {
    const [r, g, b] = color.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (from) => {
    // The words of a bar stand on the bar.
    const bar = from.matches('svg text') && from.previousElementSibling;
    if (bar && bar.matches('rect') && bar.getBBox().width > 20) return parse(getComputedStyle(bar).fill);
    for (let one = from; one; one = one.parentElement) {
      const color = parse(getComputedStyle(one).backgroundColor);
      if (color[3] !== 0) return color;
    }
    return [255, 255, 255];
  };
  const ratios = [...document.querySelectorAll(':is(h1,h2,h3,h4,p,a,dt,dd,li,code,span,label,th,td):not(svg *),svg text')].map((one) => {
    const style = getComputedStyle(one);
    const [a, b] = [light(parse(one.closest('svg') ? style.fill : style.color)), light(behind(one))];
    return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), one.outerHTML.slice(0, 200)];
  });
  return ratios.sort((a, b) => a[0] - b[0])[0];
})()`;

describe.skipIf(PROGRAM === undefined)('the HTML report in a browser', () => {
  let browser: Browser;
  let folder: string;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'omni-html-'));
    const file = join(folder, 'report.html');
    await writeFile(file, html(aNastyReport()));
    url = pathToFileURL(file).href;
    browser = await chromium.launch({ executablePath: PROGRAM ?? '', args: ['--no-sandbox'] });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** An open page, with what it complained of and what it asked for. */
  async function opened(options: Parameters<Browser['newContext']>[0] = {}, at = url) {
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(at);
    return { page, complaints, requests };
  }

  const openAll = (page: Page) =>
    page.evaluate('for (const box of document.querySelectorAll("details")) box.open = true');
  const choose = (page: Page, verdict: string) =>
    page.locator(`#filter label:has([value=${verdict}])`).click();

  test('complains of nothing and asks for nothing but itself', async () => {
    const { page, complaints, requests } = await opened();
    await openAll(page);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([url]);
  });

  test.each([360, 390, 768, 1280])(
    'does not scroll sideways at %i px, with everything open',
    async (width) => {
      const { page } = await opened({ viewport: { width, height: 844 } });
      await openAll(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
  );

  test('has tables that a phone shows without scrolling them sideways', async () => {
    const { page } = await opened({ viewport: { width: 390, height: 844 } });
    await openAll(page);
    const hidden = (names: string) =>
      page.evaluate<number[]>(
        `[...document.querySelectorAll('${names}')].map((table) => table.scrollWidth - table.parentElement.clientWidth)`,
      );
    const tables = await hidden('.events,.matrix');
    expect(tables.length).toBeGreaterThan(1);
    expect(Math.max(...tables)).toBeLessThanOrEqual(0);
    // What a column is called is beside each value.
    const title = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('.events [data-title]'), '::before').content`,
    );
    expect(title).toContain('at');
  });

  test('has timelines on paper whose lanes stand beside their names, and are not cut off', async () => {
    const { page } = await opened({ viewport: { width: 700, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    await openAll(page);
    const [names, lanes] = await page.evaluate<Record<'height' | 'right', number>[]>(
      `[...document.querySelector('.timeline').querySelectorAll(':scope > svg, .scroll > svg')].map((one) => one.getBoundingClientRect().toJSON())`,
    );
    expect(lanes?.right).toBeLessThanOrEqual(700);
    expect(Math.abs((names?.height ?? 0) - (lanes?.height ?? 0))).toBeLessThan(3);
  });

  test('of a client that could not be reached says why, has nothing to unfold, and complains of nothing', async () => {
    const file = join(folder, 'dead.html');
    const why = 'There is no command `x`: check its spelling and your PATH.';
    const checks = [aCheckResult({ verdict: 'incomplete', message: why, evidence: [] })];
    await writeFile(file, html(aReport({ checks, client: null, scenarios: [], complaints: [why] })));
    const { page, complaints } = await opened({}, pathToFileURL(file).href);
    expect(await page.locator('header').innerText()).toContain(why);
    expect(await page.locator('details').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('follows the colors that its reader prefers, and is legible in both', async () => {
    const seen = new Set<string>();
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await opened({ colorScheme });
      const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      const [worst, where] = await page.evaluate<[number, string]>(WORST_CONTRAST);
      seen.add(background);
      expect(worst, where).toBeGreaterThanOrEqual(4.5);
    }
    expect(seen.size).toBe(2);
  });

  test('has a target for every link', async () => {
    const { page } = await opened();
    const links = await page.locator('a').all();
    const targets = await Promise.all(links.map((link) => link.getAttribute('href')));
    const ids = new Set(
      await page.evaluate<string[]>('[...document.querySelectorAll("[id]")].map(({ id }) => "#" + id)'),
    );
    expect(targets.length).toBeGreaterThan(10);
    const dangling = targets.filter((target) => !ids.has(target ?? ''));
    expect(dangling).toEqual([]);
  });

  test('opens what a link leads to, with the keyboard, too', async () => {
    const { page } = await opened();
    const rule = '#rule-polling\\.stops-at-terminal-state';
    await page.locator(`${rule} td a`).first().press('Enter');
    const body = page.locator('details.exchange pre').first();
    await expect.poll(() => body.isVisible()).toBe(true);
  });

  test('shows rules and scenarios of one verdict, and all of them again', async () => {
    const { page } = await opened();
    const shown = () => page.locator('details[data-verdict]:visible').count();
    const all = await shown();
    await choose(page, 'warn');
    expect(await page.locator('details[data-verdict=warn]:visible').count()).toBe(1);
    expect(await shown()).toBe(1);
    await choose(page, 'all');
    expect(await shown()).toBe(all);
  });

  test('shows again what was filtered out when a link leads there', async () => {
    const { page } = await opened();
    await choose(page, 'fail');
    await page.evaluate('location.hash = "#rule-a.kept"');
    await expect.poll(() => page.locator('[id="rule-a.kept"]').isVisible()).toBe(true);
  });

  test('is read without a script', async () => {
    const { page } = await opened({ javaScriptEnabled: false });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    const card = page.locator('[id="rule-a.kept"]');
    await card.locator('summary').click();
    expect(await card.locator('.body').isVisible()).toBe(true);
  });

  test('of a client that keeps everything says so at first sight', async () => {
    const file = join(folder, 'green.html');
    await writeFile(file, html(aReport()));
    const { page } = await opened({}, pathToFileURL(file).href);
    expect(await page.locator('h1').innerText()).toContain('Conformant: 1 rule judged, none broken');
    expect(await page.locator('#to-fix').count()).toBe(0);
  });
});
