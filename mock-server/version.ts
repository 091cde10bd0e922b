import manifest from '../package.json' with { type: 'json' };

/** Version of the package, as `--version` and `GET /_mock/health` report it. */
export const { version } = manifest;
