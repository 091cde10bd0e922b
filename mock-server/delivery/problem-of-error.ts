import { EgressRefused } from './egress/guard.js';
import type { Target } from './target.js';

/** A certificate that nobody known to this process has signed. */
const UNKNOWN_AUTHORITY =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|CERT_UNTRUSTED)$/;
const BAD_CERTIFICATE = /^(CERT_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/;
const NO_TLS = /^(EPROTO|ERR_SSL_)/;
const NO_NAME = /^(ENOTFOUND|EAI_|ENODATA)/;
const NO_WAY = /^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|ETIMEDOUT|EADDRNOTAVAIL|EINVAL)$/;
const CUT = /^(ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/;
const BAD_HEADER = /^ERR_(INVALID_CHAR|INVALID_HTTP_TOKEN|HTTP_INVALID_HEADER_VALUE|INVALID_ARG_TYPE)$/;

/** What went wrong with an attempt, in a sentence that says what to do about it. */
export function problemOfError(error: NodeJS.ErrnoException, to: Target): string {
  if (error instanceof EgressRefused) return error.message;
  const { code = error.name } = error;
  const receiver = `The receiver at ${to.authority}`;
  if (code === 'ECONNREFUSED') {
    return `Nothing listens at ${to.authority} (${code}); start the receiver, or give the URL where it listens.`;
  }
  if (NO_NAME.test(code)) {
    return `The host name ${to.host} should stand for an address, and none was found (${code}); check the webhook URL.`;
  }
  if (NO_WAY.test(code)) {
    return `There is no way to ${to.authority} (${code}); check the webhook URL and the network.`;
  }
  if (UNKNOWN_AUTHORITY.test(code)) {
    return `${receiver} should show a certificate of an authority known here, and its own is not (${code}); start the mock with NODE_EXTRA_CA_CERTS=<file with its certificate or authority, in PEM>.`;
  }
  if (BAD_CERTIFICATE.test(code)) {
    return `${receiver} should show a valid certificate for ${to.host}, and its own is not (${code}); renew it, or use the name it was made for.`;
  }
  if (NO_TLS.test(code)) {
    return `${receiver} should speak TLS, since the webhook URL is https, and does not (${code}); use http, or check the port.`;
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return `${receiver} answered with more than 16 KiB of headers (${code}); it should send fewer.`;
  }
  if (code.startsWith('HPE_')) {
    return `${receiver} should answer in HTTP/1.1, and what it sent is none (${code}); check that it serves ${to.secure ? 'https' : 'http'} on this port.`;
  }
  if (CUT.test(code)) {
    return `${receiver} should answer with a status, and closed the connection before its answer was whole (${code}); look in its log.`;
  }
  if (BAD_HEADER.test(code)) {
    return `A header of the webhook cannot be sent over HTTP (${error.message}); correct the header.`;
  }
  return `The webhook could not be sent to ${to.authority} (${[code, error.message].filter(Boolean).join(': ')}); check the webhook URL.`;
}
