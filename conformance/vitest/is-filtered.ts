/** As much of vitest's tree of tests as it takes. */
interface Block {
  readonly suite?: Block | undefined;
  readonly tasks: readonly (Block | { readonly mode: string })[];
}

/**
 * Whether vitest was asked for some of the rules only (`-t`, `.only`), seen from the first of them: the others are marked
 * as skipped before anything runs. Rules are two blocks deep: in that of their profile, which is in that of the client.
 */
export function isFiltered({ task }: { readonly task: { readonly suite?: Block | undefined } }): boolean {
  const client = task.suite?.suite;
  return client ? modesIn(client).includes('skip') : false;
}

const modesIn = ({ tasks }: Block): string[] =>
  tasks.flatMap((task) => ('tasks' in task ? modesIn(task) : [task.mode]));
