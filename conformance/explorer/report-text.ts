import pc from 'picocolors';
import { plainLines, plainText } from '../report/plain-text.js';
import { unsteered } from '../reporters/unsteered.js';
import type { Exploration, Finding } from './exploration.js';
import { isMove, MOVES } from './moves.js';

/** What an exploration found, for a person. `command` is how the client is started, as it is typed. */
export function explorationText(exploration: Exploration, command: string): string {
  const { headline, findings, unconfirmed, seed, schedules, plays, durationMs, unplayed, outcome } =
    exploration;
  const sign =
    outcome === 'nothing-found' ? pc.green('✔') : outcome === 'found' ? pc.red('✘') : pc.yellow('?');
  const where = seed === null ? '' : `seed ${seed}, `;
  const counts = `${where}${counted(schedules.length, 'order')}, ${counted(plays, 'play')}, ${(durationMs / 1_000).toFixed(1)} s`;
  const lost = unplayed.slice(0, 3).map(({ schedule, reason }) => `  ${schedule}: ${plainText(reason)}`);
  const text = [
    ...unconfirmed.map((finding) => findingText(finding, command, true)),
    ...findings.map((finding) => findingText(finding, command, false)),
    `${sign} ${plainLines(headline)}`,
    ...lost,
    pc.dim(`  ${counts}`),
    '',
  ].join('\n');
  return unsteered(text);
}

function findingText(
  { check, rule, message, remedy, also, schedule, timeline }: Finding,
  command: string,
  isDoubtful: boolean,
): string {
  const moves = schedule.split(' ').filter(isMove);
  const width = String(timeline.length).length;
  return [
    `${isDoubtful ? pc.yellow('?') : pc.red('✘')} ${pc.bold(check)}  ${rule}`,
    `  ${plainText(message)}`,
    '',
    '  The shortest order that shows it:',
    ...moves.map((move) => `    ${pc.bold(move)}  ${MOVES[move]}`),
    '  and whatever is still open then happens.',
    '',
    '  What happened:',
    ...timeline.map(
      ({ atSeconds, what }, i) =>
        `    ${String(i + 1).padStart(width)}  ${atSeconds.toFixed(1).padStart(5)} s  ${plainText(what)}`,
    ),
    '',
    ...(also.length === 0 ? [] : [`  It also breaks ${also.join(', ')}.`]),
    ...(isDoubtful
      ? ['  Not every play of it shows this, so it counts as no finding: chance has a part in it.']
      : []),
    `  To do:   ${remedy}`,
    `  Replay:  omni-conformance explore --replay '${schedule}' -- ${command}`,
    '',
  ].join('\n');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
