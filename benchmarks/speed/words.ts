/** Our segmenter against others on the same texts in one process: words, words with HMM, tags; load, memory, and the curve of cost. */
import { createSegmenter, loadDefaultLexicon } from '../../dist/words/index.js'
import { printRace, race, type Contender, type Plan, type Result } from './harness.ts'
import { loadCost, printLoad, type LoadCost } from './load.ts'
import { makeRivals, RIVAL_NAMES } from './rivals.ts'
import { printSizes, sizeCosts, type SizeCost } from './sizes.ts'

/** All that was measured. */
export interface WordsRecord {
  races: Result[][]
  load: LoadCost[]
  sizes: SizeCost[]
}

/** Runs everything. @throws Error if nodejieba is not there, or gives other numbers of tokens than we do */
export function benchWords(plan: Plan): WordsRecord {
  const rivals = makeRivals()
  if (rivals[0]?.name !== 'nodejieba') throw new Error('nodejieba is the rival that counts; build it: npm run native')
  const segmenter = createSegmenter(loadDefaultLexicon())
  const lost = rivals.filter(({ cut }) => plan.texts.some((text) => cut(text).join('') !== text))
  for (const { name } of lost) process.stdout.write(`${name} changes some of the texts: its words do not give them back\n`)
  const ours = {
    spans: { name: 'segment', run: (text: string) => segmenter.segment(text).count },
    strings: { name: 'cut', run: (text: string) => segmenter.cut(text).length },
    spansHmm: { name: 'segment, HMM', run: (text: string) => segmenter.segment(text, 0, text.length, { hmm: true }).count },
    stringsHmm: { name: 'cut, HMM', run: (text: string) => segmenter.cut(text, { hmm: true }).length },
    tags: { name: 'tag', run: (text: string) => segmenter.tag(text).length },
  }
  const rivalsIn = (way: 'cut' | 'cutHmm' | 'tag'): Contender[] =>
    rivals.flatMap((rival) => (rival[way] ? [{ name: `${rival.name} ${way}`, run: (text: string) => rival[way]!(text).length }] : []))
  const races = [
    [...rivalsIn('cut'), ours.spans, ours.strings],
    [...rivalsIn('cutHmm'), ours.spansHmm, ours.stringsHmm],
    [...rivalsIn('tag'), ours.tags],
  ].map((contenders) => {
    const results = race(contenders, plan)
    checkCounts(results)
    printRace(results, 'tokens')
    return results
  })
  const load = [...RIVAL_NAMES, 'baogao/words'].flatMap((name) => loadCost(name, plan.isQuick ? 2 : 5) ?? [])
  printLoad(load)
  const sizes = sizeCosts(Object.values(ours), plan.texts, plan.isQuick ? 2 : 7)
  printSizes(sizes)
  return { races, load, sizes }
}

/** Ours must be as many as those of nodejieba, which comes first. */
function checkCounts(results: readonly Result[]): void {
  const ours = results.filter(({ name }) => !name.includes(' cut') && !name.endsWith(' tag'))
  for (const { name, count } of ours) {
    if (count !== results[0]!.count) throw new Error(`${name} gives ${count} tokens, ${results[0]!.name} ${results[0]!.count}`)
  }
}
