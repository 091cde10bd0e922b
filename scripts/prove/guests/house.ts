/** A thread that many copies of one client live in, each as if it had a process of its own. */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { Guest } from './guest.js';
import { type FromHouse, GUESTS, type HouseData, type ToHouse } from './messages.js';

const { bundle }: HouseData = workerData;
const worlds = new Map<string, ReturnType<Guest['world']>>();
Object.assign(globalThis, { [GUESTS]: worlds });
const guests = new Map<number, Guest>();
const tell = (message: FromHouse) => parentPort?.postMessage(message);

function begin(id: number, env: NodeJS.ProcessEnv): void {
  const guest = new Guest(env, {
    output: (text) => tell({ what: 'output', guest: id, text }),
    errors: (text) => tell({ what: 'errors', guest: id, text }),
    exit: (code) => tell({ what: 'exit', guest: id, code }),
  });
  guests.set(id, guest);
  // A module is evaluated once for each address, so each guest has variables of its own.
  const address = `${pathToFileURL(bundle)}?guest=${id}`;
  worlds.set(address, guest.world());
  import(address).catch((error: unknown) => {
    tell({ what: 'errors', guest: id, text: String(error) });
    guest.exit(1);
  });
}

parentPort?.on('message', (message: ToHouse) => {
  if (message.what === 'begin') return begin(message.guest, message.env);
  const guest = guests.get(message.guest);
  if (message.what === 'input') guest?.stdin.write(message.text);
  else if (message.what === 'input-ends') guest?.stdin.end();
  else guest?.exit(1);
});
