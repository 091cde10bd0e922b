import { defaultSwitches, type Switches, switchOptions } from './generated/ambiguities.js';

export type SwitchChoice =
  | { readonly ok: true; readonly switches: Switches }
  | { readonly ok: false; readonly problem: string };

/** The defaults with some switches set, or one sentence on the first that does not exist or has no such option. */
export function chooseSwitches(chosen: Readonly<Record<string, string>>): SwitchChoice {
  for (const [name, option] of Object.entries(chosen)) {
    const options: readonly string[] | undefined = isSwitch(name) ? switchOptions[name] : undefined;
    if (!options) {
      return {
        ok: false,
        problem: `There is no switch ${name}. There are ${Object.keys(switchOptions).join(', ')}.`,
      };
    }
    if (!options.includes(option)) {
      return {
        ok: false,
        problem: `Switch ${name} has no option '${option}'. It has ${options.join(', ')}.`,
      };
    }
  }
  return { ok: true, switches: { ...defaultSwitches, ...chosen } };
}

const isSwitch = (name: string): name is keyof Switches => Object.hasOwn(switchOptions, name);
