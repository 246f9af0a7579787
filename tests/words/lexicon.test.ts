import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildLexicon } from '../../corpus/build-lexicon.ts'
import { BaogaoError } from '../../src/model/errors.ts'
import { readLexicon, type Lexicon } from '../../src/words/lexicon.ts'
import { createSegmenter } from '../../src/words/segmenter.ts'

let bytes: Uint8Array
let lexicon: Lexicon
beforeAll(() => {
  bytes = buildLexicon()
  lexicon = readLexicon(bytes)
}, 60_000)

/** The code of the error that reading the changed bytes throws. */
function codeAfter(change: (copy: Uint8Array, header: DataView) => Uint8Array | undefined): string {
  const copy = bytes.slice()
  const changed = change(copy, new DataView(copy.buffer)) ?? copy
  try {
    readLexicon(changed)
  } catch (error) {
    expect(error).toBeInstanceOf(BaogaoError)
    expect((error as BaogaoError).remedy).not.toBe('')
    return (error as BaogaoError).code
  }
  return 'read'
}

describe('the built lexicon', () => {
  it('holds exactly the words and tags of the dictionary', () => {
    const file = createRequire(import.meta.url).resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8')
    const oracle = new Map(readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => [line.split(' ')[0]!, line.split(' ')[2]!]))
    const userWords = new Set(['云计算', '韩玉鉴赏', '蓝翔', '区块链'])
    const ids = new Set<number>()
    let wrong = 0
    for (const [word, tag] of oracle) {
      const id = lexicon.idOf(word)
      ids.add(id)
      if (id < 0 || id >= lexicon.idLimit || (!userWords.has(word) && lexicon.tagOf(id) !== tag)) wrong++
      for (const other of [word + '龘', word.slice(0, -1)]) if (other !== '' && lexicon.idOf(other) >= 0 !== (oracle.has(other) || userWords.has(other))) wrong++
    }
    expect(wrong).toBe(0)
    expect(ids.size).toBe(oracle.size)
  })

  it('gives −1 and no tag for what is no word', () => {
    for (const word of ['', '，', '\n', '\u0000', '\ud83d', '😀', '中国共']) expect(lexicon.idOf(word), JSON.stringify(word)).toBe(-1)
    expect(lexicon.tagOf(-1)).toBe('')
    expect(lexicon.tagOf(lexicon.idOf('云计算'))).toBe('')
    expect(lexicon.tagOf(lexicon.idOf('区块链'))).toBe('nz')
  })

  it('stays below eight megabytes', () => expect(bytes.length).toBeLessThanOrEqual(8 << 20))
})

describe('readLexicon', () => {
  it('reads shared memory, and bytes that do not begin on a multiple of eight', () => {
    const shared = new SharedArrayBuffer(bytes.length)
    new Uint8Array(shared).set(bytes)
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    for (const source of [shared, shifted.subarray(1)]) expect(createSegmenter(readLexicon(source)).cut('中国共产党万岁')).toEqual(['中国共产党', '万岁'])
  })

  it.each([
    ['nothing', 'lexicon/corrupt', () => new Uint8Array(0)],
    ['only a header', 'lexicon/corrupt', (copy: Uint8Array) => copy.slice(0, 64)],
    ['the last byte cut off', 'lexicon/corrupt', (copy: Uint8Array) => copy.slice(0, -1)],
    ['half of the file', 'lexicon/corrupt', (copy: Uint8Array) => copy.slice(0, copy.length >> 1)],
    ['another mark', 'lexicon/corrupt', (copy: Uint8Array) => void (copy[0]! ^= 1)],
    ['one changed bit', 'lexicon/corrupt', (copy: Uint8Array) => void (copy[1_000_000]! ^= 1)],
    ['a section outside of the file', 'lexicon/corrupt', (_: Uint8Array, header: DataView) => header.setUint32(60, 1 << 30, true)],
    ['another format', 'lexicon/version', (_: Uint8Array, header: DataView) => header.setUint32(8, 99, true)],
    ['no change', 'read', () => undefined],
  ] as const)('%s → %s', (_, code, change) => {
    expect(codeAfter((copy, header) => change(copy, header) as Uint8Array | undefined)).toBe(code)
  })
})
