import pc from 'picocolors';
import { startOwnMock } from '../index.js';
import { runSmoke, type WebhookOptions } from '../runner/index.js';
import { defineVerb } from './define-verb.js';
import { refuseProblem, webhookEgressOption, webhookSecretOption, webhookUrlOption } from './options.js';
import { interruptible, print, warnOfSecret } from './output.js';
import { addReachOptions, driverFor, type Reach, reachOf } from './reach-options.js';

interface SmokeConfig {
  readonly verb: 'smoke';
  readonly reach: Reach;
  readonly webhooks: Omit<WebhookOptions, 'webhookObserver'>;
}

export const smoke = defineVerb<SmokeConfig>({
  name: 'smoke',
  declare: (program, client, done) =>
    addReachOptions(program.command('smoke'))
      .summary('see in seconds whether an adapter is wired up')
      .description(
        'Says hello to an adapter (`smoke -- <command>`), asks a question, and one by webhook if it can, says bye, and explains what went wrong.',
      )
      .addOption(webhookUrlOption())
      .addOption(webhookSecretOption())
      .addOption(webhookEgressOption())
      .action(({ http, spawn, ...webhooks }) => {
        refuseProblem(webhooks);
        done({ verb: 'smoke', webhooks, reach: reachOf({ http, spawn }, client, 'smoke') });
      }),

  async perform({ reach, webhooks }) {
    warnOfSecret(webhooks);
    const { signal } = interruptible();
    const { steps, exitCode } = await runSmoke({ ...webhooks, driver: driverFor(reach), signal }, () =>
      startOwnMock(webhooks),
    );
    for (const { name, ok, detail } of steps) {
      const [first = '', ...more] = detail.split('\n');
      print(`${ok ? pc.green('✔') : pc.red('✘')} ${name}${first === '' ? '' : `  ${pc.dim(first)}`}\n`);
      for (const line of more) print(`    ${line}\n`);
    }
    if (signal.aborted) return 3;
    print(
      exitCode === 0
        ? 'The adapter is wired up. `omni-conformance run` judges it.\n'
        : 'The adapter is not ready yet.\n',
    );
    return exitCode;
  },
});
