import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filterLines, mineAll, type CorpusEntry, type MineAllOptions, type SourceEntry } from '../../src/corpus/index.ts'
import { mine } from '../../src/index.ts'

const TEXTS = ['走访农户12户。', '修渠3公里，群众满意率由82%提高到96.5%。', '开展“三必访”活动。', '下一步，力争新建活动室2个。']
const source = TEXTS.map((text, n) => ({ id: `${n}`, text, meta: { place: `第${n}乡` } }))
const expected = source.map(({ id, text, meta }) => ({ id, meta, mined: mine(text) }))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-workers-'))
  mkdirSync(join(folder, 'in', 'deep'), { recursive: true })
  writeFileSync(join(folder, 'in', 'b.txt'), TEXTS[0]!)
  writeFileSync(join(folder, 'in', 'a.txt'), TEXTS[1]!)
  writeFileSync(join(folder, 'in', 'deep', 'c.txt'), TEXTS[2]!)
  writeFileSync(join(folder, 'in', '.hidden.txt'), TEXTS[2]!)
  writeFileSync(join(folder, 'in', 'picture.png'), 'x')
  writeFileSync(join(folder, 'in', 'what?.txt'), TEXTS[3]!)
  writeFileSync(join(folder, 'list.ndjson'), `\ufeff${JSON.stringify(source[0])}\r\n\n{"text":"${TEXTS[1]}"}\n{"id":\n{"id":"d","path":"${folder}/in/b.txt"}\n[]`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function all(given: Iterable<SourceEntry>, options: MineAllOptions = {}): Promise<CorpusEntry[]> {
  const entries: CorpusEntry[] = []
  for await (const entry of mineAll(given, options)) entries.push(entry)
  return entries
}
const names = (entries: CorpusEntry[]): string[] => entries.map(({ id }) => id.replace(`${folder}/`, ''))

describe('what strings name', () => {
  test.each([
    ['in', ['in/a.txt', 'in/b.txt', 'in/deep/c.txt', 'in/what?.txt']], ['in/*.txt', ['in/a.txt', 'in/b.txt', 'in/what?.txt']], ['**/c.txt', ['in/deep/c.txt']],
    ['in/**', ['in/a.txt', 'in/b.txt', 'in/deep/c.txt', 'in/what?.txt']], ['in/?.txt', ['in/a.txt', 'in/b.txt']], ['in/what?.txt', ['in/what?.txt']],
    ['*/deep/*', ['in/deep/c.txt']], ['in/*.doc', []], ['none/*.txt', []], ['none.txt', ['none.txt']], ['in/b.tx', ['in/b.tx']],
  ])('%s', async (path, ids) => {
    expect(names(await all([join(folder, path)], { miner: { mine } }))).toEqual(ids)
  })

  test('an NDJSON file gives its lines, those that are no entries with an error', async () => {
    const entries = await all([join(folder, 'list.ndjson')])
    expect(names(entries)).toEqual(['0', 'list.ndjson:3', 'list.ndjson:4', 'd', 'list.ndjson:6'])
    expect(entries.map((entry) => ('error' in entry ? entry.error.code : entry.mined.length))).toEqual([TEXTS[0]!.length, TEXTS[1]!.length, 'input/bad-line', TEXTS[0]!.length, 'input/not-text'])
    expect(entries[0]!.meta).toEqual({ place: '第0乡' })
    expect(await all([join(folder, 'list.ndjson')], { workers: 1 })).toEqual(entries)
  })
})

test('a stream of bytes gives its lines among other entries', async () => {
  async function* stream() {
    yield Buffer.from(`${JSON.stringify(source[1])}\n\nno json\n`)
    yield Buffer.from(`{"text":"${TEXTS[2]}"}`)
  }
  const entries = await all([source[0]!, stream(), source[3]!])
  expect(entries.map((entry) => [entry.id, 'error' in entry ? entry.error.code : entry.mined.length])).toEqual([
    ['0', TEXTS[0]!.length], ['1', TEXTS[1]!.length], ['#3', 'input/bad-line'], ['#4', TEXTS[2]!.length], ['3', TEXTS[3]!.length],
  ])
})

describe('workers', () => {
  test('give what one thread gives, in order', async () => {
    expect(await all(source)).toEqual(expected)
    expect(await all(source, { workers: 2 })).toEqual(expected)
  })

  test('give entries that are plain to copy, to write and to clone', async () => {
    for (const copy of [(entry: CorpusEntry) => ({ ...entry }), (entry: CorpusEntry) => JSON.parse(JSON.stringify(entry)) as CorpusEntry, (entry: CorpusEntry) => structuredClone(entry)]) {
      expect((await all(source.slice(0, 2), { workers: 1 })).map(copy)).toStrictEqual(expected.slice(0, 2))
    }
    const [entry] = await all(source.slice(0, 1), { workers: 1 })
    expect('mined' in entry! && entry.mined).toBe('mined' in entry! && entry.mined)
  })

  test('give everything once where order is not asked for', async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ id: `${n}`, text: TEXTS[n % 4]!.repeat(n % 7) }))
    const ids = names(await all(many, { workers: 2, ordered: false }))
    expect(ids.toSorted()).toEqual(many.map(({ id }) => id).sort())
  })

  test('are told what miners are told', async () => {
    const [entry] = await all([{ id: '甲', text: '情况简报\n今年6月10日召开会议。' }], { workers: 1, minerOptions: { reference: '2010' } })
    expect('mined' in entry! && entry.mined.reports[0]!.dates.at(-1)!.value).toBe('2010-06-10')
  })

  test('that run out of memory cost one item and are replaced', async () => {
    const big = { id: 'big', text: '修渠3公里，走访农户12户。\n'.repeat(400_000) }
    const entries = await all([source[0]!, big, ...source.slice(1)], { workers: 1, workerMemory: 60 })
    expect(names(entries)).toEqual(['0', 'big', '1', '2', '3'])
    expect(entries.filter((entry) => 'error' in entry).map((entry) => 'error' in entry && entry.error.code)).toEqual(['corpus/worker-lost'])
  }, 60_000)

  test('stop at the signal in the middle of a text', async () => {
    const long = { id: 'long', text: TEXTS.join('').repeat(100_000) }
    const began = performance.now()
    await expect(all([long], { workers: 1, signal: AbortSignal.timeout(300) })).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }))
    const stopped = performance.now() - began
    expect(stopped).toBeLessThan(5000)
  })

  test('are asked for no more than a few ahead', async () => {
    let asked = 0
    async function* endless() {
      for (;;) yield { id: `${++asked}`, text: '文' }
    }
    for await (const { id } of mineAll(endless(), { workers: 2 })) if (id === '20') break
    expect(asked).toBeLessThanOrEqual(20 + 2 * 4)
  })

  test.each<[MineAllOptions]>([
    [{ workers: -1 }], [{ workers: 1.5 }], [{ workers: NaN }], [{ workers: 1, miner: { mine } }], [{ workers: 1, minerOptions: { reference: 'x' } }],
  ])('refuse %j', async (options) => {
    await expect((async () => all(source, options))()).rejects.toThrow(expect.objectContaining({ code: 'options/invalid' }))
  })
})

test('filterLines gives a line for each line, in order, errors as lines', async () => {
  async function* input() {
    const bytes = Buffer.from(`${JSON.stringify(source[1])}\n\nno json\n{"id":"x","text":7}\n{"text":"${TEXTS[0]}"}`)
    // Cut inside of characters.
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
  }
  let out = ''
  for await (const line of filterLines(input(), { workers: 1 })) out += line
  const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as CorpusEntry)
  expect(lines.map(({ id }) => id)).toEqual(['1', '#3', 'x', '#5'])
  expect(lines[0]).toEqual(expected[1])
  expect(lines.map((line) => ('error' in line ? line.error.code : 'mined'))).toEqual(['mined', 'input/bad-line', 'input/not-text', 'mined'])
})
