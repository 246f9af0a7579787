/**
 * Our segmenter against nodejieba on the same texts in one process, each result checked by its number of tokens.
 *
 *   npx tsx benchmarks/words.ts [FILE or FOLDER]        default: corpus/reports
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSegmenter, loadDefaultLexicon } from '../src/words/index.ts'

interface Rival {
  name: string
  /** Cuts one text and returns the number of tokens. */
  run: (text: string) => number
}

interface Pairing {
  theirs: Rival
  ours: Rival[]
}

const ROUNDS = 9
/** A round takes at least so many characters, so that short folders are read several times. */
const ROUND_CHARACTERS = 2_000_000

function* filesOf(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) {
    const inner = join(path, name)
    if (statSync(inner).isDirectory() || name.endsWith('.txt')) yield* filesOf(inner)
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}

/** Million characters a second of one round. */
function speedOf(rival: Rival, texts: string[], repeats: number, characters: number): number {
  const began = process.hrtime.bigint()
  for (let k = 0; k < repeats; k++) for (const text of texts) rival.run(text)
  return characters / (Number(process.hrtime.bigint() - began) / 1e3)
}

function compare({ theirs, ours }: Pairing, texts: string[]): void {
  const rivals = [theirs, ...ours]
  const [expected, ...counts] = rivals.map((rival) => texts.reduce((sum, text) => sum + rival.run(text), 0))
  counts.forEach((count, k) => {
    if (count !== expected) throw new Error(`${ours[k]!.name} gives ${count} tokens, ${theirs.name} ${expected}.`)
  })
  const once = texts.reduce((sum, text) => sum + text.length, 0)
  const repeats = Math.max(1, Math.ceil(ROUND_CHARACTERS / once))
  const speeds = rivals.map(() => [] as number[])
  for (let round = 0; round < ROUNDS; round++) rivals.forEach((rival, k) => speeds[k]!.push(speedOf(rival, texts, repeats, once * repeats)))
  const base = median(speeds[0]!)
  rivals.forEach((rival, k) => {
    const speed = median(speeds[k]!)
    console.log(`${rival.name.padEnd(24)} ${speed.toFixed(2).padStart(8)} M/s ${(speed / base).toFixed(1).padStart(6)} ×   ${expected} tokens`)
  })
  console.log()
}

function timed<T>(work: () => T): [T, number] {
  const began = performance.now()
  const made = work()
  return [made, performance.now() - began]
}

const path = process.argv[2] ?? fileURLToPath(new URL('../corpus/reports', import.meta.url))
const texts = [...filesOf(path)].map((file) => readFileSync(file, 'utf8'))
if (texts.join('') === '') throw new Error(`No text in ${path}.`)

const [segmenter, loadOurs] = timed(() => createSegmenter(loadDefaultLexicon()))
const jieba = createRequire(import.meta.url)('nodejieba') as typeof import('nodejieba')
const [, loadTheirs] = timed(() => jieba.load())
console.log(`load: nodejieba ${loadTheirs.toFixed(0)} ms, ours ${loadOurs.toFixed(1)} ms\n`)

const pairings: Pairing[] = [
  {
    theirs: { name: 'nodejieba.cut', run: (text) => jieba.cut(text).length },
    ours: [
      { name: 'segment', run: (text) => segmenter.segment(text).count },
      { name: 'cut', run: (text) => segmenter.cut(text).length },
    ],
  },
  {
    theirs: { name: 'nodejieba.cut, HMM', run: (text) => jieba.cut(text, true).length },
    ours: [
      { name: 'segment, HMM', run: (text) => segmenter.segment(text, 0, text.length, { hmm: true }).count },
      { name: 'cut, HMM', run: (text) => segmenter.cut(text, { hmm: true }).length },
    ],
  },
  {
    theirs: { name: 'nodejieba.tag', run: (text) => jieba.tag(text).length },
    ours: [{ name: 'tag', run: (text) => segmenter.tag(text).length }],
  },
]
for (const pairing of pairings) compare(pairing, texts)
