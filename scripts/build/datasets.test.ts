import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { completeModels } from '../../fixtures/complete-models.js';
import { listDatasets, loadDataset } from '../../fixtures/index.js';
import { datasetFiles } from './datasets.js';

const files = datasetFiles(fileURLToPath(new URL('../../fixtures/', import.meta.url)));

test.each(listDatasets())('the one file that %s is compiled to holds all that its many files say', (name) => {
  const compiled = JSON.parse(String(files.get(join('fixtures', name, 'dataset.json'))));
  const { tables: _tables, ...dataset } = loadDataset(name);
  expect({ ...compiled, name, models: completeModels(compiled.models) }).toEqual(dataset);
});

test.each(listDatasets())('every table of %s goes with it', (name) => {
  const tables = loadDataset(name)
    .tables()
    .map((table) => join('fixtures', name, 'data', `${table.name}.csv`));
  expect([...files.keys()]).toEqual(expect.arrayContaining(tables));
});

test('what a start reads of retail stays small', () => {
  expect(String(files.get(join('fixtures', 'retail', 'dataset.json'))).length).toBeLessThan(100_000);
});
