import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const NAME = 'OMNI_CONFORMANCE_SUITE';
/** Inherited by whatever a client starts, however far it goes away from its parent. */
const MARK = randomUUID();

/** An environment by which what is started in it can be told from everything else on the machine. */
export const marked = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({ ...env, [NAME]: MARK });

/**
 * Kills what a client started and took out of its process group: a daemon is found by the environment it inherited.
 * Only Linux tells that; elsewhere this does nothing.
 */
export function killStragglers(): void {
  for (const pid of processIds()) {
    try {
      if (readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`${NAME}=${MARK}`))
        process.kill(pid, 'SIGKILL');
    } catch {
      // Somebody else's, or gone meanwhile.
    }
  }
}

function processIds(): number[] {
  if (process.platform !== 'linux') return [];
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return [];
  }
}
