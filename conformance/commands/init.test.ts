import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { processDriver } from '../drivers/index.js';
import { runSmoke } from '../runner/index.js';
import { useSharedMock } from '../runner/testing/use-runs.js';
import { adapterTemplates } from '../templates/adapter-templates.js';
import { program } from './testing/program.js';

// Compilers and real processes, on machines that may be busy.
vi.setConfig({ testTimeout: 90_000 });

const root = fileURLToPath(new URL('../..', import.meta.url));
let project = '';
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'omni-init-'));
  // So that `npx tsx` finds it, as it does in a TypeScript project.
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'dir');
});
afterAll(() => rmSync(project, { recursive: true }));

const inProject = (...args: string[]) => program(args, { cwd: project });

/** What has to be on this machine for a template to run. */
const TOOLS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  typescript: [],
  python: [['python3', '--version']],
  go: [['go', 'version']],
  java: [
    ['javac', '-version'],
    ['java', '-version'],
  ],
  bash: [
    ['bash', '--version'],
    ['jq', '--version'],
    ['curl', '--version'],
    ['flock', '--version'],
  ],
};
const lacks = (language: string) =>
  (TOOLS[language] ?? []).some(([tool = '', ...args]) => spawnSync(tool, args).status !== 0);

/** The commands that `init` says come next, in their order. */
const nextCommands = (out: string): string[][] =>
  [...out.matchAll(/^ {2}(.+)$/gm)].map(([, line = '']) => line.split(' '));

/** Does what `init` said up to its smoke test, and gives the arguments of that. */
function followAdvice(out: string): string[] {
  const commands = nextCommands(out);
  const [smoke = [], run = []] = commands.slice(-2);
  expect([smoke[0], smoke[1], run[0], run[1]]).toEqual([
    'omni-conformance',
    'smoke',
    'omni-conformance',
    'run',
  ]);
  expect(run.slice(2)).toEqual(smoke.slice(2));
  for (const [tool = '', ...args] of commands.slice(0, -2)) {
    const built = spawnSync(tool, args, { cwd: project, encoding: 'utf8' });
    expect({ status: built.status, stderr: built.stderr }).toEqual({ status: 0, stderr: '' });
  }
  return smoke.slice(1);
}

const startMock = useSharedMock();

/** The smoke test that was advised, with a mock that all share: a program would read its rows each time. */
function smokeOf([_verb, _dashes, ...command]: readonly string[]) {
  const driver = processDriver(['sh', '-c', 'cd "$0" && exec "$@"', project, ...command]);
  return runSmoke({ driver }, startMock);
}

describe.each(adapterTemplates.map(({ language, files }) => ({ language, files })))(
  'a fresh template in $language',
  ({ language, files }) => {
    test.skipIf(lacks(language))('says hello, and tells its owner what to do next', async () => {
      const written = await inProject('init', language, '--out', `fresh-${language}`);
      expect(written.code).toBe(0);
      expect(readdirSync(join(project, `fresh-${language}`))).toEqual([...files]);
      const { steps, exitCode } = await smokeOf(followAdvice(written.out));
      expect(steps.map(({ name, ok, detail }) => [name, ok, detail])).toEqual([
        ['starts and says hello', true, expect.stringMatching(/^my client 0; can ask, declines/)],
        [
          'answers',
          false,
          expect.stringMatching(`^${files[0]} does not call your client yet: do so in ask()`),
        ],
        ['reaches the mock', false, expect.stringContaining('no request came')],
        ['says bye and leaves', true, ''],
      ]);
      expect(exitCode).toBe(1);
    });

    test('is an adapter of under 80 lines', () => {
      const [adapter = ''] = files;
      const text = readFileSync(join(root, 'conformance/templates', language, adapter), 'utf8');
      expect(text.trim().split('\n').length).toBeLessThan(80);
      expect(text.match(/YOUR CLIENT: /g)).toHaveLength(3);
    });
  },
);

