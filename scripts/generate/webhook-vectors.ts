import type { RawWebhook } from '../../mock-server/core/webhooks/raw-webhook.js';
import { signatureHeaders } from '../../mock-server/core/webhooks/signature.js';
import { type Material, type WebhookCase, webhookCases } from '../../mock-server/webhook-attacks/index.js';

/** The worked example that all pairs are made of; the same bytes every time. */
const SIGNED_AT = 1_767_225_600;
const EXAMPLE: Material = {
  secret: 'mock-signing-secret',
  otherSecret: 'another-signing-secret',
  unixMs: SIGNED_AT * 1000,
  payload: {
    event_id: 'evt_3f1c9a20_COMPLETE_1767225600',
    jobId: '3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f',
    status: 'COMPLETE',
    result_summary: 'Net sales were $42',
    metadata: { ticket: 'T-1' },
    completed_at: '2026-01-01T00:00:00Z',
  },
  dialect: { digest: 'hex', timestampUnit: 'seconds' },
  toleranceSeconds: 300,
};
const GENUINE = 'worked-example';

/** Left out, as a file of a megabyte is no help and length plays no part in a signature. */
const TOO_LONG: readonly string[] = ['long-body', 'large-body'];

type Verdict = 'accept' | 'refuse' | 'either';

/** What `conformance/vectors/webhooks.schema.json` describes. */
interface Vector {
  readonly id: string;
  readonly group: WebhookCase['group'] | 'genuine' | 'age' | 'secret';
  readonly title: string;
  readonly secret: string;
  readonly now: number;
  readonly toleranceSeconds: number | null;
  readonly request: { readonly headers: RawWebhook['headers']; readonly bodyBase64: string };
  readonly verdict: Verdict;
  readonly reason: string;
  readonly control: string | null;
}

const VERDICTS: Record<WebhookCase['expects'], Verdict> = {
  refuse: 'refuse',
  accept: 'accept',
  // What it says is strange; its signature is right, and vectors are about signatures.
  survive: 'accept',
  'depends-on-tolerance': 'refuse',
  either: 'either',
};

/** The test vectors as a file. */
export function webhookVectors(): string {
  const vectors = [...genuine(), ...webhookCases.filter(({ id }) => !TOO_LONG.includes(id)).map(fromCase)];
  const file = {
    $schema: 'webhooks.schema.json',
    version: 1,
    description:
      'Test vectors for receivers of Omni webhooks. The key is the UTF-8 bytes of `secret`; the signature is `sha256=` and the lower-case hexadecimal HMAC-SHA256 over the timestamp header, a dot, and the body as it came.',
    vectors,
  };
  return `${formatted(file)}\n`;
}

function fromCase(attack: WebhookCase): Vector {
  const { id, group, title, expects, why } = attack;
  return vector({
    id,
    group,
    title,
    request: attack.craft(EXAMPLE).mutant,
    verdict: VERDICTS[expects],
    reason: group === 'strange' ? `The signature is right; beware of what it says. ${why}` : why,
    control: GENUINE,
  });
}

/** In the order in which the file has them; what is not said is as in the worked example. */
function vector(
  facts: Pick<Vector, 'id' | 'group' | 'title' | 'reason' | 'control'> & {
    readonly request: RawWebhook;
    readonly verdict?: Verdict;
    readonly secret?: string;
    readonly now?: number;
    readonly toleranceSeconds?: number | null;
  },
): Vector {
  const { id, group, title, reason, control, verdict = 'accept', request } = facts;
  const { secret = EXAMPLE.secret, now = SIGNED_AT + 2, toleranceSeconds = EXAMPLE.toleranceSeconds } = facts;
  const bodyBase64 = Buffer.from(request.body).toString('base64');
  return {
    id,
    group,
    title,
    secret,
    now,
    toleranceSeconds,
    request: { headers: request.headers, bodyBase64 },
    verdict,
    reason,
    control,
  };
}

/** What has to be accepted: the example itself, near the limits of age, and under secrets of every kind. */
function genuine(): Vector[] {
  const request = signedWith(EXAMPLE.secret);
  const example = vector({
    id: GENUINE,
    group: 'genuine',
    title: 'A genuine event.',
    request,
    reason: 'Signature and timestamp are right.',
    control: null,
  });
  const received = (
    id: string,
    secondsLater: number,
    toleranceSeconds: number | null,
    title: string,
  ): Vector =>
    vector({
      id,
      group: 'age',
      title,
      now: SIGNED_AT + secondsLater,
      toleranceSeconds,
      request,
      reason: toleranceSeconds === null ? 'There is no limit of age.' : 'It is within the limit of age.',
      control: GENUINE,
    });
  const keyed = (id: string, secret: string, title: string): Vector =>
    vector({
      id,
      group: 'secret',
      title,
      secret,
      request: signedWith(secret),
      reason: 'The key is the UTF-8 bytes of the secret, whatever it looks like.',
      control: GENUINE,
    });
  return [
    example,
    received(
      'nearly-too-old',
      290,
      300,
      'The event comes 290 seconds after it was signed; the limit is 300.',
    ),
    received(
      'nearly-too-new',
      -290,
      300,
      'The event comes 290 seconds before it was signed; the limit is 300.',
    ),
    received(
      'old-without-limit',
      86_400,
      null,
      'The event comes a day after it was signed; there is no limit.',
    ),
    keyed('secret-beyond-ascii', 'clé-秘密-🔑', 'The secret has letters beyond ASCII.'),
    keyed('secret-longer-than-a-block', 'long secret '.repeat(10), 'The secret has more than 64 bytes.'),
    keyed('secret-like-hex', '00112233445566778899aabbccddeeff', 'The secret looks like hexadecimal.'),
    keyed('secret-like-base64', 'whsec_bW9jay1zaWduaW5nLXNlY3JldA==', 'The secret looks like base64.'),
    keyed('secret-with-space', ' mock-signing-secret ', 'The secret begins and ends with a space.'),
  ];
}

function signedWith(secret: string): RawWebhook {
  const body = Buffer.from(JSON.stringify(EXAMPLE.payload));
  const rules = { webhookDigest: 'hex', webhookTimestampUnit: 'seconds' } as const;
  const headers = signatureHeaders(secret, body, EXAMPLE.unixMs, rules);
  return { headers: [['Content-Type', 'application/json'], ...headers], body };
}

/** Objects a member to a line, lists in one line where they fit: as the formatter of this repository has it. */
function formatted(value: unknown, indent = '', before = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => formatted(item, deeper));
    const line = `[${items.join(', ')}]`;
    if (!line.includes('\n') && indent.length + before + line.length < 110) return line;
    return `[\n${deeper}${items.join(`,\n${deeper}`)}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, member]) => {
    const name = `${JSON.stringify(key)}: `;
    return name + formatted(member, deeper, name.length);
  });
  return `{\n${deeper}${members.join(`,\n${deeper}`)}\n${indent}}`;
}
