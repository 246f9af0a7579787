/**
 * Makes ready what the built package needs beside its code: an output folder without leftovers, the lexicon, the model
 * of sections, and the JSON Schema of corpus tables.
 *
 *   npm run build      runs this and then the compiler
 */
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tablesJsonSchema } from '../src/corpus/tables/table-schema.ts'
import { buildLexicon } from './build-lexicon.ts'

const DIST = fileURLToPath(new URL('../dist/', import.meta.url))
const LEXICON = 'lexicon.bin'
const MODEL = 'sections.bin'
const KEPT = [LEXICON, MODEL]

mkdirSync(DIST, { recursive: true })
// The old files stay until the new ones take their place, so that nothing that runs meanwhile misses it.
for (const name of readdirSync(DIST)) if (!KEPT.includes(name)) rmSync(join(DIST, name), { recursive: true })
const bytes = buildLexicon()
mkdirSync(join(DIST, 'corpus'))
writeFileSync(join(DIST, 'corpus', 'tables.schema.json'), `${JSON.stringify(tablesJsonSchema(), null, 2)}\n`)
copyFileSync(new URL('models/sections.bin', import.meta.url), join(DIST, MODEL))
writeFileSync(join(DIST, `${LEXICON}.new`), bytes)
renameSync(join(DIST, `${LEXICON}.new`), join(DIST, LEXICON))
process.stderr.write(`lexicon: ${(bytes.length / 1e6).toFixed(1)} MB\n`)
