import { describe, expect, test } from 'vitest';
import { readCommandLine } from './command-line.js';
import { UsageError } from './index.js';

const configOf = (argv: readonly string[]) => readCommandLine(argv).config;

describe('a command line', () => {
  test('hands what follows -- to the client as it is', () => {
    const config = configOf(['run', '--strict', '--', 'node', 'client.js', '--strict', '--', '-x']);
    expect(config).toMatchObject({
      verb: 'run',
      strict: true,
      reach: { by: 'adapter', command: ['node', 'client.js', '--strict', '--', '-x'] },
    });
  });

  test('has a default for all but the command', () => {
    expect(configOf(['run', '--', 'client'])).toMatchObject({
      strict: false,
      reports: [{ format: 'pretty' }],
      timeoutMs: 60_000,
    });
    // Nobody named a profile: what is judged depends on what the client offers.
    expect(configOf(['run', '--', 'client'])).not.toHaveProperty('profile');
  });

  test('takes profiles, several reports and limits', () => {
    const argv =
      '--profile core,cancel --report pretty,json=a=b.json,junit=c.xml --jobs 3 --timeout 20'.split(' ');
    expect(configOf(['run', ...argv, '--', 'client'])).toMatchObject({
      profile: ['core', 'cancel'],
      reports: [
        { format: 'pretty' },
        { format: 'json', file: 'a=b.json' },
        { format: 'junit', file: 'c.xml' },
      ],
      jobs: 3,
      timeoutMs: 20_000,
    });
  });

  test('takes which part to play, any number of times', () => {
    const argv = '--run cancel-* --run polling.* --skip jobs-* --only-failed r.json --bail --seed 7'.split(
      ' ',
    );
    expect(configOf(['run', ...argv, '--', 'client'])).toMatchObject({
      select: { run: ['cancel-*', 'polling.*'], skip: ['jobs-*'], onlyFailed: 'r.json', bail: true, seed: 7 },
      webhooks: {},
    });
    expect(configOf(['run', '--', 'client'])).toMatchObject({
      select: { run: [], skip: [], onlyFailed: undefined, bail: false, seed: undefined },
    });
  });

  test.each([
    [['--spawn', '--', './ask.sh'], { by: 'spawn', command: ['./ask.sh'] }],
    [['--http', 'http://127.0.0.1:9000/adapter'], { by: 'http', url: 'http://127.0.0.1:9000/adapter' }],
  ])('reaches a client otherwise with %j', (argv, reach) => {
    expect(configOf(['run', ...argv])).toMatchObject({ reach });
    expect(configOf(['smoke', ...argv])).toMatchObject({ verb: 'smoke', reach, webhooks: {} });
  });

  test('takes what is known of a webhook receiver', () => {
    const argv = `--webhook-url http://hooks.internal/omni --webhook-egress private --webhook-secret s3cret
      --webhook-observer ${process.execPath}`.split(/\s+/);
    expect(configOf(['run', ...argv, '--', 'client'])).toMatchObject({
      webhooks: {
        webhookUrl: 'http://hooks.internal/omni',
        webhookEgress: 'private',
        webhookSecret: 's3cret',
        webhookObserver: process.execPath,
      },
    });
    expect(configOf(['run', '--', 'client'])).toMatchObject({ webhooks: {} });
  });

  test.each([
    [['grade', '--', 'npm', 'test'], { verb: 'grade', subject: { command: ['npm', 'test'] } }],
    [['grade', '--trace', 'a.jsonl'], { verb: 'grade', subject: { trace: 'a.jsonl' } }],
    [['smoke', '--', 'client'], { verb: 'smoke', reach: { by: 'adapter', command: ['client'] } }],
    [
      ['smoke', '--webhook-url', 'http://127.0.0.1:3000/hooks', '--webhook-secret', 's', '--', 'client'],
      { verb: 'smoke', webhooks: { webhookUrl: 'http://127.0.0.1:3000/hooks', webhookSecret: 's' } },
    ],
    [['list', '--profile', 'core'], { verb: 'list', profile: ['core'] }],
    [['explain', 'polling.cadence'], { verb: 'explain', id: 'polling.cadence' }],
    [
      ['explain', 'polling.cadence', '--report', 'r.json'],
      { verb: 'explain', id: 'polling.cadence', report: 'r.json' },
    ],
  ])('%j is understood', (argv, config) => {
    expect(configOf(argv)).toMatchObject(config);
  });

  test.each([['--help'], ['--version'], ['run --help']])('%s prints and does nothing else', (line) => {
    expect(configOf(line.split(' '))).toMatchObject({
      verb: 'print',
      text: expect.stringMatching(/\S/),
    });
  });
});

