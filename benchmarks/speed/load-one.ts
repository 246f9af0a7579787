/**
 * Loads one segmenter in a process of its own, cuts one sentence, and prints how long that took and how much memory it added, as JSON.
 * Run by load.ts: node … load-one.ts NAME
 */
import { makeRival, type RivalName } from './rivals.ts'

const SENTENCE = '我镇今年新建水渠三条，村民收入稳步提高。'

async function maker(name: string): Promise<() => (text: string) => string[]> {
  if (name !== 'baogao/words') return () => makeRival(name as RivalName).cut
  const { createSegmenter, loadDefaultLexicon } = await import('../../dist/words/index.js')
  return () => {
    const segmenter = createSegmenter(loadDefaultLexicon())
    return (text) => segmenter.cut(text)
  }
}

const make = await maker(process.argv[2]!)
gc!()
const before = process.memoryUsage().rss
const began = performance.now()
const cut = make()
const loaded = performance.now()
const tokens = cut(SENTENCE)
const first = performance.now()
gc!()
const added = process.memoryUsage().rss - before
if (tokens.join('') !== SENTENCE) throw new Error('the words do not give the sentence')
process.stdout.write(JSON.stringify({ loadMs: loaded - began, firstCutMs: first - loaded, memoryMb: added / 2 ** 20 }))
