import type { Switches } from '../../../openapi/index.js';

/** What a pair is made of. The payload is that of a genuine event; its spelling is the crafter's business. */
export interface Material {
  /** The secret that the receiver was told to verify with. */
  readonly secret: string;
  /** The secret of another subscription: a real one, only not of this job. */
  readonly otherSecret: string;
  /** When the pair is sent. */
  readonly unixMs: number;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly dialect: {
    readonly digest: Switches['webhookDigest'];
    readonly timestampUnit: Switches['webhookTimestampUnit'];
  };
  /** How old a webhook the receiver says it takes; null when it has not said. */
  readonly toleranceSeconds: number | null;
}
