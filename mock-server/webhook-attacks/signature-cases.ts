import { casesOf, type Letter, mac, plainHash, withSignature, withTwoSignatures } from './letter.js';
import type { WebhookCase } from './webhook-case.js';

/** What was to be signed. */
const message = ({ timestamp, text }: Letter): string => `${timestamp}.${text}`;

/** Another character of the alphabet in which digests are written. */
const otherDigit = (digit: string | undefined): string => (digit === '0' ? '1' : '0');

const flipped = (digest: string, at: number): string =>
  digest.slice(0, at) + otherDigit(digest[at]) + digest.slice(at + 1);

const forged = (letter: Letter): string =>
  `sha256=${mac(letter, { key: 'a key that nobody gave out', text: message(letter) })}`;

const otherEncoding = ({ material }: Letter) => (material.dialect.digest === 'base64' ? 'hex' : 'base64');

const otherCase = ({ material }: Letter) => (material.dialect.digest === 'hex-upper' ? 'hex' : 'hex-upper');

/** The body and its timestamp are genuine; the signature header is not the one that belongs to them. */
export const signatureCases: readonly WebhookCase[] = casesOf(
  { group: 'signature', differs: 'signature', signedAnew: false, expects: 'refuse' },
  [
    {
      id: 'signature-missing',
      title: 'The signature header is missing.',
      why: 'Whoever knows the address can send it: a missing signature must not skip the verification.',
      mutate: (letter) => withSignature(letter, null),
    },
    {
      id: 'signature-empty',
      title: 'The signature header is empty.',
      why: 'An empty signature is none, and must not count as one that is absent and forgiven.',
      mutate: (letter) => withSignature(letter, ''),
    },
    {
      id: 'signature-prefix-only',
      title: 'The signature header is `sha256=` with no digest after it.',
      why: 'Comparing no more digits than were sent takes an empty digest for a right one.',
      mutate: (letter) => withSignature(letter, 'sha256='),
    },
    {
      id: 'wrong-key',
      title: 'The signature was made with a key that nobody gave out.',
      why: 'The digest has the right shape only: it has to be computed and compared.',
      mutate: (letter) => withSignature(letter, forged(letter)),
    },
    {
      id: 'empty-key',
      title: 'The signature was made with an empty key.',
      why: 'A secret that could not be found must not become an empty key, which everybody knows.',
      mutate: (letter) => withSignature(letter, `sha256=${mac(letter, { key: '', text: message(letter) })}`),
    },
    {
      id: 'other-subscription-secret',
      title: 'The signature was made with the secret of another subscription.',
      why: 'A secret vouches for the jobs it was given with, and for no others.',
      mutate: (letter) =>
        withSignature(
          letter,
          `sha256=${mac(letter, { key: letter.material.otherSecret, text: message(letter) })}`,
        ),
    },
    {
      id: 'signature-of-another-event',
      title: 'The signature is genuine, and belongs to another event.',
      why: 'A signature vouches for the body it was made over, and for no other.',
      mutate: (letter) => {
        const { timestamp, material } = letter;
        const other = JSON.stringify({ ...material.payload, event_id: 'evt_00000000_COMPLETE_1' });
        return withSignature(letter, `sha256=${mac(letter, { text: `${timestamp}.${other}` })}`);
      },
    },
    {
      id: 'signature-truncated',
      title: 'The signature ends after half of its digits.',
      why: 'Comparing no more digits than were sent makes a signature as short as the sender likes.',
      mutate: (letter) => withSignature(letter, `sha256=${letter.digest.slice(0, letter.digest.length / 2)}`),
    },
    {
      id: 'signature-padded',
      title: 'The signature goes on after its last digit.',
      why: 'A digest has one length, and a comparison that stops early is no comparison.',
      mutate: (letter) => withSignature(letter, `sha256=${letter.digest}00`),
    },
    {
      id: 'digit-flipped',
      title: 'One digit in the middle of the signature is another.',
      why: 'All digits have to be compared.',
      mutate: (letter) => withSignature(letter, `sha256=${flipped(letter.digest, letter.digest.length / 2)}`),
    },
    {
      id: 'first-digits-right',
      title: 'Only the first eight digits of the signature are right.',
      why: 'Eight digits can be found by trying; all have to be compared.',
      mutate: (letter) => {
        const rest = mac(letter, { key: 'a key that nobody gave out', text: message(letter) });
        return withSignature(letter, `sha256=${letter.digest.slice(0, 8)}${rest.slice(8)}`);
      },
    },
    {
      id: 'prefix-missing',
      title: 'The digest is right and its prefix `sha256=` is missing.',
      why: 'The header names the algorithm; a value that does not is not the one that was promised.',
      mutate: (letter) => withSignature(letter, letter.digest),
    },
    {
      id: 'prefix-sha1',
      title: 'The digest is right and its prefix says `sha1=`.',
      why: 'The prefix has to be compared: what it says must not be thrown away.',
      mutate: (letter) => withSignature(letter, `sha1=${letter.digest}`),
    },
    {
      id: 'prefix-sha512',
      title: 'The digest is right and its prefix says `sha512=`.',
      why: 'The prefix has to be compared: what it says must not be thrown away.',
      mutate: (letter) => withSignature(letter, `sha512=${letter.digest}`),
    },
    {
      id: 'algorithm-sha1',
      title: 'The signature is a true HMAC-SHA1, and says so.',
      why: 'The receiver decides on the algorithm: a sender that may choose it chooses the weakest.',
      mutate: (letter) =>
        withSignature(letter, `sha1=${mac(letter, { text: message(letter), algorithm: 'sha1' })}`),
    },
    {
      id: 'algorithm-sha512',
      title: 'The signature is a true HMAC-SHA512, and says so.',
      why: 'The receiver decides on the algorithm, whichever the header names.',
      mutate: (letter) =>
        withSignature(letter, `sha512=${mac(letter, { text: message(letter), algorithm: 'sha512' })}`),
    },
    {
      id: 'unkeyed-hash',
      title: 'The signature is a plain SHA-256 of what was to be signed, made without a key.',
      why: 'Without the secret in it anybody can make the digest.',
      mutate: (letter) => withSignature(letter, `sha256=${plainHash(letter, message(letter))}`),
    },
    {
      id: 'body-only-mac',
      title: 'The signature was made over the body, without its timestamp.',
      why: 'A timestamp that is not signed can be renewed by whoever repeats the event.',
      mutate: (letter) => withSignature(letter, `sha256=${mac(letter, { text: letter.text })}`),
    },
    {
      id: 'no-dot-mac',
      title: 'The signature was made over timestamp and body without the dot between them.',
      why: 'Without the dot digits can move from one to the other.',
      mutate: (letter) =>
        withSignature(letter, `sha256=${mac(letter, { text: `${letter.timestamp}${letter.text}` })}`),
    },
    {
      id: 'two-signatures',
      title: 'The signature header has two values with a comma between: a forged one, then the right one.',
      why: 'The header has one value; to search a list for one that fits is to let the sender try several.',
      mutate: (letter) => withSignature(letter, `${forged(letter)}, sha256=${letter.digest}`),
    },
    {
      id: 'two-signature-headers',
      title: 'The signature header comes twice: a forged one, then the right one.',
      // Frameworks hand on the first, the last, or both joined, and many do not say that there were two.
      expects: 'either',
      why: 'What a framework makes of a header that comes twice is mostly not in the receiver’s hands.',
      mutate: (letter) => withTwoSignatures(letter, forged(letter)),
    },
    {
      id: 'upper-case-digest',
      title: 'The digest is right and in upper case, or in lower case where upper case is the rule.',
      expects: 'either',
      why: 'No source says in which case the digits are written.',
      mutate: (letter) =>
        withSignature(
          letter,
          `sha256=${mac(letter, { text: message(letter), encoding: otherCase(letter) })}`,
        ),
    },
    {
      id: 'base64-digest',
      title: 'The digest is right and in the other encoding: base64 for hexadecimal, or the reverse.',
      expects: 'either',
      why: 'No source says how the digest is encoded.',
      mutate: (letter) =>
        withSignature(
          letter,
          `sha256=${mac(letter, { text: message(letter), encoding: otherEncoding(letter) })}`,
        ),
    },
  ],
);
