import type { AttributeValue } from '../../../fixtures/index.js';
import type { Switches } from '../../../openapi/index.js';
import { DomainError } from '../errors.js';
import { type AttributeDefinition, isSettable, valueProblem } from './attribute-definitions.js';
import type { OwnAttributes } from './records.js';

/** Values for attributes as a SCIM call names them; null takes a value away. */
export type WantedAttributes = Readonly<Record<string, unknown>>;

/**
 * What somebody's attributes become. A name without a definition is dropped without a word, as client authors have
 * seen, or refused as the switch says. Throws `invalid_request`.
 */
export function withAttributes(
  before: OwnAttributes,
  wanted: WantedAttributes,
  definitions: ReadonlyMap<string, AttributeDefinition>,
  unknown: Switches['unknownScimAttribute'],
): OwnAttributes {
  const after: Record<string, AttributeValue> = { ...before };
  for (const [name, value] of Object.entries(wanted)) {
    const definition = definitions.get(name);
    if (!definition || !isSettable(definition)) {
      if (unknown === 'drop') continue;
      throw new DomainError('invalid_request', `Bad Request: userAttributes.${name}: Unknown user attribute`);
    }
    if (value === null) {
      delete after[name];
      continue;
    }
    const problem = valueProblem(definition, value);
    if (problem !== null) throw new DomainError('invalid_request', `Bad Request: ${problem}`);
    after[name] = value as AttributeValue;
  }
  return after;
}
