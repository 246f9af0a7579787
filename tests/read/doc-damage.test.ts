import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BaogaoError } from '../../src/model/errors.ts'
import { readDoc } from '../../src/read/doc/read-doc.ts'
import { DEFAULT_LIMITS } from '../../src/read/text.ts'
import { listParts, stylePart } from './doc-list-writer.ts'
import { cell, deleted, p, row, type Stories, writeDoc, writeOle, type WriteOptions, writeStreams } from './doc-writer.ts'

const STORIES: Stories = {
  body: [
    p('石桥镇2014年水利工作总结'), { ...p('清淤塘坝6口'), changes: [[0x460b, 1, 0]] }, ...row('项目', '数量'), ...row('水渠', '32公里'),
    { ...p('投资\x13 = 45+1 \x1446\x15万元', deleted('左右')), style: 1 }, cell('未完'), p('GDP growth: 12%…'),
  ],
  footnotes: [p('\x02 脚注')], headers: [p('页眉')], textBoxes: [p('文本框')],
}
const OPTIONS: WriteOptions = {
  pieceLength: 11, compress: true, reversed: true, pieceChanges: { 2: [[0x0800, 1]] },
  parts: { ...stylePart({ 1: { known: 1, name: '标题 1' } }), ...listParts([{ id: 1, levels: [{ format: 39, pattern: '\x00、' }] }], [{ list: 1 }]) },
}
const SMALL = writeDoc(STORIES, OPTIONS)
const LARGE = writeDoc(STORIES, { ...OPTIONS, wordBytes: 9000 })

async function outcome(bytes: Uint8Array): Promise<string> {
  return readDoc(bytes, 'a.doc', DEFAULT_LIMITS).then(({ text }) => text, (error: unknown) => {
    if (!(error instanceof BaogaoError)) throw error
    expect(error.place).toBe('a.doc')
    expect(error.remedy).toMatch(/\.$/u)
    return error.code
  })
}

/** Like `outcome`, and checks what holds for every answer. */
async function soundOutcome(bytes: Uint8Array): Promise<string> {
  const found = await readDoc(bytes, 'a.doc', DEFAULT_LIMITS).catch((error: unknown) => error)
  if (found instanceof BaogaoError) {
    expect(['input/damaged', 'input/encrypted', 'input/unsupported-format', 'input/no-text']).toContain(found.code)
    return found.code
  }
  if (found instanceof Error) throw found
  const { text, blocks, leftOut } = found as Awaited<ReturnType<typeof readDoc>>
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
  expect([text, ...leftOut.map((one) => one.text)].join('')).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/u)
  return text
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A copy of `LARGE` that `change` has spoilt. */
function spoilt(change: (view: DataView, bytes: Uint8Array) => void, of = LARGE): Uint8Array {
  const bytes = of.slice()
  change(view(bytes), bytes)
  return bytes
}

const sectorAt = (sector: number): number => 512 * (sector + 1)
const tableEntry = (file: DataView, sector: number): number => sectorAt(file.getUint32(76, true)) + 4 * sector
/** Where the directory has the entry of that name. */
function entryAt(file: DataView, name: string): number {
  const directory = sectorAt(file.getUint32(48, true))
  for (let at = directory; at < directory + 512; at += 128) {
    if (Array.from({ length: name.length }, (_, i) => String.fromCharCode(file.getUint16(at + 2 * i, true))).join('') === name) return at
  }
  throw new Error(`no entry ${name}`)
}

describe('other files in the same container', () => {
  const some = new Uint8Array(5000).fill(7)
  const cases: [what: string, names: string[], code: string, says: string][] = [
    ['an encrypted docx', ['EncryptionInfo', 'EncryptedPackage'], 'input/encrypted', 'password'],
    ['xls', ['Workbook'], 'input/unsupported-format', 'spreadsheet'],
    ['xls of Excel 95', ['Book'], 'input/unsupported-format', 'spreadsheet'],
    ['ppt', ['Current User', 'PowerPoint Document'], 'input/unsupported-format', 'presentation'],
    ['msg', ['__properties_version1.0'], 'input/unsupported-format', 'e-mail'],
    ['wps of Microsoft Works', ['CONTENTS', 'SPELLING'], 'input/unsupported-format', 'Works'],
    ['another', ['Something'], 'input/unsupported-format', 'no Word document'],
    ['a document within a spreadsheet', ['Workbook', 'MBD1/WordDocument'], 'input/unsupported-format', 'spreadsheet'],
  ]
  it.each(cases)('%s', async (_, names, code, says) => {
    const bytes = writeOle(Object.fromEntries(names.map((name) => [name, some])))
    await expect(readDoc(bytes, 'a.doc', DEFAULT_LIMITS)).rejects.toThrowError(expect.objectContaining({ code, message: expect.stringContaining(says) as string }))
  })
})

