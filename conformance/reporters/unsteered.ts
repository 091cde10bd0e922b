/** What a build server takes for a command when a log line begins with it, as GitHub does, or has it anywhere. */
const COMMANDS = /^([^\S\n]*:)(?=:)|(#)(?=#(?:\[|vso\[))/gm;
/** Seen by nobody, and enough to make it no command. */
const ZERO_WIDTH_SPACE = '\u200b';

/** A page for a log, in which no text of a client's can be taken for a command to the build server that keeps it. */
export const unsteered = (page: string): string => page.replace(COMMANDS, `$&${ZERO_WIDTH_SPACE}`);