test('a value that is empty is told with its option, because a variable may not be set', () => {
  const sentence = (...argv: string[]) => expect(() => configOf(argv));
  sentence('run', '--http', '').toThrow('What follows --http is empty');
  sentence('explain', '').toThrow('An argument is empty');
});

describe('wrong usage is one sentence', () => {
  test.each([
    ['nothing at all', '', 'Say what to do: run, grade, smoke, '],
    ['an unknown verb', 'zzz', "Unknown command 'zzz'."],
    [
      'an unknown option',
      'run --fast -- client',
      "Unknown option '--fast'. `omni-conformance run --help` lists what there is.",
    ],
    ['two ways to a client', 'run --http http://127.0.0.1:9 -- client', 'a command or --http, not both.'],
    ['two other ways to a client', 'run --http http://127.0.0.1:9 --spawn', '--http or --spawn, not both.'],
    ['an address of another kind', 'run --http ftp://there', 'it must be a whole http or https URL'],
    ['a way without a command', 'run --spawn', 'Say what to run: omni-conformance run -- <command>.'],
    [
      'no command',
      'run',
      'Say what to run: omni-conformance run -- <command>, or omni-conformance run --http <url> for an adapter that runs already.',
    ],
    ['nothing to smoke', 'smoke', '-- <command>, or omni-conformance smoke --http <url>'],
    ['a verb of another', 'baseline', '`baseline` takes `write`, which lists today’s failures as expected'],
    [
      'a command for a verb that has verbs',
      'baseline -- client',
      'omni-conformance baseline write -- node my-adapter.js.',
    ],
    ['a verb that another has not', 'baseline read', 'There is no `baseline read`. `baseline` takes `write`'],
    [
      'a day that no month has',
      'baseline write --expires 2099-02-31 -- c',
      'It must be a date like 2026-12-31.',
    ],
    ['a word after a verb of a verb', 'baseline write client', 'The command of the client goes after `--`.'],
    ['a command that nobody runs', 'list -- client', '`list` runs no client: leave out `--`'],
    ['two verbs', 'list run', '`omni-conformance list --help` lists what there is.'],
    ['an empty address', 'run --http=', 'What follows --http is empty: give it a value, or leave it out.'],
    ['too long a limit', 'run --timeout 99999999 -- client', 'It must be at most 86400.'],
    ['too many orders', 'explore --schedules 99999 -- client', 'It must be at most 10000.'],
    [
      'two reports in one place',
      'run --report json=a,junit=./a -- client',
      'Two reports cannot go to ./a: give each a file of its own.',
    ],
    [
      'two reports of the explorer',
      'explore --report json,pretty -- client',
      'Only one report can go to standard',
    ],
    [
      'a scenario of a command',
      'grade --scenario asks-one-question -- client',
      '--scenario is about a recording',
    ],
    [
      'a scenario with a slip',
      'grade --scenario ask-one-question --trace t.jsonl',
      'There is no scenario ask-one-question. Did you mean asks-one-question',
    ],
    ['a trace of a trace', 'grade --trace t.jsonl --traces out', 'leave --traces out'],
    ['an empty command', 'grade --', 'Say what to grade'],
    ['a command without --', 'run client', 'The command of the client goes after `--`.'],
    [
      'an unknown profile',
      'run --profile cores -- client',
      'There is no profile cores; there are core, cancel',
    ],
    [
      'an unknown report',
      'run --report yaml -- client',
      'There is no report yaml; there are pretty, json, junit',
    ],
    ['a report without its file', 'run --report json= -- client', 'json= needs a file name.'],
    [
      'two reports on one output',
      'run --report json,pretty -- client',
      'Only one report can go to standard output',
    ],
    ['no number', 'run --jobs many -- client', 'It must be a whole number from 1 up.'],
    ['zero', 'run --jobs 0 -- client', 'It must be a whole number from 1 up.'],
    ['a seed that is no number', 'run --seed abc -- client', 'It must be a whole number from 0 up.'],
    [
      'a trace and a command',
      'grade --trace a.jsonl -- client',
      'Give `grade` a command, --trace or --space, not two of them.',
    ],
    [
      'a webhook address far away',
      'run --webhook-url https://hooks.example.com/ -- client',
      'hooks.example.com is not this machine: webhooks go further only with --webhook-egress private or any.',
    ],
    ['a webhook reach', 'run --webhook-egress moon -- client', 'Allowed choices are loopback, private, any.'],
    ['an observer', 'run --webhook-observer /nowhere -- client', 'There is no observer /nowhere:'],
    ['a rule left out', 'explain', "Missing required argument 'id'."],
  ])('%s', (_what, line, sentence) => {
    const attempt = () => configOf(line === '' ? [] : line.split(' '));
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(sentence);
  });
});
