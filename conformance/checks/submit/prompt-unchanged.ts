import { defineCheck } from '../define-check.js';
import { callsTo } from '../evidence.js';
import { objectIn } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const promptUnchanged = defineCheck({
  id: 'submit.prompt-unchanged',
  level: 'must',
  profile: 'core',
  rule: "Send the user's question as it was asked; only white space around it may go.",
  basis: {
    source:
      'docs.omni.co: Create AI job (the `prompt` is the question, and part of the conversation others read)',
  },
  remedy:
    'Serialise the body with a JSON library, as UTF-8, and put instructions of your own nowhere near the prompt.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter knows what was asked.');
    const prompts = callsTo(evidence, 'aiJobSubmit').flatMap((submit) => {
      const { prompt } = objectIn(submit.requestBody);
      return typeof prompt === 'string' ? [{ submit, prompt }] : [];
    });
    if (prompts.length === 0) return missing(evidence, 'No question with a readable prompt arrived.');
    const asked = new Set(evidence.asks.map(({ request }) => request.prompt.trim()));
    const changed = prompts.filter(({ prompt }) => !asked.has(prompt.trim()));
    const [first] = changed;
    if (!first) return pass();
    return fail(
      `Nobody asked ${JSON.stringify(first.prompt)}; asked was ${JSON.stringify([...asked].join(' | '))}.`,
      changed.map(({ submit }) => submit),
    );
  },
});
