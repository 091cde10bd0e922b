import type { Manifest } from './manifest.js';
import frozen from './omni-2026-11.json' with { type: 'json' };

/** The manifest that this release was frozen with; a test holds the suite against it. */
export const frozenManifest = frozen as Manifest;

export { type Manifest, manifestOf, manifestText, type ProfileManifest } from './manifest.js';