describe('Word files that are not read', () => {
  const patched = (patch: (fib: DataView) => void): Uint8Array => writeDoc(STORIES, { patch })
  const cases: [what: string, bytes: Uint8Array, outcome: string][] = [
    ['encrypted', patched((fib) => fib.setUint16(0x0a, 0x1300, true)), 'input/encrypted'],
    ['of Word 95', patched((fib) => fib.setUint16(0, 0xa5dc, true)), 'input/unsupported-format'],
    ['of Word 6, by its version', patched((fib) => fib.setUint16(2, 104, true)), 'input/unsupported-format'],
    ['without the mark of Word', patched((fib) => fib.setUint16(0, 0x1234, true)), 'input/damaged'],
    ['pictures without text', writeDoc({ body: [p('\x01'), p('\x08')] }), 'input/no-text'],
    ['no text at all', writeDoc({ body: [p('')] }), ''],
    ['the first table stream named, but the second there', patched((fib) => fib.setUint16(0x0a, 0x1000, true)), 'input/damaged'],
    ['a Word stream that breaks off', writeOle({ WordDocument: writeStreams(STORIES).WordDocument.subarray(0, 300) }), 'input/damaged'],
  ]
  it.each(cases)('%s', async (_, bytes, code) => expect(await outcome(bytes)).toBe(code))
})

describe('damage is told', () => {
  const cases: [what: string, bytes: Uint8Array][] = [
    ['nothing but the mark', LARGE.subarray(0, 8)],
    ['the header alone', LARGE.subarray(0, 512)],
    ['half a header', LARGE.subarray(0, 256)],
    ['sectors of an odd size', spoilt((file) => file.setUint16(30, 3, true))],
    ['no directory', spoilt((file) => file.setUint32(48, 0xffff_fffe, true))],
    ['a directory far away', spoilt((file) => file.setUint32(48, 9_000_000, true))],
    ['a directory in a circle', spoilt((file) => file.setUint32(tableEntry(file, file.getUint32(48, true)), file.getUint32(48, true), true))],
    ['allocation lists in a circle', spoilt((file) => {
      file.setUint32(68, 0, true)
      for (let at = 76; at < 512; at += 4) file.setUint32(at, 0xffff_ffff, true)
      for (let at = sectorAt(0); at < sectorAt(1) - 4; at += 4) file.setUint32(at, 0xffff_ffff, true)
      file.setUint32(sectorAt(1) - 4, 0, true)
    })],
    ['a stream in a circle', spoilt((file) => {
      const start = file.getUint32(entryAt(file, 'WordDocument') + 116, true)
      file.setUint32(tableEntry(file, start), start, true)
    })],
    ['a stream of small sectors in a circle', spoilt((file) => {
      const [list, start] = [file.getUint32(60, true), file.getUint32(entryAt(file, 'WordDocument') + 116, true)]
      file.setUint32(sectorAt(list) + 4 * start, start, true)
    }, SMALL)],
    ['a stream larger than the file', spoilt((file) => file.setUint32(entryAt(file, 'WordDocument') + 120, 0x7fff_ffff, true))],
    ['a small stream larger than all of them', spoilt((file) => file.setUint32(entryAt(file, '1Table') + 120, 4000, true), SMALL)],
    ['a small stream of more bytes than a memory has', spoilt((file) => {
      file.setUint32(56, 0xffff_ffff, true)
      file.setUint32(entryAt(file, '1Table') + 120, 0xffff_fff0, true)
    }, SMALL)],
    ['stories longer than the text', writeDoc(STORIES, { patch: (fib) => fib.setInt32(0x50, 5_000_000, true) })],
    ['a story of less than nothing', writeDoc(STORIES, { patch: (fib) => fib.setInt32(0x4c, -1, true) })],
    ['no table of pieces', writeDoc(STORIES, { patch: (fib) => fib.setUint32(0x1a6, 0, true) })],
    ['a table of pieces behind the stream', writeDoc(STORIES, { patch: (fib) => fib.setUint32(0x1a2, 0x7fff_fff0, true) })],
    ['pieces of a huge count', writeDoc(STORIES, { patchTable: (table, at) => table.setUint32(at + 1, 0xffff_fff0, true) })],
    ['pieces that go back', writeDoc(STORIES, { pieceLength: 9, patchTable: (table, at) => table.setUint32(at + 13, 1, true) })],
    ['a piece behind the end', writeDoc({ body: [p('石桥')] }, { patchTable: (table, at) => table.setUint32(at + 15, 0x3fff_0000, true) })],
    ['property pages behind the end', writeDoc({ body: [p('石桥')] }, { patchTable: (table) => table.setUint32(8, 0x003f_ffff, true) })],
  ]
  it.each(cases)('%s', async (_, bytes) => expect(await outcome(bytes)).toBe('input/damaged'))

  it('a file cut anywhere is read right or refused', async () => {
    for (const whole of [SMALL, LARGE]) {
      const text = await outcome(whole)
      expect(text.split('\n').slice(0, 4)).toEqual(['石桥镇2014年水利工作总结', '一、清淤塘坝6口', '\t2公里', '投资46万元'])
      const found = new Set<string>()
      for (let length = 8; length < whole.length; length += 61) found.add(await soundOutcome(whole.subarray(0, length)))
      expect([...found].filter((one) => one !== text)).toEqual(['input/damaged'])
    }
  })
  it('a last sector that is not filled is no damage', async () => {
    const streams = writeStreams(STORIES, { ...OPTIONS, wordBytes: 9000 })
    const tables = Uint8Array.from({ length: 5000 }, (_, i) => streams['1Table'][i] ?? 1)
    const bytes = writeOle({ '1Table': tables, WordDocument: streams.WordDocument.fill(1, 8999) })
    let end = bytes.length
    while (bytes[end - 1] === 0) end--
    expect(end).toBeLessThan(bytes.length)
    expect(await outcome(bytes.subarray(0, end))).toBe(await outcome(bytes))
  })
  it('random bytes changed give a sound answer', async () => {
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.constantFrom(0, 1, 7, 0x13, 0x7f, 0x80, 0xfe, 0xff)), { minLength: 1, maxLength: 8 })
    await fc.assert(fc.asyncProperty(fc.constantFrom(SMALL, LARGE), changes, async (whole, places) => {
      const bytes = whole.slice()
      for (const [place, value] of places) bytes[Math.floor(place * bytes.length)] = value
      await soundOutcome(bytes)
    }), { numRuns: 600, seed: 3 })
  })
  it('random bytes changed within the streams give a sound answer', async () => {
    const streams = writeStreams(STORIES, OPTIONS)
    const change = fc.tuple(fc.constantFrom('WordDocument' as const, '1Table' as const), fc.nat(), fc.integer({ min: 0, max: 255 }))
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (places) => {
      const spoilt = { WordDocument: streams.WordDocument.slice(), '1Table': streams['1Table'].slice() }
      for (const [name, place, value] of places) spoilt[name][place % (name === '1Table' ? spoilt[name].length : 950)] = value
      await soundOutcome(writeOle(spoilt))
    }), { numRuns: 600, seed: 5 })
  })
})

