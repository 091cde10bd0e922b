import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { requireAdmin } from '../../core/access.js';
import type { AttributeDefinition } from '../../core/directory/attribute-definitions.js';
import { type Edge, serve } from '../serve.js';

/** The user attributes that are defined: those of the organization, and the system's. */
export function userAttributeRoutes(router: Router, edge: Edge): void {
  router.get(
    '/api/v1/user-attributes',
    serve(edge, 'userAttributesList', ({ caller, space }) => {
      requireAdmin(caller);
      const body: Wire['UserAttributesListResponse'] = {
        records: [...space.directory.attributes.values()].map(presentDefinition),
      };
      return { status: 200, body };
    }),
  );
}

const presentDefinition = (definition: AttributeDefinition): Wire['UserAttributeRecord'] => {
  const { id, name, label, description, type, defaultValue, multipleValues, system } = definition;
  return {
    id,
    name,
    label,
    description,
    type,
    default_value:
      typeof defaultValue === 'object' && defaultValue !== null ? [...defaultValue] : defaultValue,
    multiple_values: multipleValues,
    system,
  };
};
