import { describe, expect, test } from 'vitest';
import { resolveConfig, UsageError } from './config.js';

describe('a command line', () => {
  test('hands what follows -- to the client as it is', () => {
    const config = resolveConfig(['run', '--strict', '--', 'node', 'client.js', '--strict', '--', '-x']);
    expect(config).toMatchObject({
      verb: 'run',
      strict: true,
      command: ['node', 'client.js', '--strict', '--', '-x'],
    });
  });

  test('has a default for all but the command', () => {
    expect(resolveConfig(['run', '--', 'client'])).toMatchObject({
      strict: false,
      reports: [{ format: 'pretty' }],
      timeoutMs: 60_000,
    });
    // Nobody named a profile: what is judged depends on what the client offers.
    expect(resolveConfig(['run', '--', 'client'])).not.toHaveProperty('profile');
  });

  test('takes profiles, several reports and limits', () => {
    const argv =
      '--profile core,cancel --report pretty,json=a=b.json,junit=c.xml --jobs 3 --timeout 20'.split(' ');
    expect(resolveConfig(['run', ...argv, '--', 'client'])).toMatchObject({
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

  test('takes what is known of a webhook receiver', () => {
    const argv = `--webhook-url http://hooks.internal/omni --webhook-egress private --webhook-secret s3cret
      --webhook-observer ${process.execPath}`.split(/\s+/);
    expect(resolveConfig(['run', ...argv, '--', 'client'])).toMatchObject({
      webhooks: {
        webhookUrl: 'http://hooks.internal/omni',
        webhookEgress: 'private',
        webhookSecret: 's3cret',
        webhookObserver: process.execPath,
      },
    });
    expect(resolveConfig(['run', '--', 'client'])).toMatchObject({ webhooks: {} });
  });

  test.each([
    [['grade', '--', 'npm', 'test'], { verb: 'grade', command: ['npm', 'test'] }],
    [['grade', '--trace', 'a.jsonl'], { verb: 'grade', trace: 'a.jsonl', command: [] }],
    [['smoke', '--', 'client'], { verb: 'smoke', command: ['client'] }],
    [
      ['smoke', '--webhook-url', 'http://127.0.0.1:3000/hooks', '--webhook-secret', 's', '--', 'client'],
      { verb: 'smoke', webhooks: { webhookUrl: 'http://127.0.0.1:3000/hooks', webhookSecret: 's' } },
    ],
    [['list', '--profile', 'core'], { verb: 'list', profile: ['core'] }],
    [['show', 'polling.cadence'], { verb: 'show', id: 'polling.cadence' }],
  ])('%j is understood', (argv, config) => {
    expect(resolveConfig(argv)).toMatchObject(config);
  });

  test.each([['--help'], ['--version'], ['run --help']])('%s prints and does nothing else', (line) => {
    expect(resolveConfig(line.split(' '))).toMatchObject({
      verb: 'print',
      text: expect.stringMatching(/\S/),
    });
  });
});

describe('wrong usage is one sentence', () => {
  test.each([
    ['nothing at all', '', 'Say what to do: run, grade, smoke, list or show.'],
    ['an unknown verb', 'judge', "Unknown command 'judge'."],
    ['an unknown option', 'run --fast -- client', "Unknown option '--fast'."],
    ['no command', 'run', 'Say what to run: omni-conformance run -- <command>.'],
    ['an empty command', 'grade --', 'Say what to grade'],
    ['a command without --', 'run client', 'The command of the client goes after `--`.'],
    [
      'an unknown profile',
      'run --profile cores -- client',
      'There is no profile cores; there are core, cancel',
    ],
    [
      'an unknown report',
      'run --report html -- client',
      'There is no report html; there are pretty, json, junit.',
    ],
    ['a report without its file', 'run --report json= -- client', 'json= needs a file name.'],
    [
      'two reports on one output',
      'run --report json,pretty -- client',
      'Only one report can go to standard output',
    ],
    ['no number', 'run --jobs many -- client', 'It must be a whole number from 1 up.'],
    ['zero', 'run --jobs 0 -- client', 'It must be a whole number from 1 up.'],
    [
      'a trace and a command',
      'grade --trace a.jsonl -- client',
      'Give `grade` a command or --trace, not both.',
    ],
    [
      'a webhook address far away',
      'run --webhook-url https://hooks.example.com/ -- client',
      'hooks.example.com is not this machine: webhooks go further only with --webhook-egress private or any.',
    ],
    ['a webhook reach', 'run --webhook-egress moon -- client', 'Allowed choices are loopback, private, any.'],
    ['an observer', 'run --webhook-observer /nowhere -- client', 'There is no observer /nowhere:'],
    ['a rule left out', 'show', "Missing required argument 'id'."],
  ])('%s', (_what, line, sentence) => {
    const attempt = () => resolveConfig(line === '' ? [] : line.split(' '));
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(sentence);
  });
});
