/** Single passes, compiled as the package is: a loader that keeps the names of functions makes every closure dearer than it is to users. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type * as stages from './stages.ts'

/** The file of the compiled passes; as deep as the sources, since the shipped files are found from there. */
export const BUILT = new URL('../.built/stages.js', import.meta.url)

await build({
  entryPoints: [fileURLToPath(new URL('stages.ts', import.meta.url))],
  outfile: fileURLToPath(BUILT),
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  target: 'node20',
  charset: 'utf8',
  // As short as the package's, but with names of functions and files, which profiles are read by.
  minifySyntax: true,
})

/** The compiled passes. */
export const { cleanText, createMiner, createDateFinder, createMetricFinder, buildOutline, splitReports, splitSentences } = (await import(BUILT.href)) as typeof stages
