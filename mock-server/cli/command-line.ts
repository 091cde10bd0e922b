import type { AskOptions } from '../ask/ask.js';
import { askOptions } from './ask-options.js';
import { type MockConfig, serveOptions } from './serve-options.js';
import { UsageError } from './usage-error.js';
import { type WebhookCommand, webhookOptions } from './webhook-options.js';

/** What the command line asks for. */
export type Command =
  | { readonly verb: 'help' }
  | { readonly verb: 'version' }
  | { readonly verb: 'serve'; readonly config: MockConfig }
  | { readonly verb: 'ask'; readonly config: AskOptions }
  | { readonly verb: 'dataset check'; readonly folder: string }
  | WebhookCommand;

export const USAGE = `omni-mock: a mock of Omni's AI jobs API on your own machine.

  omni-mock [serve] [options]

  --port <n>            port to listen on, 0 for a free one     (4010)
  --host <address>      address to listen on                    (127.0.0.1)
  --profile <name>      dev: answers in about a second; realistic: in 15 to 60, with
                        the rate limit; instant: at once        (dev)
  --dataset <name|path> a dataset of this package, or a folder  (retail)
  --seed <n>            the same seed makes the same ids        (1)
  --clock <mode>        real, or manual: moves only when told   (real)
  --switch <name=option> an open point of Omni's contract, decided otherwise; repeatable
  --json                print the ready line as JSON
  --ready-file <path>   write the ready line there as JSON
  --control-token <t>   what calls to /_mock must bear; needed with a --host beyond loopback
  --webhook-egress <p>  where webhooks may go: loopback, private, any (loopback)

  omni-mock ask "<question>" [options]      how a question is understood, its SQL, its answer

  --as <who>            externalId of an embed user, key of a standard user, or
                        organization: the organization key      (organization)
  --follow-up "<question>" asked next in the same conversation; repeatable
  --topic <name>        only this topic
  --dataset <name|path> --json

  omni-mock dataset check <folder>          what is wrong with a dataset of your own, and where

  omni-mock webhook send --to <url> [options]   one webhook by hand, without a server

  --event <name>        complete, failed, denied, cancelled, progress (complete)
  --secret <secret>     to sign with; or set OMNI_WEBHOOK_SECRET
  --attack <id>         one of the attacks that --list shows, after a genuine event;
                        --only-mutant leaves that out
  --job-id <id> --metadata <json> --webhook-egress <p> --switch <name=option> --json

  omni-mock webhook verify [options]        whether a captured webhook is valid, and why not

  --request <file>      raw HTTP, JSON, or a delivery of a trace; - is standard input
  --body <file> --header 'Name: value'      the same in parts; --header is repeatable
  --vector <id>         of a file of test vectors; --delivery <seq>: of a trace with several
  --secret <secret> --tolerance <seconds> --now <unix seconds>
  --switch webhookDigest=<option>           how the digest is written: hex, base64, hex-upper

  omni-mock --version, --help

Each option of serve can be set as OMNI_MOCK_<NAME>, for example OMNI_MOCK_PORT.
`;

/** Reads a command line. Throws UsageError. */
export function readCommandLine(argv: readonly string[], env: NodeJS.ProcessEnv): Command {
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  if (options.some((word) => word === '--help' || word === '-h')) return { verb: 'help' };
  if (options.some((word) => word === '--version' || word === '-v')) return { verb: 'version' };
  const [verb = 'serve', ...rest] = argv;
  switch (verb) {
    case 'serve':
      return { verb, config: serveOptions(rest, env) };
    case 'ask':
      return { verb, config: askOptions(rest, env) };
    case 'dataset':
      return { verb: 'dataset check', folder: folderToCheck(rest) };
    case 'webhook':
      return webhookOptions(rest, env);
    default:
      if (verb.startsWith('-')) return { verb: 'serve', config: serveOptions(argv, env) };
      throw new UsageError(
        `unknown command "${verb}"; the commands are serve, ask, dataset check, webhook send and webhook verify`,
      );
  }
}

function folderToCheck([verb, folder, ...rest]: readonly string[]): string {
  if (verb === 'check' && folder !== undefined && folder !== '' && rest.length === 0) return folder;
  throw new UsageError('dataset takes one form: omni-mock dataset check <folder>');
}
