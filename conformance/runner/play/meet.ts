import type { OmniMock } from '../../../mock-server/index.js';
import type { ConnectOptions, Driver } from '../../drivers/index.js';
import { type Introduction, introduce } from './introduce.js';

/** One hello before anything else, so that a wrong command is one clear sentence and not one per scenario. */
export async function meet(
  omni: OmniMock,
  options: Pick<ConnectOptions, 'webhooks' | 'env'> & { driver: Driver; signal?: AbortSignal },
): Promise<Introduction> {
  const space = omni.createSpace();
  const { driver, signal, ...how } = options;
  const adapter = driver.connect({ ...how, space });
  const onAbort = () => void adapter.stop();
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();
  try {
    const met = await introduce(adapter, 1);
    if (!('refused' in met)) {
      await adapter.request('bye', { id: 2, verb: 'bye' }, 2_000);
      await adapter.stop(1_000);
      return met;
    }
    await adapter.stop();
    const said = adapter.stderrTail().trim();
    // What it could not say hello for is not said twice.
    const problem = adapter
      .problems()
      .find((one) => !met.refused.includes(one.replace(/^To request \d+, |\.$/g, '')));
    const more = [problem, said === '' ? undefined : `It wrote on standard error:\n${said}`].filter(Boolean);
    return { refused: [met.refused, ...more].join('\n') };
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await adapter.stop();
    space.drop();
  }
}
