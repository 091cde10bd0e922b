import type { Built } from './built.js';
import { findPeers } from './peer-servers.js';
import type { Peers } from './report.js';
import { type ServerProcess, startServer } from './server-process.js';
import type { Subjects } from './subjects.js';
import { compare, type Subject } from './throughput.js';

/** Slow servers would take minutes over what a fast one needs to be warm. */
const PEER_WARM_UP_REQUESTS = 3_000;

/** Runs the same GET against other mock servers. One that cannot be had here is skipped with its reason. */
export async function comparePeers(
  built: Built,
  { bare, mock, headers, statusPath, payload }: Subjects,
  rounds: number,
  say: (what: string) => void,
): Promise<Peers> {
  const skipped: { name: string; reason: string }[] = [];
  const running: ServerProcess[] = [];
  const subjects: Subject[] = [bare, mock].map((server) => ({ server, load: { path: statusPath, headers } }));
  try {
    for (const { name, prepare } of findPeers(built.folder, payload, statusPath)) {
      say(`peers: ${name}`);
      try {
        const peer = await prepare();
        const server = await startServer({ name, ...peer, ready: peer.path, headers });
        running.push(server);
        subjects.push({ server, load: { path: peer.path, headers }, warmUpRequests: PEER_WARM_UP_REQUESTS });
      } catch (error) {
        skipped.push({ name, reason: firstLine(error) });
      }
    }
    const polls = await compare(rounds, subjects);
    const starts = [bare, mock, ...running];
    return { polls, starts: starts.map(({ name, startMs }) => ({ name, ms: startMs })), skipped };
  } finally {
    for (const server of running) await server.stop();
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
