import { defineCheck } from '../../checks/define-check.js';
import { fail, incomplete, notApplicable, pass } from '../../checks/verdict.js';
import { defineScenario } from '../../scenarios/define-scenario.js';
import type { Suite } from '../suite/suite.js';

const about = { basis: { source: 'Tests' }, remedy: 'Answer.' };

/** Broken by an ask that is not answered; `incomplete` when there was no reply at all. */
export const answers = defineCheck({
  ...about,
  id: 'tiny.answers',
  level: 'must',
  profile: 'core',
  rule: 'Answer every ask.',
  judge({ asks }) {
    const replies = asks.map(({ reply }) => reply);
    if (replies.length === 0 || replies.includes(undefined)) return incomplete('An ask had no reply.');
    const bad = replies.find((reply) => reply?.outcome !== 'answered');
    return bad ? fail(`The outcome was ${bad.outcome}.`) : pass();
  },
});

/** A monitor of level `should`, broken by an answer that says "rude". */
export const isPolite = defineCheck({
  ...about,
  id: 'tiny.is-polite',
  level: 'should',
  profile: 'core',
  rule: 'Be polite.',
  monitor: true,
  judge({ asks }) {
    const texts = asks.flatMap(({ reply }) => reply?.text ?? []);
    if (texts.length === 0) return notApplicable();
    return texts.some((text) => text.includes('rude')) ? fail('It was rude.') : pass();
  },
});

/** A rule about cancelling, for clients that decline it. */
export const cancels = defineCheck({
  ...about,
  id: 'tiny.cancels',
  level: 'must',
  profile: 'cancel',
  rule: 'Cancel when asked.',
  judge: ({ cancels: calls }) => (calls.some(({ reply }) => reply) ? pass() : incomplete('No cancel.')),
});

export const asksOnce = defineScenario({
  name: 'asks-once',
  story: 'One question.',
  needs: ['ask'],
  checks: [answers],
  async drive(session) {
    await session.ask({ as: 'cust-ana', prompt: 'Top products?' }).reply;
  },
});

export const asksTwice = defineScenario({
  name: 'asks-twice',
  story: 'Two questions, and the first seen by the mock.',
  needs: ['ask'],
  checks: [answers],
  async drive(session) {
    await session.ask({ as: 'cust-ana', prompt: 'First?' }).reply;
    await session.ask({ as: 'cust-ben', prompt: 'Second?' }).reply;
  },
});

export const cancelsOnce = defineScenario({
  name: 'cancels-once',
  story: 'One question, cancelled.',
  needs: ['ask', 'cancel'],
  checks: [cancels],
  async drive(session) {
    await session.ask({ as: 'cust-ana', prompt: 'Top products?' }).cancel();
  },
});

export const tinySuite: Suite = { checks: [answers, isPolite], scenarios: [asksOnce, asksTwice] };
