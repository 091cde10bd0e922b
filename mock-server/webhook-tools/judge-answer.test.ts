import { describe, expect, test } from 'vitest';
import { webhookCase } from '../webhook-attacks/index.js';
import { type Judgement, judgeGenuine, judgeMutant, judgeSurvival } from './judge-answer.js';

const answered = (status: number | null) => ({
  outcome: status === null ? ('failed' as const) : ('answered' as const),
  status,
  responseHeaders: {},
  responseBody: null,
  problem: status === null ? 'It hung up.' : null,
  beganMs: 0,
  endedMs: 1,
});

const attack = (id: string) => {
  const found = webhookCase(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

const saying = (sentence: string): Judgement => ({ ok: sentence.startsWith('Good'), sentence });

const SECRET_HINT =
  'Does the receiver verify with the secret that was given here? If it does, `omni-mock webhook verify` says what is wrong with what it received.';

describe('a genuine event', () => {
  test.each<[number | null, string]>([
    [204, 'Good: 204 accepts a genuine event.'],
    [400, 'Not good: a genuine event is to be accepted with a 2xx, and this one was answered 400.'],
    [
      401,
      `Not good: a genuine event is to be accepted with a 2xx, and this one was answered 401. ${SECRET_HINT}`,
    ],
    [
      403,
      `Not good: a genuine event is to be accepted with a 2xx, and this one was answered 403. ${SECRET_HINT}`,
    ],
    [
      404,
      'Not good: a genuine event is to be accepted with a 2xx, and this one was answered 404. 404 says that nothing is there: is the path right? A receiver that only takes jobs it knows needs one of them in --job-id.',
    ],
    [
      302,
      'Not good: a genuine event is to be accepted with a 2xx, and this one was answered 302. 302 says that it is elsewhere: is the address right?',
    ],
    [null, 'Not good: a receiver answers whatever comes, and this one did not. It hung up.'],
  ])('answered with %s', (status, sentence) => {
    expect(judgeGenuine(answered(status))).toEqual(saying(sentence));
  });
});

describe('after a genuine event was accepted,', () => {
  test.each<[string, number | null, string]>([
    ['wrong-key', 401, 'Good: 401 does not accept it.'],
    ['wrong-key', 500, 'Good: 500 does not accept it. 401 or 400 would say better why.'],
    ['wrong-key', 404, 'Good: 404 does not accept it. 401 or 400 would say better why.'],
    [
      'wrong-key',
      200,
      'Not good: 200 accepts what is to be refused. The digest has the right shape only: it has to be computed and compared.',
    ],
    ['wrong-key', null, 'Not good: a receiver answers whatever comes, and this one did not. It hung up.'],
    ['key-order', 200, 'Good: 200 accepts a genuine event in another spelling.'],
    [
      'key-order',
      401,
      'Not good: a genuine event is to be accepted with a 2xx, and this one was answered 401. The order of members means nothing; a receiver that sorts them gets other bytes.',
    ],
    [
      'stale',
      200,
      'Good: 200 accepts it, which is right for a receiver without a limit of age. Without a limit of age whoever once saw an event can repeat it for ever.',
    ],
    ['stale', 400, 'Good: 400 does not accept it, which is right for a receiver with a limit of age.'],
    [
      'upper-case-digest',
      200,
      'Good: 200 is as right as any other answer. No source says in which case the digits are written.',
    ],
  ])('%s answered with %s', (id, status, sentence) => {
    expect(judgeMutant(attack(id), answered(status), true)).toEqual(saying(sentence));
  });
});

describe('when no genuine event was sent before,', () => {
  test.each<[string, number, string]>([
    ['wrong-key', 401, 'Good: 401 does not accept it.'],
    [
      'wrong-key',
      404,
      'Not good: 404 says that nothing is there: is the path right? Send a genuine one first.',
    ],
    [
      'json-null',
      405,
      'Not good: 405 says that nothing takes a POST there: is the path right? Send a genuine one first.',
    ],
    [
      'stale',
      308,
      'Not good: 308 says that it is elsewhere: is the address right? Send a genuine one first.',
    ],
    [
      'wrong-key',
      502,
      'Not good: 502 is what a gateway says of a receiver that is not there: does it run? Send a genuine one first.',
    ],
    [
      'key-order',
      401,
      `Not good: a genuine event is to be accepted with a 2xx, and this one was answered 401. The order of members means nothing; a receiver that sorts them gets other bytes. ${SECRET_HINT}`,
    ],
    [
      'json-null',
      500,
      'Good: any answer will do, and 500 is one. Send a genuine event next to see that it goes on.',
    ],
  ])('%s answered with %s', (id, status, sentence) => {
    expect(judgeMutant(attack(id), answered(status), false)).toEqual(saying(sentence));
  });
});

describe('a receiver that has to survive', () => {
  const survived = judgeMutant(attack('json-null'), answered(500), true);
  const WHY = attack('json-null').why;

  test.each<[number | null, string]>([
    [204, 'Good: any answer will do, and 500 is one. It goes on: 204 accepts the next genuine event.'],
    [
      500,
      `Not good: the genuine event that followed is to be accepted with a 2xx, and was answered 500. ${WHY}`,
    ],
    [
      null,
      `Not good: the genuine event that followed is to be accepted with a 2xx, and was not answered. ${WHY}`,
    ],
  ])('is judged by what it does next: %s', (status, sentence) => {
    expect(judgeSurvival(attack('json-null'), survived, answered(status))).toEqual(saying(sentence));
  });
});
