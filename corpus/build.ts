/**
 * Makes ready what the built package needs beside its code: an output folder without leftovers, and the lexicon.
 *
 *   npm run build      runs this and then the compiler
 */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildLexicon } from './build-lexicon.ts'

const DIST = fileURLToPath(new URL('../dist/', import.meta.url))
const LEXICON = 'lexicon.bin'

mkdirSync(DIST, { recursive: true })
// The old lexicon stays until the new one takes its place, so that nothing that runs meanwhile misses it.
for (const name of readdirSync(DIST)) if (name !== LEXICON) rmSync(join(DIST, name), { recursive: true })
const bytes = buildLexicon()
writeFileSync(join(DIST, `${LEXICON}.new`), bytes)
renameSync(join(DIST, `${LEXICON}.new`), join(DIST, LEXICON))
process.stderr.write(`lexicon: ${(bytes.length / 1e6).toFixed(1)} MB\n`)
