import type { ServerResponse } from 'node:http';
import type { Faults } from '../core/faults.js';

/**
 * Keeps a call until it is released, its time is up or its client has hung up, whichever comes first; then calls `goOn`,
 * once.
 */
export function holdCall(
  faults: Faults,
  { faultId, atMostMs }: { readonly faultId: string; readonly atMostMs: number },
  res: ServerResponse,
  goOn: () => void,
): void {
  const leave = (): void => {
    clearTimeout(timer);
    res.off('close', letGo);
    goOn();
  };
  const letGo = (): void => {
    forget();
    leave();
  };
  const timer = setTimeout(letGo, atMostMs);
  res.once('close', letGo);
  const forget = faults.hold(faultId, leave);
}