/** The line that a template asks its owner to replace, and the plainest client that could stand there. */
const FILLED_IN: readonly { language: string; placeholder: string; client: string }[] = [
  {
    language: 'typescript',
    placeholder: '  return notConnected(omni, question);',
    client: `
  const call = async (path: string, init = {}) => {
    const headers = { authorization: 'Bearer ' + omni.apiKey, 'content-type': 'application/json' };
    return (await fetch(omni.baseUrl + path, { ...init, headers })).json();
  };
  const filter = encodeURIComponent('embedExternalId eq "' + question.externalId + '"');
  const { Resources: [person] } = await call('/api/scim/v2/embed/Users?filter=' + filter);
  const body = JSON.stringify({ modelId: omni.modelId, prompt: question.prompt });
  const { jobId, conversationId: id } = await call('/api/v1/ai/jobs?userId=' + person.id, { method: 'POST', body });
  while ((await call('/api/v1/ai/jobs/' + jobId)).state !== 'COMPLETE');
  return { outcome: 'answered', text: JSON.stringify(await call('/api/v1/ai/jobs/' + jobId + '/result')), jobId, conversationId: id };`,
  },
  {
    language: 'python',
    placeholder: `    raise NotImplementedError("adapter.py does not call your client yet: do so in ask(), at YOUR CLIENT")`,
    client: `
    import urllib.parse, urllib.request
    def call(path, body=None):
        headers = {"Authorization": f"Bearer {API_KEY}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        return urllib.request.urlopen(urllib.request.Request(BASE_URL + path, data, headers)).read().decode()
    found = urllib.parse.quote(f'embedExternalId eq "{external_id}"')
    person = json.loads(call(f"/api/scim/v2/embed/Users?filter={found}"))["Resources"][0]
    job = json.loads(call(f"/api/v1/ai/jobs?userId={person['id']}", {"modelId": MODEL_ID, "prompt": prompt}))
    while json.loads(call(f"/api/v1/ai/jobs/{job['jobId']}"))["state"] != "COMPLETE":
        pass
    return {"outcome": "answered", "text": call(f"/api/v1/ai/jobs/{job['jobId']}/result"), "jobId": job["jobId"]}`,
  },
  {
    language: 'bash',
    placeholder: '  not_connected "$external_id" "$prompt" "$conversation_id" "$seconds"',
    client: `
  call() { curl -sS -H "Authorization: Bearer $OMNI_API_KEY" -H 'Content-Type: application/json' "$@"; }
  local person job
  person=$(call -G "$OMNI_BASE_URL/api/scim/v2/embed/Users" --data-urlencode "filter=embedExternalId eq \\"$external_id\\"" |
    jq -r '.Resources[0].id')
  job=$(jq -n --arg modelId "$OMNI_MODEL_ID" --arg prompt "$prompt" '{$modelId, $prompt}' |
    call -d @- "$OMNI_BASE_URL/api/v1/ai/jobs?userId=$person" | jq -r .jobId)
  until [[ $(call "$OMNI_BASE_URL/api/v1/ai/jobs/$job" | jq -r .state) == COMPLETE ]]; do :; done
  call "$OMNI_BASE_URL/api/v1/ai/jobs/$job/result" | jq --arg job "$job" '{outcome: "answered", text: tojson, jobId: $job}'`,
  },
];

/** Puts a client where a template in a folder asks for one. */
function fillIn(folder: string, { language, placeholder, client }: (typeof FILLED_IN)[number]): void {
  const name = adapterTemplates.find((one) => one.language === language)?.files[0] ?? '';
  const file = join(project, folder, name);
  const text = readFileSync(file, 'utf8');
  expect(text.split(placeholder)).toHaveLength(2);
  writeFileSync(
    file,
    text.replace(placeholder, () => client),
  );
}

test.each(FILLED_IN.filter(({ language }) => !lacks(language)))(
  'a template in $language that calls a client passes the smoke test',
  async (filled) => {
    const folder = `filled-${filled.language}`;
    const written = await inProject('init', filled.language, '--out', folder);
    fillIn(folder, filled);
    const { steps, exitCode } = await smokeOf(followAdvice(written.out));
    expect(steps.filter(({ ok }) => !ok)).toEqual([]);
    expect(exitCode).toBe(0);
  },
);

test('the smoke test can be typed as it was advised, and tells how it went', async () => {
  const { out: advice } = await inProject('init', 'typescript', '--out', 'typed');
  const fresh = await inProject(...followAdvice(advice));
  expect(fresh.out).toMatch(/✔ starts and says hello {2}my client 0; can ask, declines/);
  expect(fresh.out).toContain(
    '✘ answers  adapter.mts does not call your client yet: do so in ask(), at YOUR CLIENT',
  );
  expect(fresh.out).toContain('✔ says bye and leaves');
  expect(fresh.out).not.toContain('keeps the protocol');
  expect(fresh.code).toBe(1);

  for (const filled of FILLED_IN.filter(({ language }) => language === 'typescript')) fillIn('typed', filled);
  const connected = await inProject(...followAdvice(advice));
  expect(connected.out).toContain('The adapter is wired up.');
  expect(connected.code).toBe(0);
});

describe('nothing that is there is overwritten', () => {
  test('a file in the way is named, and nothing is written beside it', async () => {
    const folder = join(project, 'taken');
    mkdirSync(folder);
    writeFileSync(join(folder, 'Json.java'), 'mine');
    const { code, out } = await inProject('init', 'java', '--out', 'taken');
    expect(out).toBe(
      'taken/Json.java is in the way, so nothing was written. Move it, or choose another folder with --out.\n',
    );
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual(['Json.java']);
    expect(readFileSync(join(folder, 'Json.java'), 'utf8')).toBe('mine');
  });

  test('a folder that is a file is named', async () => {
    writeFileSync(join(project, 'no-folder'), 'mine');
    const { code, out } = await inProject('init', 'bash', '--out', 'no-folder');
    expect(out).toBe('no-folder is a file, and no folder: choose another one with --out.\n');
    expect(code).toBe(2);
  });
});

test('an unknown language lists those that there are', async () => {
  const { code, out } = await inProject('init', 'cobol');
  expect(out).toContain(
    'There is no template for cobol; there is one for typescript, python, go, java and bash.',
  );
  expect(code).toBe(2);
});

test('the folder is ./omni-adapter unless said, and one with blanks is quoted in the advice', async () => {
  const { out } = await inProject('init', 'Python');
  expect(out).toContain('omni-conformance smoke -- python3 omni-adapter/adapter.py\n');
  const spaced = await inProject('init', 'python', '--out', 'my adapter');
  expect(spaced.out).toContain("omni-conformance smoke -- python3 'my adapter/adapter.py'\n");
});
