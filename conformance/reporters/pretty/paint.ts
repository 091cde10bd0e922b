import type pc from 'picocolors';

/** Colors, or none. */
export type Paint = ReturnType<typeof pc.createColors>;

/** Lines after the first are set in, so that none of a client's can pass for one of ours. */
export const hung = (text: string): string => text.replaceAll('\n', '\n    ');
