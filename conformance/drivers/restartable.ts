import type { Adapter, AdapterProcess } from './driver.js';

/** An adapter that the suite can kill and start anew; to everybody else it is one and the same. */
export interface RestartableAdapter extends Adapter {
  /** Kills the process and starts another. What was asked of the old one is never answered. */
  restart(): Promise<void>;
}

/** `gone` and `whyGone` are about the process that runs now: one that was killed to be started anew is not missed. */
export function restartable(start: () => AdapterProcess): RestartableAdapter {
  let current = start();
  /** A client that keeps its secrets can write them in its next life too. */
  const secrets = new Set<string>();
  const lives = [current];
  let replacing = false;
  let stopped = false;
  let announceGone: (why: string) => void = () => {};
  const gone = new Promise<string>((resolve) => {
    announceGone = resolve;
  });
  const follow = (adapter: AdapterProcess) =>
    void adapter.gone.then((why) => {
      if (!replacing) announceGone(why);
    });
  follow(current);

  return {
    gone,
    whyGone: () => (replacing ? undefined : current.whyGone()),
    request: (verb, message, withinMs) => current.request(verb, message, withinMs),
    problems: () => lives.flatMap((adapter) => adapter.problems()),
    stderrTail: () => lives.map((adapter) => adapter.stderrTail()).join(''),
    watchWebhookSecret(secret) {
      secrets.add(secret);
      for (const adapter of lives) adapter.watchWebhookSecret(secret);
    },
    async stop(patienceMs) {
      stopped = true;
      await current.stop(patienceMs);
    },
    async restart() {
      if (current.whyGone() !== undefined) return;
      replacing = true;
      await current.kill();
      replacing = false;
      if (stopped) return announceGone(current.whyGone() ?? 'the adapter was stopped');
      current = start();
      for (const secret of secrets) current.watchWebhookSecret(secret);
      lives.push(current);
      follow(current);
    },
  };
}
