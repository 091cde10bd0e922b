import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

interface MediaTypes {
  [contentType: string]: { schema: unknown; examples?: unknown };
}

/**
 * A copy of the contract that Prism can read. Prism parses a body as JSON only when its content type says so and
 * holds any other body to be text, so a result served as `application/octet-stream` is described to it as text; our
 * own validators judge the JSON inside. Everything else is handed over as it is.
 */
export function contractForPrism(): { file: string; remove(): void } {
  const contract = parse(readFileSync(new URL('../../openapi/omni.yaml', import.meta.url), 'utf8'));
  const content: MediaTypes = contract.paths['/api/v1/ai/jobs/{jobId}/result'].get.responses['200'].content;
  if (!content['application/octet-stream'])
    throw new Error('The contract no longer has the octet-stream result.');
  content['application/octet-stream'] = { schema: { type: 'string' } };
  const folder = mkdtempSync(join(tmpdir(), 'prism-contract-'));
  const file = join(folder, 'omni.json');
  writeFileSync(file, JSON.stringify(contract));
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}