describe('time is in proportion to the file', () => {
  const MOST_MS = 3000
  const LONG = '清淤塘坝六口，'.repeat(6000)
  const repeated = (paragraph: string, times: number): Stories => ({ body: [p(paragraph.repeat(times))] })
  const cases: [what: string, make: () => Uint8Array, outcome: RegExp][] = [
    ['a piece for each character', () => writeDoc({ body: [p(LONG)] }, { pieceLength: 1, reversed: true }), /^清淤/u],
    ['deleted and kept by turns', () => writeDoc({ body: [p(...Array.from({ length: 16_000 }, (_, i) => (i % 2 ? '甲' : deleted('乙'))))] }), /^甲+$/u],
    ['fields that begin and never end', () => writeDoc(repeated('\x13', 80_000)), /^$/u],
    ['fields within fields', () => writeDoc(repeated('\x13a\x14', 60_000)), /^a+$/u],
    ['fields within fields, all ended', () => writeDoc({ body: [p('\x13a\x14'.repeat(40_000) + '甲' + '\x15'.repeat(40_000))] }), /^甲$/u],
    ['formulas', () => writeDoc(repeated('\x13eq \\o\\ac(\x15', 20_000)), /^$/u],
    ['ends of cells', () => writeDoc(repeated('\x07', 80_000)), /^$/u],
    ['line breaks', () => writeDoc(repeated('\x0b', 80_000)), /^$/u],
    ['digits at the head of pages', () => writeDoc({ body: [p('甲')], headers: [p('1'.repeat(80_000) + '甲')] }), /^甲$/u],
    ['paragraphs', () => writeDoc({ body: Array.from({ length: 12_000 }, () => p('甲')) }), /^(?:甲\n)+甲$/u],
  ]
  it.each(cases)('%s', async (_, make, expected) => {
    const bytes = make()
    const started = performance.now()
    const found = await soundOutcome(bytes)
    expect(performance.now() - started).toBeLessThan(MOST_MS)
    expect(found).toMatch(expected)
  })
  it('pieces that all claim the whole stream are refused', async () => {
    const count = 3000
    const table = new DataView(new ArrayBuffer(12 * count + 4))
    for (let i = 0; i <= count; i++) table.setUint32(4 * i, i * 100_000, true)
    const pieces = Uint8Array.from([2, ...new Uint8Array(Uint32Array.of(table.byteLength).buffer), ...new Uint8Array(table.buffer)])
    const bytes = writeDoc({ body: [p('甲')] }, { wordBytes: 300_000, parts: { 33: { bytes: pieces } } })
    const started = performance.now()
    expect(await outcome(bytes)).toBe('input/damaged')
    expect(performance.now() - started).toBeLessThan(MOST_MS)
  })
  it('a list of pages that names one page without end reads it once', async () => {
    const count = 100_000
    const list = new Uint32Array(2 * count + 1).fill(4, count + 1)
    const bytes = writeDoc({ body: [p('甲')] }, { parts: { 12: { bytes: new Uint8Array(list.buffer) } } })
    const started = performance.now()
    expect(await outcome(bytes)).toBe('甲')
    expect(performance.now() - started).toBeLessThan(MOST_MS)
  })
})
