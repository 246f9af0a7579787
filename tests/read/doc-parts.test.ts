import CFB from 'cfb'
import { describe, expect, it } from 'vitest'
import { ByteView } from '../../src/read/doc/byte-view.ts'
import { Damage } from '../../src/read/doc/damage.ts'
import { openOle } from '../../src/read/doc/ole.ts'
import { piecesOf } from '../../src/read/doc/pieces.ts'
import { eachChange } from '../../src/read/doc/property-changes.ts'
import { inOrder, propertiesAt } from '../../src/read/doc/runs.ts'
import { windows1252 } from '../../src/read/doc/windows-1252.ts'
import { writeOle } from './doc-writer.ts'

describe('changes of properties are told apart by their lengths', () => {
  const cases: [what: string, bytes: number[], found: string[]][] = [
    ['lengths by the code', [0x00, 0x08, 1, 0x16, 0x24, 1, 0x0b, 0x46, 2, 0, 0x49, 0x66, 1, 0, 0, 0, 0x0f, 0x84, 1, 1, 0x01, 0xe0, 1, 1, 1, 0x3c, 0x08, 1],
      ['800', '2416', '460b', '6649', '840f', 'e001', '83c']],
    ['a length before the value', [0x62, 0xca, 3, 9, 9, 9, 0x3c, 0x08, 1], ['ca62', '83c']],
    ['a table, whose length has two bytes and counts one of them', [0x08, 0xd6, 3, 0, 7, 7, 0x17, 0x24, 1], ['d608', '2417']],
    ['tab stops, few', [0x15, 0xc6, 2, 0, 0, 0x17, 0x24, 1], ['c615', '2417']],
    ['tab stops, too many for a byte', [0x15, 0xc6, 255, 1, 4, 4, 4, 4, 2, 3, 3, 3, 3, 3, 3, 0x17, 0x24, 1], ['c615', '2417']],
    ['a list that ends within a change', [0x00, 0x08, 1, 0x49, 0x66, 1, 0], ['800']],
    ['a list that ends before a length', [0x00, 0x08, 1, 0x62, 0xca], ['800']],
    ['a list that ends within tab stops', [0x15, 0xc6, 255, 200, 1], []],
  ]
  it.each(cases)('%s', (_, bytes, found) => {
    const codes: string[] = []
    eachChange(Uint8Array.from(bytes), 100, (code) => codes.push(code.toString(16)))
    expect(codes).toEqual(found)
  })
  it('stops after as many as it is told', () => {
    let count = 0
    eachChange(new Uint8Array(300), 7, () => count++)
    expect(count).toBe(7)
  })
})

describe('runs', () => {
  const runs = [[10, 20, 'b'], [0, 5, 'a'], [15, 30, 'c'], [16, 18, 'd'], [40, 40, 'e']] as const
  const ordered = inOrder(runs.map(([start, end, properties]) => ({ start, end, properties })))
  it('are put in order, the earlier before the later', () => {
    expect(ordered).toEqual([{ start: 0, end: 5, properties: 'a' }, { start: 10, end: 20, properties: 'b' }, { start: 20, end: 30, properties: 'c' }])
  })
  it.each([[0, 'a'], [4, 'a'], [5, undefined], [9, undefined], [10, 'b'], [19, 'b'], [20, 'c'], [29, 'c'], [30, undefined]])('at %i stands %s', (place, found) => {
    expect(propertiesAt(ordered, place)).toBe(found)
  })
})

describe('pieces claim no more than there is', () => {
  /** A table of pieces of `length` characters, one byte each, all at the start of the stream. */
  function tableOf(count: number, length: number): ByteView {
    const table = new DataView(new ArrayBuffer(12 * count + 4))
    for (let i = 0; i <= count; i++) table.setUint32(4 * i, i * length, true)
    for (let i = 0; i < count; i++) table.setUint32(4 * (count + 1) + 8 * i + 2, 0x4000_0000, true)
    return new ByteView(Uint8Array.from([2, ...new Uint8Array(Uint32Array.of(table.byteLength).buffer), ...new Uint8Array(table.buffer)]), 'tables')
  }
  it.each([
    ['each byte four times', 4, 1000, 1000, false],
    ['each byte five times', 5, 1000, 1000, true],
    ['as many characters as a string can have', 1, 1 << 28, 1e12, false],
    ['more', 1, (1 << 28) + 1, 1e12, true],
  ])('%s', (_, count, length, bytes, refused) => {
    const tables = tableOf(count, length)
    const read = (): number => piecesOf(tables, { at: 0, length: tables.length }, bytes).length
    if (refused) expect(read).toThrow(Damage)
    else expect(read()).toBe(count)
  })
})

it('streams are as another reader of containers finds them', () => {
  const streams = Object.fromEntries([1, 63, 64, 65, 4095, 4096, 4097, 100_000].map((length) => [`s${length}`, Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 0xff)]))
  const bytes = writeOle(streams)
  const [ours, theirs] = [openOle(bytes), CFB.read(Buffer.from(bytes), { type: 'buffer' })]
  for (const name of Object.keys(streams)) {
    const found = ours.stream(name.toUpperCase())
    expect(Buffer.compare(found!, streams[name]!)).toBe(0)
    expect(Buffer.compare(found!, Uint8Array.from(CFB.find(theirs, name)?.content ?? [9]))).toBe(0)
  }
  expect(ours.stream('s')).toBeNull()
  expect(openOle(writeOle({ empty: new Uint8Array() })).stream('empty')).toEqual(new Uint8Array())
})

it('reads containers whose allocation table needs lists of its own', () => {
  const large = Uint8Array.from({ length: 8_000_000 }, (_, i) => (i >> 9) & 0xff)
  expect(Buffer.compare(openOle(writeOle({ large })).stream('large')!, large)).toBe(0)
})

it('every byte of Windows 1252 is what the decoder makes of it', () => {
  const decoder = new TextDecoder('windows-1252')
  // Five bytes stand for nothing, and releases of Node differ in them and in the others above 0x7F.
  const open = [0x81, 0x8d, 0x8f, 0x90, 0x9d]
  const right = decoder.decode(Uint8Array.of(0x80)) === '€'
  for (let byte = 0; byte < 256; byte++) {
    if (open.includes(byte)) expect(windows1252(byte)).toBe(0)
    else if (right) expect(String.fromCharCode(windows1252(byte))).toBe(decoder.decode(Uint8Array.of(byte)))
  }
  expect([0x80, 0x8c, 0x97, 0x9f, 0xa0, 0xe9].map(windows1252)).toEqual([0x20ac, 0x0152, 0x2014, 0x0178, 0xa0, 0xe9])
})
