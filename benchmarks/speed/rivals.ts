/** The other segmenters, each behind the same two or three calls. A rival that is not installed is left out, loudly. */
import { createRequire } from 'node:module'

/** A segmenter of other people. Only nodejieba promises the same words as ours; of the others the count must stay the same. */
export interface Rival {
  name: string
  cut: (text: string) => string[]
  cutHmm?: (text: string) => string[]
  tag?: (text: string) => unknown[]
}

export const RIVAL_NAMES = ['nodejieba', '@node-rs/jieba', 'jieba-wasm', 'Intl.Segmenter'] as const
export type RivalName = (typeof RIVAL_NAMES)[number]

interface NodeRs {
  Jieba: { withDict(dict: Uint8Array): { cut(text: string, hmm?: boolean): string[]; tag(text: string, hmm?: boolean): unknown[] } }
}
interface Wasm {
  cut(text: string, hmm?: boolean): string[]
  tag(text: string, hmm?: boolean): unknown[]
}

const load = createRequire(import.meta.url)

const MAKERS: Record<RivalName, () => Rival> = {
  nodejieba: () => {
    const jieba = load('nodejieba') as typeof import('nodejieba')
    jieba.load()
    return { name: 'nodejieba', cut: (text) => jieba.cut(text), cutHmm: (text) => jieba.cut(text, true), tag: (text) => jieba.tag(text) }
  },
  '@node-rs/jieba': () => {
    const { Jieba } = load('@node-rs/jieba') as NodeRs
    const jieba = Jieba.withDict((load('@node-rs/jieba/dict') as { dict: Uint8Array }).dict)
    return { name: '@node-rs/jieba', cut: (text) => jieba.cut(text, false), cutHmm: (text) => jieba.cut(text, true), tag: (text) => jieba.tag(text, true) }
  },
  'jieba-wasm': () => {
    const jieba = load('jieba-wasm') as Wasm
    return { name: 'jieba-wasm', cut: (text) => jieba.cut(text, false), cutHmm: (text) => jieba.cut(text, true), tag: (text) => jieba.tag(text, true) }
  },
  'Intl.Segmenter': () => {
    const sentences = new Intl.Segmenter('zh', { granularity: 'sentence' })
    const words = new Intl.Segmenter('zh', { granularity: 'word' })
    // By sentence, since its time grows faster than the length of what it is given.
    const cut = (text: string): string[] => {
      const found: string[] = []
      for (const { segment } of sentences.segment(text)) for (const word of words.segment(segment)) found.push(word.segment)
      return found
    }
    return { name: 'Intl.Segmenter', cut }
  },
}

/** Makes a rival ready for its first call. @throws Error if it is not installed */
export function makeRival(name: RivalName): Rival {
  return MAKERS[name]()
}

/** All rivals that are installed, nodejieba first. */
export function makeRivals(): Rival[] {
  return RIVAL_NAMES.flatMap((name) => {
    try {
      return [makeRival(name)]
    } catch (error) {
      process.stderr.write(`${name} is left out: ${(error as Error).message.split('\n')[0]}\n`)
      return []
    }
  })
}
