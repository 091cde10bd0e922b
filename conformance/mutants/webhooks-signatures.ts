import { defineMutant } from './define-mutant.js';

const FILE = 'webhook-signature.ts';
const DIGEST = "const digest = SIGNATURE.exec(only(headers['x-omni-signature']))?.[1];";
const AGE = 'if (Math.abs(nowMs / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;';
const HMAC =
  "const expected = createHmac('sha256', secret).update(timestamp).update('.').update(body).digest();";
const VERDICT = "return timingSafeEqual(expected, Buffer.from(digest, 'hex'));";

/** Ways to verify a webhook that let something through, or keep something out. */
export const webhookSignatureMutants = [
  defineMutant({
    name: 'verifies-what-it-would-have-written',
    story: 'Parses the body and verifies what comes out when it is written again.',
    kills: ['webhooks.accepts-any-spelling', 'webhooks.refuses-changed-bodies'],
    edits: [
      { file: FILE, find: '.update(body)', replace: '.update(JSON.stringify(JSON.parse(String(body))))' },
    ],
  }),
  defineMutant({
    name: 'trims-the-body',
    story: 'Decodes and trims the body before it verifies it.',
    kills: ['webhooks.accepts-any-spelling', 'webhooks.refuses-changed-bodies'],
    edits: [{ file: FILE, find: '.update(body)', replace: '.update(body.toString().trim())' }],
  }),
  defineMutant({
    name: 'forgets-the-timestamp',
    story: 'Makes the HMAC of the body alone, so that nothing that is genuine fits.',
    kills: ['webhooks.accepts-genuine', 'webhooks.signs-the-timestamp', 'webhooks.takes-every-end'],
    edits: [{ file: FILE, find: ".update(timestamp).update('.')", replace: '' }],
  }),
  defineMutant({
    name: 'takes-the-body-for-all-there-is',
    story: 'Takes a signature of the body alone as well, as others send it.',
    kills: ['webhooks.signs-the-timestamp'],
    edits: [
      {
        file: FILE,
        find: VERDICT,
        replace: `const bare = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(digest, 'hex');
  return timingSafeEqual(expected, given) || timingSafeEqual(bare, given);`,
      },
    ],
  }),
  defineMutant({
    name: 'signs-the-number',
    story: 'Reads the timestamp as a number, and verifies the number in place of the text that came.',
    kills: ['webhooks.signs-the-timestamp'],
    edits: [
      {
        file: FILE,
        find: 'const TIMESTAMP = /^\\d{1,12}$/;',
        replace: 'const TIMESTAMP = /^[\\d.]{1,12}$/;',
      },
      { file: FILE, find: '.update(timestamp)', replace: '.update(String(Number(timestamp)))' },
    ],
  }),
  defineMutant({
    name: 'lets-the-unsigned-in',
    story: 'Verifies a signature if there is one.',
    kills: ['webhooks.refuses-unsigned'],
    edits: [
      {
        file: FILE,
        find: DIGEST,
        replace: `if (headers['x-omni-signature'] === undefined) return true;
  ${DIGEST}`,
      },
    ],
  }),
  defineMutant({
    name: 'compares-what-came',
    story: 'Compares as many digits as came, which may be none.',
    kills: ['webhooks.refuses-forged-signatures', 'webhooks.refuses-unsigned'],
    edits: [
      { file: FILE, find: '([0-9a-f]{64})', replace: '([0-9a-f]{0,64})' },
      { file: FILE, find: VERDICT, replace: "return expected.toString('hex').startsWith(digest);" },
    ],
  }),
  defineMutant({
    name: 'compares-the-first-digits',
    story: 'Compares the first eight digits, as one does by eye.',
    kills: ['webhooks.refuses-forged-signatures'],
    edits: [
      {
        file: FILE,
        find: VERDICT,
        replace: "return expected.toString('hex').slice(0, 8) === digest.slice(0, 8).toLowerCase();",
      },
    ],
  }),
  defineMutant({
    name: 'throws-the-prefix-away',
    story: 'Compares what stands behind the equals sign, whatever stands before it.',
    kills: ['webhooks.insists-on-the-header-form'],
    edits: [{ file: FILE, find: '/^sha256=([', replace: '/^\\w+=([' }],
  }),
  defineMutant({
    name: 'lets-the-sender-choose-the-algorithm',
    story: 'Verifies with the algorithm that the header names.',
    kills: ['webhooks.refuses-forged-signatures'],
    edits: [
      { file: FILE, find: '/^sha256=([0-9a-f]{64})$/i', replace: '/^sha\\d+=([0-9a-f]+)$/i' },
      {
        file: FILE,
        find: HMAC,
        replace: `const algorithm = only(headers['x-omni-signature']).split('=')[0];
  const expected = createHmac(algorithm, secret).update(timestamp).update('.').update(body).digest();
  if (expected.length !== digest.length / 2) return false;`,
      },
    ],
  }),
  defineMutant({
    name: 'searches-for-a-signature-that-fits',
    story: 'Takes the header for a list and is content when one of its signatures is right.',
    kills: ['webhooks.insists-on-the-header-form'],
    edits: [
      {
        file: FILE,
        find: DIGEST,
        replace: `const list = only(headers['x-omni-signature']).split(/,\\s*/);
  if (list.length > 1)
    return list.some((one) => isGenuine({ headers: { ...headers, 'x-omni-signature': [one] }, body }, secret, nowMs));
  ${DIGEST}`,
      },
    ],
  }),
  defineMutant({
    name: 'hashes-without-a-key',
    story: 'Takes a plain SHA-256 as well, which anybody can make.',
    kills: ['webhooks.refuses-forged-signatures'],
    edits: [
      {
        file: FILE,
        find: 'import { createHmac, timingSafeEqual }',
        replace: 'import { createHash, createHmac, timingSafeEqual }',
      },
      {
        file: FILE,
        find: VERDICT,
        replace: `const plain = createHash('sha256').update(timestamp).update('.').update(body).digest();
  const given = Buffer.from(digest, 'hex');
  return timingSafeEqual(expected, given) || timingSafeEqual(plain, given);`,
      },
    ],
  }),
  defineMutant({
    name: 'never-looks-at-the-age',
    story: 'Says that it takes webhooks of five minutes, and takes those of last year.',
    kills: ['webhooks.limits-age'],
    edits: [{ file: FILE, find: AGE, replace: '' }],
  }),
  defineMutant({
    name: 'fears-the-past-alone',
    story: 'Limits the age of a webhook and takes any from the future, which stay fresh for long.',
    kills: ['webhooks.limits-age'],
    edits: [{ file: FILE, find: AGE, replace: AGE.replace('Math.abs', '') }],
  }),
  defineMutant({
    name: 'tries-every-secret',
    story: 'Verifies a webhook with the secrets of all jobs until one fits.',
    kills: ['webhooks.one-secret-one-job'],
    edits: [
      {
        file: 'webhook-inbox.ts',
        find: 'if (!isGenuine(request, subscription.secret, Date.now())) return 401;',
        replace: `const secrets = [...this.#subscriptions.values()].map(({ secret }) => secret);
    if (!secrets.some((secret) => isGenuine(request, secret, Date.now()))) return 401;`,
      },
    ],
  }),
];
