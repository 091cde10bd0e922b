import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jobScenarios } from '../mock-server/job-scenarios/index.js';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const names = jobScenarios.map(({ name }) => name);

test('the control API names every job scenario and no other', () => {
  const { components } = parse(read('openapi/control.yaml'));
  expect(components.schemas.JobScenarioName.enum).toEqual(names);
});

test('the documentation of the mock tells of every job scenario', () => {
  const missing = names.filter((name) => !read('docs/mock.md').includes(`\`${name}\``));
  expect(missing).toEqual([]);
});

test('every job scenario ends, except the one that says it does not', () => {
  const ENDS = ['COMPLETE', 'FAILED', 'CANCELLED'];
  const endless = jobScenarios.filter(({ timeline }) => !ENDS.includes(timeline.at(-1)?.phase.state ?? ''));
  expect(endless.map(({ name }) => name)).toEqual(['never-ends']);
});
