import type { Play, Shot } from './play-webhooks.js';
import { type SentRequest, shownAnswer, shownRequest, textOf } from './show-webhook.js';

/** What was sent, what came back, and what to think of it. */
export function playAsText({ attack, shots, judgedShot, judgement }: Play): string {
  const { request, outcome, part } = judgedShot;
  const before = shots.find((shot) => shot.part === 'control' && shot !== judgedShot);
  const after = shots.find((shot) => shot.part === 'next');
  const what =
    part === 'mutant'
      ? `${attack?.id}. ${attack?.title}`
      : part === 'control'
        ? `the genuine event that goes before ${attack?.id}.`
        : 'a genuine event.';
  return [
    ...(before ? [`First a genuine event: ${inShort(before)}.`, ''] : []),
    `Sent to ${request.url}: ${what}`,
    '',
    shownRequest(request),
    '',
    ...(outcome.status === null
      ? ['Nothing came back.']
      : [`Came back after ${tookMs(judgedShot)} ms:`, '', shownAnswer(outcome)]),
    ...(outcome.problem === null || outcome.status === null ? [] : ['', outcome.problem]),
    '',
    ...(after ? [`Then another genuine event: ${inShort(after)}.`, ''] : []),
    judgement.sentence,
    '',
  ].join('\n');
}

const tookMs = ({ outcome }: Shot): number => Math.round(outcome.endedMs - outcome.beganMs);

const inShort = (shot: Shot): string =>
  shot.outcome.status === null
    ? `nothing came back. ${shot.outcome.problem ?? ''}`.replace(/[.\s]+$/, '')
    : `${shot.outcome.status} after ${tookMs(shot)} ms`;

/** `request` is what `webhook verify --request` reads. */
export function playAsJson({ attack, shots, judgedShot, judgement }: Play): string {
  const others = Object.fromEntries(
    shots.filter((shot) => shot !== judgedShot).map((shot) => [shot.part, exchangeOf(shot)]),
  );
  const told = {
    attack: attack ? { id: attack.id, title: attack.title, expects: attack.expects } : null,
    part: judgedShot.part,
    ...exchangeOf(judgedShot),
    ...others,
    good: judgement.ok,
    why: judgement.sentence,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

const exchangeOf = (shot: Shot) => ({ request: requestOf(shot.request), response: responseOf(shot) });

function requestOf({ body, ...sent }: SentRequest) {
  const text = textOf(body);
  return { ...sent, ...(text === undefined ? { bodyBase64: body.toString('base64') } : { body: text }) };
}

function responseOf(shot: Shot) {
  const { outcome, status, responseHeaders, responseBody, problem } = shot.outcome;
  const durationMs = tookMs(shot);
  return { outcome, status, headers: responseHeaders, body: responseBody, durationMs, problem };
}
