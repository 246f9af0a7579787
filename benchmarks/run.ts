/**
 * Speed benchmarks, on the built package.
 *
 *   npm run bench -- mine [PATH] [--quick]     the whole of mine against nodejieba.cut alone
 *   npm run bench -- words [PATH] [--quick]    the segmenter against nodejieba
 *
 * PATH is a file or folder of texts; without it the reports of this project. --quick: fewer rounds, for continuous integration.
 * Needs nodejieba's native part: npm run native.
 */
import { parseArgs } from 'node:util'
import { loadTexts, type Plan } from './speed/harness.ts'
import { benchMine } from './speed/mine.ts'
import { benchWords } from './speed/words.ts'

const SUITES: Record<string, (plan: Plan) => unknown> = { mine: benchMine, words: benchWords }

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } })
const [suite = '', path] = positionals
const bench = SUITES[suite]
if (bench) {
  const plan = values.quick ? { rounds: 5, roundCharacters: 500_000 } : { rounds: 11, roundCharacters: 2_000_000 }
  bench({ texts: loadTexts(path), ...plan })
} else {
  process.stderr.write(`bench: name a suite: ${Object.keys(SUITES).join(', ')}\n`)
  process.exitCode = 2
}
