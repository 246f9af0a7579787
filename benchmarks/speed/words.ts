/** Our segmenter against nodejieba on the same texts in one process; the number of tokens must be the same. */
import { createRequire } from 'node:module'
import { createSegmenter, loadDefaultLexicon } from '../../dist/words/index.js'
import { printRace, race, type Contender, type Plan } from './harness.ts'

function timed<T>(work: () => T): [T, number] {
  const began = performance.now()
  const made = work()
  return [made, performance.now() - began]
}

/** Runs the races: without HMM, with it, with tags. */
export function benchWords(plan: Plan): void {
  const [segmenter, loadOurs] = timed(() => createSegmenter(loadDefaultLexicon()))
  const jieba = createRequire(import.meta.url)('nodejieba') as typeof import('nodejieba')
  const [, loadTheirs] = timed(() => jieba.load())
  process.stdout.write(`load: nodejieba ${loadTheirs.toFixed(0)} ms, baogao/words ${loadOurs.toFixed(1)} ms\n\n`)
  const races: Contender[][] = [
    [
      { name: 'nodejieba.cut', run: (text) => jieba.cut(text).length },
      { name: 'segment', run: (text) => segmenter.segment(text).count },
      { name: 'cut', run: (text) => segmenter.cut(text).length },
    ],
    [
      { name: 'nodejieba.cut, HMM', run: (text) => jieba.cut(text, true).length },
      { name: 'segment, HMM', run: (text) => segmenter.segment(text, 0, text.length, { hmm: true }).count },
      { name: 'cut, HMM', run: (text) => segmenter.cut(text, { hmm: true }).length },
    ],
    [
      { name: 'nodejieba.tag', run: (text) => jieba.tag(text).length },
      { name: 'tag', run: (text) => segmenter.tag(text).length },
    ],
  ]
  for (const contenders of races) {
    const results = race(contenders, plan)
    for (const { name, count } of results) {
      if (count !== results[0]!.count) throw new Error(`${name} gives ${count} tokens, ${results[0]!.name} ${results[0]!.count}`)
    }
    printRace(results, 'tokens')
  }
}
