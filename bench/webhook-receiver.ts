/**
 * A receiver that takes everything: what it costs is what no receiver can leave out.
 *
 * usage: webhook-receiver <port>
 */
import { createServer } from 'node:http';

createServer((req, res) => {
  req.resume();
  req.on('end', () => res.writeHead(req.method === 'POST' ? 204 : 200).end());
}).listen(Number(process.argv[2]), '127.0.0.1');
