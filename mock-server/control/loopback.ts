/** Whether an address or host name means this machine and nothing else. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|::1|\[::1\])$/i.test(host);

/** Throws one sentence when strangers could steer the mock: beyond loopback `/_mock` must ask for a token. */
export function refuseOpenControl(host: string, controlToken: string | null): void {
  if (controlToken !== null && !/^\S+$/.test(controlToken)) {
    throw new Error(
      'a control token is one word without blanks, since it travels as Authorization: Bearer <token>',
    );
  }
  if (isLoopback(host) || controlToken !== null) return;
  throw new Error(
    `--host ${host} can be reached from other machines, so it needs --control-token or OMNI_MOCK_CONTROL_TOKEN`,
  );
}
