import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AdapterTemplate, adapterTemplates, templateFile } from '../templates/adapter-templates.js';
import { defineVerb } from './define-verb.js';
import { listed } from './listed.js';
import { makeFolder } from './make-folder.js';
import { print, writing } from './output.js';
import { UsageError } from './usage-error.js';

interface InitConfig {
  readonly verb: 'init';
  readonly template: AdapterTemplate;
  readonly out: string;
}

const LANGUAGES = adapterTemplates.map(({ language }) => language);

export const init = defineVerb<InitConfig>({
  name: 'init',
  takesCommand: false,
  declare: (program, _client, done) =>
    program
      .command('init')
      .summary('write an adapter to begin with into your project')
      .description('Writes an adapter to begin with into your project; you connect your client to it.')
      .argument('<language>', listed(LANGUAGES, 'or'))
      .option('--out <folder>', 'where to write it', 'omni-adapter')
      .action((language: string, { out }: { out: string }) =>
        done({ verb: 'init', template: templateFor(language), out }),
      ),

  perform({ template, out }) {
    writing(out, () => {
      if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
        throw new UsageError(`${out} is a file, and no folder: choose another one with --out.`);
    });
    const files = template.files.map((name) => ({
      path: join(out, name),
      text: templateFile(template, name),
    }));
    const inTheWay = files.map(({ path }) => path).filter((path) => existsSync(path));
    if (inTheWay.length > 0) {
      const [is, it] = inTheWay.length === 1 ? ['is', 'it'] : ['are', 'them'];
      throw new UsageError(
        `${listed(inTheWay)} ${is} in the way, so nothing was written. Move ${it}, or choose another folder with --out.`,
      );
    }
    writing(out, () => makeFolder(out));
    for (const { path, text } of files) writing(path, () => writeFileSync(path, text, { flag: 'wx' }));
    print(nextSteps(template, out));
    return 0;
  },
});

function templateFor(language: string): AdapterTemplate {
  const template = adapterTemplates.find((one) => one.language === language.toLowerCase());
  if (template) return template;
  throw new UsageError(
    `There is no template for ${language}; there is one for ${listed(LANGUAGES)}. An adapter can be in any language: docs/adapter-protocol.md.`,
  );
}

function nextSteps(template: AdapterTemplate, out: string): string {
  const adapter = commandLine(template.run(out));
  const build = template.build && commandLine(template.build(out));
  return [
    `Wrote ${listed(template.files.map((name) => join(out, name)))}. Connect your client where it says YOUR CLIENT, then:`,
    '',
    ...(build === undefined ? [] : [`  ${build}`]),
    `  omni-conformance smoke -- ${adapter}`,
    `  omni-conformance run -- ${adapter}`,
    '',
  ].join('\n');
}

/** As a shell takes it. */
const commandLine = (words: readonly string[]): string =>
  words.map((word) => (/^[\w./:@=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
