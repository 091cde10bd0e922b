/** A short text about how things work, in the mock's own words. */
export interface HelpText {
  /** Last part of its address. */
  readonly slug: string;
  readonly title: string;
  /** Words people use that are not in the text. */
  readonly keywords: readonly string[];
  /** Markdown. */
  readonly text: string;
}

/** A host that no one can own (RFC 2606): a client shows these links, and nothing must ever be fetched from them. */
const HELP_SITE = 'https://help.omni-mock.example';

export const addressOf = ({ slug }: HelpText): string => `${HELP_SITE}/${slug}`;
