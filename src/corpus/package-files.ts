import { readFileSync } from 'node:fs'

// From here, since this file is as deep as the chunks of the built package are.

/** The code of a worker thread; there is none before `npm run build`. */
export const WORKER_FILE = new URL('../../dist/corpus/mine-worker.js', import.meta.url)

/** The version of this package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version
}
