/**
 * Puts TLS in front of the mock, for clients that speak https only, such as the official SDK @omni-co/embed.
 *
 *   openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 -keyout key.pem -out cert.pem \
 *     -subj /CN=localhost -addext subjectAltName=DNS:localhost,DNS:*.localhost
 *   node https-front.mjs cert.pem key.pem
 *
 * Then start the client with NODE_EXTRA_CA_CERTS=cert.pem (Node), and let the browser trust the certificate once.
 */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';

const [cert, key] = process.argv.slice(2);
if (!cert || !key) {
  console.error('Expected a certificate and its key: node https-front.mjs cert.pem key.pem');
  process.exit(2);
}
const mock = new URL(process.env.OMNI_BASE_URL ?? 'http://127.0.0.1:4010');

const front = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (req, res) => {
  // The Host header goes on as it came: it is part of what was signed.
  const headers = { ...req.headers, 'x-forwarded-proto': 'https' };
  const forwarded = request(
    { host: mock.hostname, port: mock.port, method: req.method, path: req.url, headers },
    (answer) => {
      res.writeHead(answer.statusCode, answer.statusMessage, answer.headers);
      answer.pipe(res);
    },
  );
  forwarded.on('error', () => res.destroy());
  req.pipe(forwarded);
});

front.listen(Number(process.env.PORT ?? 4443), 'localhost', () => {
  console.log(`https://localhost:${front.address().port} is in front of ${mock.origin}`);
});
