import type { Control } from '../../openapi/index.js';

export type ScriptRequest = Control['ScriptRequest'];
export type Script = Control['Script'];

/** What the control API ordered for the next submits: which job scenario, at which pace. */
export class Scripts {
  #scripts: { readonly id: string; readonly request: ScriptRequest; remaining: number }[] = [];
  #made = 0;

  add(request: ScriptRequest): Script {
    const script = { id: `script-${++this.#made}`, request, remaining: request.times ?? 1 };
    this.#scripts.push(script);
    return { ...request, id: script.id, remaining: script.remaining };
  }

  /** Uses up one submit of the first script that fits the prompt, or null. */
  take(prompt: string): ScriptRequest | null {
    const script = this.#scripts.find(({ request }) => prompt.includes(request.promptContains ?? ''));
    if (!script) return null;
    script.remaining -= 1;
    if (script.remaining === 0) this.#scripts = this.#scripts.filter((other) => other !== script);
    return script.request;
  }

  list(): Script[] {
    return this.#scripts.map(({ id, request, remaining }) => ({ ...request, id, remaining }));
  }

  clear(): void {
    this.#scripts = [];
  }
}
