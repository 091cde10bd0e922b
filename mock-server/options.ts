import type { Switches } from '../openapi/index.js';
import type { Features } from './core/features.js';
import type { Profile } from './core/profiles.js';
import type { EgressPolicy } from './delivery/egress/policy.js';

export interface OmniMockOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Loopback unless said otherwise. */
  readonly host?: string;
  /** `dev` answers in about a second, `realistic` in 15 to 60, `instant` at once. */
  readonly profile?: Profile;
  /** The name of a dataset that comes with the package, or the path of a folder. */
  readonly dataset?: string;
  /** One seed gives the same ids, dates and data, always. */
  readonly seed?: number;
  readonly clock?: 'real' | 'manual';
  /** Options of `openapi/ambiguities.yaml` that differ from the defaults. */
  readonly switches?: Partial<Switches>;
  /** What the organization has switched off, such as `{ ai: false }`. */
  readonly features?: Partial<Features>;
  /** What calls to `/_mock` must bear; needed when the mock listens beyond loopback. */
  readonly controlToken?: string;
  /**
   * How far webhooks may travel: `loopback`, the default, is this machine; `private` adds private networks, `any` the
   * internet. Link-local and cloud metadata addresses are never sent to. No call to `/_mock` can change it.
   */
  readonly webhookEgress?: EgressPolicy;
  /**
   * Notes in the trace how much earlier a request may have come than it was stamped, when this process was kept from running:
   * for whoever judges a client by the clock. It costs a timer.
   */
  readonly notesLateness?: boolean;
  /** Where the mock says that something is wrong with itself; stderr unless given. */
  readonly complain?: (message: string) => void;
}
