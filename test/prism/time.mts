import { SecondOpinion } from './second-opinion.js';
const o = await SecondOpinion.start('--errors');
const space = o.space();
space.script({ scenario: 'answers-slowly', pace: { by: 'steps' } });
const sub = await o.ask(space, { operation: 'aiJobSubmit', body: { modelId: space.modelId, prompt: 'x' } });
const jobId = (sub.json as any).jobId;
const req = { operation: 'aiJobStatus', path: { jobId } } as const;
for (const [n, t] of [['fine', undefined], ['bad', (a: any) => ({ ...a, body: a.body.replace('QUEUED', 'X') })], ['fine', undefined], ['bad', (a: any) => ({ ...a, body: a.body.replace('QUEUED', 'X') })]] as const) {
  const s = performance.now();
  for (let i = 0; i < 40; i++) await o.ask(space, req, t);
  console.log(n, (performance.now() - s) / 40, 'ms', (await o.ask(space, req, t)).why.length);
}
await o.stop();
