import { existsSync, readFileSync } from 'node:fs';
import { type Manifest, manifestOf, manifestText } from '../../conformance/manifests/manifest.js';

/** The manifest of the suite as it is; what did not change since the file was written keeps its version. */
export function manifestFile(file: URL, suite: Parameters<typeof manifestOf>[0]): string {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
  return manifestText(manifestOf(suite, before));
}
