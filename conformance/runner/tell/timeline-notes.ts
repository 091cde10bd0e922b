import type { TraceEvent } from '../../../mock-server/index.js';
import type { TimelineNote } from '../../report/timeline.js';

type Note = Omit<TimelineNote, 'seq' | 'offsetMs'>;

const WORDS = 160;

/** What a timeline says about an event that has no place of its own there; undefined when there is nothing to say. */
export function noteOf(event: TraceEvent): Note | undefined {
  const note = wordsFor(event);
  return note && note.text.length > WORDS ? { ...note, text: `${note.text.slice(0, WORDS)}…` } : note;
}

function wordsFor(event: TraceEvent): Note | undefined {
  switch (event.kind) {
    case 'process': {
      const text = `process ${event.change}${event.detail === '' ? '' : `: ${event.detail}`}`;
      return { lane: 'client', kind: 'process', text };
    }
    case 'leak':
      return { lane: 'client', kind: 'leak', text: `${event.secret} on ${event.where}` };
    case 'elsewhere': {
      const key = event.carriedKey ? ', with the API key' : '';
      return { lane: 'api', kind: 'elsewhere', text: `${event.method} at a foreign host${key}` };
    }
    case 'clock':
      return {
        lane: 'job',
        kind: 'clock',
        text:
          event.change === 'advance' ? `clock moved on by ${event.byMs / 1000} s` : `clock: ${event.change}`,
      };
    case 'embed-user':
      return { lane: 'api', kind: 'embed-user', text: `embed user ${event.externalId} ${event.change}` };
    default:
      return undefined;
  }
}
