import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createMiner, readSectionModel } from '../../src/index.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../corpus/models/sections.bin', import.meta.url)))
const record = JSON.parse(readFileSync(new URL('../../corpus/models/sections.json', import.meta.url), 'utf8')) as { sha256: string; features: number }
const RAW = '榆树沟镇2014年工作总结\n一、存在的问题\n个别支部学习流于形式。\n'

describe('readSectionModel', () => {
  it('reads the file, also where its bytes begin on an odd place, and a miner takes it', () => {
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    const kinds = [bytes, shifted.subarray(3)].map((file) => createMiner({ sections: readSectionModel(file) }).mine(RAW).reports[0]!.sentences.map(({ kind }) => kind))
    expect(kinds[1]).toEqual(kinds[0])
    expect(kinds[0]!.at(-1)).toBe('problems')
  })

  it.each<[string, string, (file: Uint8Array) => unknown]>([
    ['nothing', 'model/corrupt', () => new Uint8Array(0)],
    ['a part', 'model/corrupt', (file) => file.slice(0, -1)],
    ['another mark', 'model/corrupt', (file) => void (file[0]! ^= 1)],
    ['one changed bit', 'model/corrupt', (file) => void (file[400_000]! ^= 4)],
    ['another version', 'model/version', (file) => void (file[8] = 99)],
  ])('%s → %s', (_, code, change) => {
    const copy = bytes.slice()
    const given = change(copy)
    const changed = given instanceof Uint8Array ? given : copy
    expect(() => readSectionModel(changed)).toThrowError(expect.objectContaining({ code }))
  })

  it('is the one of the record, below a megabyte', () => {
    const { prints } = readSectionModel(bytes)
    expect(bytes.length).toBeLessThan(1 << 20)
    expect(prints.reduce((n, print) => n + Number(print !== 0), 0)).toBe(record.features)
  })
})
