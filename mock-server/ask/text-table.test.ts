import { expect, test } from 'vitest';
import { textTable } from './text-table.js';

test('texts stand to the left and figures to the right', () => {
  const rows = [
    ['Ridge Tent, 2 person', '1,328', '9.8%'],
    ['Mug', '-7', ''],
  ];
  expect(textTable(['Product', 'Units', 'Rate'], rows)).toBe(
    [
      'Product               Units  Rate',
      '--------------------  -----  ----',
      'Ridge Tent, 2 person  1,328  9.8%',
      'Mug                      -7',
    ].join('\n'),
  );
});

test('a cell of several lines stays one line, and wide letters take two places', () => {
  expect(textTable(['Name', 'City'], [['株式会社', 'a\nb']])).toBe(
    'Name      City\n--------  ----\n株式会社  a b',
  );
});
