import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mineAll, type CorpusEntry, type CorpusSource, type MineAllOptions } from '../../src/corpus/index.ts'
import type { Mined } from '../../src/index.ts'
import { mined } from './hand-built.ts'

/** Tells by the length alone which text it was given. */
const miner = { mine: (raw: string): Mined => mined(raw, []) }

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-corpus-'))
  writeFileSync(join(folder, 'a.txt'), '安全月总结。')
  writeFileSync(join(folder, 'empty.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function all(source: CorpusSource, options: MineAllOptions = { miner }): Promise<CorpusEntry[]> {
  const entries: CorpusEntry[] = []
  for await (const entry of mineAll(source, options)) entries.push(entry)
  return entries
}

const shortly = (entry: CorpusEntry): [string, number | string] => [entry.id, 'error' in entry ? entry.error.code : entry.mined.length]

describe('mineAll', () => {
  test('mines texts and files in the order of the source, and goes on after an entry that fails', async () => {
    const path = join(folder, 'a.txt')
    const source = [
      { id: '甲', text: '一二三' }, path, { id: '乙', path }, { id: '丙', path: join(folder, 'empty.txt') }, join(folder, 'none.txt'),
      { id: '丁', path: folder }, { id: '戊', text: '' },
    ]
    expect((await all(source)).map(shortly)).toEqual([
      ['甲', 3], [path, 6], ['乙', 6], ['丙', 'input/empty'], [join(folder, 'none.txt'), 'input/not-found'], ['丁', 'input/is-directory'], ['戊', 0],
    ])
  })

  test.each([[null], [undefined], [7], [{}], [{ id: 5, text: 8 }], [{ id: 3, path: 4 }]])('reports %j, which is no entry, by its number', async (entry) => {
    expect((await all([{ id: 'ok', text: '好' }, entry as never])).map(shortly)).toEqual([['ok', 1], ['#2', 'input/not-text']])
  })

  test('reports any other error of a miner as corpus/failed', async () => {
    const broken = { mine: (raw: string): Mined => { if (raw === '坏') throw new RangeError('out of range'); return miner.mine(raw) } }
    const source = [{ id: '1', text: '坏' }, { id: '2', text: '好' }]
    expect(await all(source, { miner: broken })).toEqual([
      { id: '1', error: { code: 'corpus/failed', message: 'out of range' } }, { id: '2', mined: miner.mine('好') },
    ])
  })

  test('mines with the default miner where none is given', async () => {
    const [entry] = await all([{ id: '甲', text: '近期情况\n走访农户12户。' }], {})
    expect('mined' in entry! && entry.mined.reports[0]!.metrics.map(({ text }) => text)).toEqual(['12户'])
  })

  test.each([['a.txt'], [null], [undefined], [3], [{}]])('refuses %j as a source', (source) => {
    expect(() => mineAll(source as unknown as CorpusSource)).toThrow(expect.objectContaining({ code: 'options/invalid' }))
  })
})

describe('mineAll and its source', () => {
  /** Endless; tells how far it was asked and whether it was closed. */
  function endless() {
    const seen = { asked: 0, isClosed: false }
    async function* source() {
      try {
        for (;;) yield { id: String(++seen.asked), text: '文' }
      } finally {
        seen.isClosed = true
      }
    }
    return { seen, source: source() }
  }

  test('asks for no entry before it is asked for one itself, and closes the source when the reader stops', async () => {
    const { seen, source } = endless()
    for await (const { id } of mineAll(source, { miner })) {
      expect(String(seen.asked)).toBe(id)
      if (id === '3') break
    }
    expect(seen).toEqual({ asked: 3, isClosed: true })
  })

  test('stops at the signal, also one from a timer, and closes the source', async () => {
    const { seen, source } = endless()
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('enough')), 5)
    await expect(all(source, { miner, signal: stop.signal })).rejects.toThrow('enough')
    expect(seen.isClosed).toBe(true)
  })

  test('mines nothing where the signal is aborted before', async () => {
    const { seen, source } = endless()
    await expect(all(source, { miner, signal: AbortSignal.abort() })).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(seen.asked).toBe(0)
  })

  test('passes an error of the source on', async () => {
    async function* source() {
      yield { id: '1', text: '文' }
      throw new Error('disk gone')
    }
    await expect(all(source())).rejects.toThrow('disk gone')
  })
})
