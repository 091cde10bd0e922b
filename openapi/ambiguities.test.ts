import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ambiguities, chooseSwitches, defaultSwitches, operations, switchOptions } from './index.js';

const contract = parse(readFileSync(new URL('omni.yaml', import.meta.url), 'utf8'));

test('no two entries share an id or a switch', () => {
  const ids = ambiguities.map(({ id }) => id);
  const switches = ambiguities.flatMap((entry) => entry.switch ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(switches).size).toBe(switches.length);
});

describe.each(ambiguities.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
  test('asks one question, names its sources and gives a reason', () => {
    expect(entry.question).toMatch(/\?$/);
    expect(entry.sources.length).toBeGreaterThan(0);
    for (const { source, says } of entry.sources) {
      expect(source).toMatch(/\S/);
      expect(says).toMatch(/\S/);
    }
    expect(entry.reason).toMatch(/\S/);
  });

  test('is either switchable, with a default among two options or more, or decided', () => {
    if (entry.switch === undefined) {
      expect(entry.decision).toMatch(/\S/);
      expect(entry.options).toBeUndefined();
    } else {
      const options = Object.keys(entry.options ?? {});
      expect(options.length).toBeGreaterThan(1);
      expect(options).toContain(entry.default);
      expect(entry.decision).toBeUndefined();
    }
  });

  test('touches operations that exist', () => {
    const known = ['*', ...Object.keys(operations), ...Object.keys(contract.webhooks)];
    const unknown = entry.operations.filter((one) => !known.includes(one));
    expect(unknown).toEqual([]);
  });
});

test('a space has the default of every switch until told otherwise', () => {
  expect(chooseSwitches({})).toEqual({ ok: true, switches: defaultSwitches });
  expect(chooseSwitches({ errorDialect: 'docs' })).toEqual({
    ok: true,
    switches: { ...defaultSwitches, errorDialect: 'docs' },
  });
  expect(Object.keys(defaultSwitches)).toEqual(Object.keys(switchOptions));
});

test('a switch or an option that does not exist is refused with what does exist', () => {
  expect(chooseSwitches({ errorDialect: 'klingon' })).toEqual({
    ok: false,
    problem: "Switch errorDialect has no option 'klingon'. It has spec, docs, docs-detail.",
  });
  expect(chooseSwitches({ toString: 'x' })).toMatchObject({ ok: false });
});
