/** A webhook as it goes over the wire: nothing is added to it but what HTTP itself needs. */
export interface RawWebhook {
  /** In order, and a name may come twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}
