/**
 * `npm run check`: everything that can be said about the code without running it. Runs every part to its end and shows
 * all that is wrong at once; `tsx scripts/check.ts types lint` runs only those.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Name of each part, and its command: a program of node_modules/.bin with arguments. Slowest first. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  types: ['tsc', '--project', '.', '--noEmit'],
  contract: ['redocly', 'lint', 'openapi/omni.yaml', 'openapi/control.yaml'],
  'dead-code': ['knip'],
  generated: ['tsx', 'scripts/generate.ts', '--check'],
  dataset: ['tsx', 'scripts/make-retail.ts', '--check'],
  arrows: ['vitest', 'run', '--project', 'suite', 'test/arrows.test.ts'],
  lint: ['biome', 'check', '--colors=off', '--diagnostic-level=warn', '--error-on-warnings', '.'],
};

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: string;
  readonly output: string;
}

function run(name: string, [program = '', ...args]: readonly string[]): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const bin = `${root}node_modules/.bin/${program}`;
    // The linter of the contract would ask the network for news of itself.
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const child = spawn(bin, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    const end = (ok: boolean, extra = ''): void => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      resolve({ name, ok, seconds, output: `${Buffer.concat(chunks)}${extra}`.trim() });
    };
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => end(false, `Could not run ${bin}: ${error.message}. Run \`npm ci\` first.`));
    child.on('close', (code) => end(code === 0));
  });
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(
    `There is no check called ${unknown.join(', ')}: choose from ${Object.keys(PARTS).join(', ')}.`,
  );
  process.exit(2);
}

const queue = Object.entries(PARTS).filter(([name]) => asked.length === 0 || asked.includes(name));
const outcomes: Outcome[] = [];
async function worker(): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const outcome = await run(...next);
    outcomes.push(outcome);
    console.log(
      `${outcome.ok ? 'ok    ' : 'FAILED'} ${outcome.name.padEnd(10)} ${outcome.seconds.padStart(6)} s`,
    );
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, worker));

const failed = outcomes.filter(({ ok }) => !ok);
for (const { name, output } of failed) {
  const command = PARTS[name]?.join(' ');
  console.log(`\n──── ${name}: npx ${command}\n${output || 'It said nothing.'}`);
}
console.log(
  failed.length === 0 ? '\nAll checks passed.' : `\n${failed.length} of ${outcomes.length} checks failed.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
