import type { SemanticModel } from '../../../fixtures/index.js';
import { escaped } from './markdown.js';
import type { QueryFilter, SemanticQuery } from './semantic-query.js';
import { fieldReference } from './sql/field-reference.js';
import { ModelIndex } from './sql/model-index.js';
import { timeWords } from './time-words.js';

/** What a query is limited to, as Markdown that goes on from a noun: " for last quarter (2026-Q2), Europe". */
export function scopeOf({ filters }: SemanticQuery, model: SemanticModel): string {
  const index = ModelIndex.of(model);
  const words = Object.entries(filters).map(([name, filter]) => {
    const { field } = index.dimension(fieldReference(name).id);
    return wordsOf(filter, field.label, field.dataType === 'boolean');
  });
  const scope = words.join(', ');
  return scope === '' ? '' : PREPOSITION.test(scope) ? ` ${scope}` : ` for ${scope}`;
}

const PREPOSITION = /^(?:since|before|after|between|from|until)\b/;

function wordsOf(filter: QueryFilter, label: string, truth: boolean): string {
  switch (filter.kind) {
    case 'time': {
      const span = timeWords(filter.from, filter.until);
      return filter.label === '' || filter.label === span ? span : `${escaped(filter.label)} (${span})`;
    }
    case 'values':
      return truth ? truthWords(label, filter.values.includes(true)) : escaped(filter.values.join(' or '));
    case 'except':
      return truth
        ? truthWords(label, !filter.values.includes(true))
        : `all but ${escaped(filter.values.join(' and '))}`;
    case 'contains':
      return `${escaped(label)} with "${escaped(filter.text)}"`;
  }
}

const truthWords = (label: string, wanted: boolean): string => `${escaped(label)}: ${wanted ? 'yes' : 'no'}`;
