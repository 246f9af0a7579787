/** Bundles the code of the package: one file for each way in, and what they share in chunks, so that an import opens a few files, not hundreds. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WAYS_IN = ['index', 'words/index', 'read/index', 'corpus/index', 'view/index', 'gold/index', 'cli/main']

await build({
  absWorkingDir: ROOT,
  entryPoints: [
    ...WAYS_IN.map((name) => ({ in: `src/${name}.ts`, out: name })),
    { in: 'src/corpus/mining/mine-worker.ts', out: 'corpus/mine-worker' },
  ],
  outdir: 'dist',
  // All as deep as the sources, since the shipped files are found from there.
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  // Only to leave `node:` names alone; nothing else in the core is of Node.
  platform: 'node',
  packages: 'external',
  target: 'node20',
  charset: 'utf8',
  minify: true,
  // Node prints the line in which an error was thrown.
  lineLimit: 160,
  legalComments: 'none',
})
