/** The mock in a process of its own, which says what memory it uses when its parent asks. */
import { startOmniMock } from '../mock-server/index.js';
import { measureMemory } from './memory.js';

const omni = await startOmniMock({ profile: 'dev' });
process.on('message', () => process.send?.(measureMemory()));
process.on('disconnect', () => process.exit());
process.send?.(omni.url);
