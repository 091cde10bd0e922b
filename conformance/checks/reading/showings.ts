import type { ExchangeEvent } from '../../../mock-server/index.js';
import { callsTo, type Evidence } from '../evidence.js';
import { trailsOf } from './asks.js';
import { personWith, userIdOf } from './embed-users.js';

/** A text that the client brought together with a person: shown to them, or sent to Omni for them. */
export interface Showing {
  readonly who: string;
  /** Where the text was, such as `in the text of the answer to "Top 5 products"`. */
  readonly place: string;
  readonly text: string;
  readonly atMs: number;
  /** Jobs that were run for it, and the conversation it was read from: where its words should have come from. */
  readonly jobIds: readonly string[];
  readonly conversationId?: string;
  /** The request, for a text that was sent. */
  readonly sent?: ExchangeEvent;
}

/** Everything that people were shown as answers and as histories. */
export const shownToPeople = (evidence: Evidence): Showing[] => [
  ...answers(evidence),
  ...histories(evidence),
];

function answers(evidence: Evidence): Showing[] {
  return trailsOf(evidence).flatMap(({ ask, jobIds }) => {
    const { reply, request, repliedMs } = ask;
    if (!reply || repliedMs === undefined) return [];
    const about = `the answer to "${request.prompt}"`;
    const parts: [place: string, text: string | undefined][] = [
      [`in the text of ${about}`, reply.text],
      [`in a table of ${about}`, reply.tables && JSON.stringify(reply.tables)],
      [`in a link beside ${about}`, reply.links?.join('\n')],
      [`in the message that "${request.prompt}" ended with`, reply.message],
    ];
    const jobs = [...jobIds, ...(reply.jobId === undefined ? [] : [reply.jobId])];
    return parts.flatMap(([place, text]) =>
      text === undefined
        ? []
        : [{ who: request.user.externalId, place, text, atMs: repliedMs, jobIds: jobs }],
    );
  });
}

const histories = (evidence: Evidence): Showing[] =>
  evidence.histories.flatMap(({ request, reply, repliedMs }) =>
    (reply?.turns ?? []).map(({ text }, i) => ({
      who: request.user.externalId,
      place: `in turn ${i + 1} of the history of conversation ${request.conversationId}`,
      text,
      atMs: repliedMs ?? 0,
      jobIds: [],
      conversationId: request.conversationId,
    })),
  );

/** What Omni was sent in questions, with the person each was sent for. */
export function sentForPeople(evidence: Evidence): Showing[] {
  const trails = trailsOf(evidence);
  return callsTo(evidence, 'aiJobSubmit').flatMap((sent) => {
    const asker = trails.find(({ submits }) => submits.includes(sent))?.ask.request.user.externalId;
    const who = asker ?? personWith(evidence, userIdOf(sent) ?? '');
    if (who === undefined) return [];
    const place = `in the body of a question sent for them`;
    return [{ who, place, text: sent.requestBody ?? '', atMs: sent.wallMs, jobIds: [], sent }];
  });
}
