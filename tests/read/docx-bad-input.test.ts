import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { BaogaoError } from '../../src/model/errors.ts'
import { optionalPackage } from '../../src/read/optional-package.ts'
import { read, type ReadOptions } from '../../src/read/index.ts'
import { abstractList, cell, docx, inList, level, list, p, paragraph, run, table } from './docx-writer.ts'

const GOOD = docx({
  numbering: abstractList(0, level(0, 'chineseCounting', '%1、')) + list(1, 0),
  body: p('主要工作', inList(1)) + p('新修水渠12公里。') + table([cell(p('甲')), cell(p('乙'))]),
})
const OPTIONS: ReadOptions = { type: 'docx' }

async function codeOf(bytes: Uint8Array, options = OPTIONS): Promise<string> {
  const error: unknown = await read(bytes, options).then(() => null, (reason: unknown) => reason)
  if (error === null) return 'read'
  if (!(error instanceof BaogaoError)) throw new Error('expected a BaogaoError', { cause: error })
  expect(error.remedy).toMatch(/\.$/u)
  return error.code
}

/** Where a record of a ZIP archive stands. */
function placeOf(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) return at
  throw new Error('no such record')
}
const changed = (bytes: Uint8Array, change: (view: DataView) => void): Uint8Array => {
  const copy = bytes.slice()
  change(new DataView(copy.buffer))
  return copy
}
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
const wide = (text: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, 'utf16le')])

describe('what cannot be read says why', () => {
  const DIRECTORY = 0x02014b50
  const declared = changed(GOOD, (view) => view.setUint32(placeOf(GOOD, DIRECTORY) + 24, 0xfffffff0, true))
  const cases: [what: string, bytes: Uint8Array, code: string][] = [
    ['a sound document', GOOD, 'read'],
    ['no text', docx({ body: '<w:p/>' }), 'input/no-text'],
    ['a picture alone', docx({ body: paragraph('<w:r><w:drawing/></w:r>') }), 'input/no-text'],
    ['text as another file', docx({ body: '<w:altChunk/>' }), 'input/no-text'],
    ['cut in the middle', GOOD.subarray(0, GOOD.length >> 1), 'input/damaged'],
    ['cut at the end', GOOD.subarray(0, GOOD.length - 1), 'input/damaged'],
    ['only the head', ascii('PK\x03\x04\x14\0\0\0word/document.xml'), 'input/damaged'],
    ['no archive', ascii('水渠'), 'input/damaged'],
    ['a password', wide('EncryptionInfo EncryptedPackage'), 'input/encrypted'],
    ['an old document', wide('WordDocument'), 'input/damaged'],
    ['an archive with a password', changed(GOOD, (view) => {
      for (let at = 0; at + 4 <= GOOD.length; at++) if (view.getUint32(at, true) === DIRECTORY) view.setUint16(at + 8, 1, true)
    }), 'input/encrypted'],
    ['an archive of other things', zipSync({ 'word/a.txt': ascii('a') }), 'input/damaged'],
    ['a spreadsheet', docx({ body: '', files: { 'word/document.xml': '<workbook xmlns="urn:x"/>' } }), 'input/damaged'],
    ['a main part that is missing', docx({ body: '', files: { '_rels/.rels': '<Relationships/>' }, path: 'word/main.xml' }), 'input/damaged'],
    ['an empty main part', docx({ body: '', files: { 'word/document.xml': '' } }), 'input/damaged'],
    ['broken XML', docx({ body: '<w:p><w:r>' }), 'input/damaged'],
    ['broken UTF-8', docx({ body: '', files: { 'word/document.xml': new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) } }), 'input/damaged'],
    ['broken numbering', docx({ body: p('渠'), numbering: '<w:num>' }), 'input/damaged'],
    ['an entity of one’s own', docx({ body: '', files: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>' } }), 'input/damaged'],
    ['elements in elements without end', docx({ body: '<w:sdt>'.repeat(200_000) }), 'input/damaged'],
    ['a huge declared size', declared, 'input/too-large'],
    ['a size that is not the real one', changed(GOOD, (view) => view.setUint32(lastEntry(GOOD, 'word/document.xml') + 24, 3, true)), 'input/damaged'],
    ['a checksum that is not the real one', changed(GOOD, (view) => view.setUint32(lastEntry(GOOD, 'word/document.xml') + 16, 3, true)), 'input/damaged'],
    ['an unknown way of packing', changed(GOOD, (view) => view.setUint16(lastEntry(GOOD, 'word/document.xml') + 10, 14, true)), 'input/damaged'],
  ]
  it.each(cases)('%s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code))
  it('tells a document from another archive', async () => {
    expect(await codeOf(GOOD, {})).toBe('read')
    expect(await codeOf(GOOD.subarray(0, GOOD.length - 30), {})).toBe('input/damaged')
    expect(await codeOf(zipSync({ 'word/a.txt': ascii('a') }), {})).toBe('input/unsupported-format')
    expect(await codeOf(zipSync({ '[Content_Types].xml': ascii('a'), 'xl/workbook.xml': ascii('a') }), {})).toBe('input/unsupported-format')
  })
})

it('says which package is missing', async () => {
  const name: string = 'no-package-of-that-name'
  const loading = optionalPackage(() => import(name), 'fflate', 'a.docx', 'a Word document (.docx)')
  await expect(loading).rejects.toMatchObject({ code: 'input/missing-package', remedy: 'Install it: npm install fflate.' })
})

function lastEntry(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = bytes.length - 46; at >= 0; at--) {
    if (view.getUint32(at, true) === 0x02014b50 && String.fromCharCode(...bytes.subarray(at + 46, at + 46 + name.length)) === name) return at
  }
  throw new Error('no such entry')
}

describe('bombs', () => {
  const blanks = new Uint8Array(8 << 20).fill(0x20)
  it('a part that is larger than it says stops at the limit, before it is all unpacked', async () => {
    const bomb = docx({ body: '', files: { 'word/document.xml': blanks } })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await codeOf(bomb, { maxUnpackedBytes: 1 << 20 })).toBe('input/too-large')
    const lying = changed(bomb, (view) => view.setUint32(lastEntry(bomb, 'word/document.xml') + 24, 100, true))
    expect(await codeOf(lying, { maxUnpackedBytes: 1 << 20 })).toBe('input/too-large')
  })
  it('many small files', async () => {
    const files = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`word/media/${i}.xml`, '']))
    expect(await codeOf(docx({ body: p('渠'), files }))).toBe('read')
  })
  it('tables in tables', async () => {
    const deep = (depth: number): string => (depth === 0 ? p('渠') : table([cell(deep(depth - 1) + p('坝'))]))
    expect((await read(docx({ body: deep(30) }))).blocks).toHaveLength(31)
    expect(await codeOf(docx({ body: deep(33) }))).toBe('input/damaged')
  })
  it('many beginnings of fields, boxes and changes', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    const body = p('渠') + paragraph(begin.repeat(20_000) + run('坝').repeat(20_000)) + p('塘')
    const found = await read(docx({ body }))
    expect(found.text).toBe('渠\n塘')
    expect(found.leftOut[0]!.text).toHaveLength(20_000)
  })
})

describe('for all damage', () => {
  const attempt = async (bytes: Uint8Array): Promise<void> => {
    try {
      const { text, blocks } = await read(bytes, OPTIONS)
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
    } catch (error) {
      expect(error).toBeInstanceOf(BaogaoError)
    }
  }
  it('a cut anywhere is told', async () => {
    for (let length = 1; length < GOOD.length; length += 7) expect(await codeOf(GOOD.subarray(0, length))).toBe('input/damaged')
  })
  it('changed bytes throw nothing but the library’s errors', async () => {
    const change = fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255))
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = GOOD.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      await attempt(bytes)
    }), { numRuns: 300, seed: 5 })
  }, 10_000)
  it('so do elements in any order', async () => {
    const names = ['w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:tc', 'w:del', 'w:rPr', 'w:pPr', 'w:txbxContent', 'mc:AlternateContent', 'mc:Choice', 'mc:Fallback', 'w:sdt', 'w:showingPlcHdr', 'w:footnote', 'w:trPr', 'w:cellDel', 'w:tcPr', 'w:ruby', 'w:rt', 'w:fldSimple', 'w:tabs', 'w:br', 'w:vanish']
    const { xml } = fc.letrec<{ xml: string }>((tie) => ({
      xml: fc.oneof({ maxDepth: 6 }, fc.constant('渠'), fc.constant('<w:r><w:t>水</w:t></w:r>'), fc.tuple(fc.constantFrom(...names), fc.array(tie('xml'), { maxLength: 3 })).map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`)),
    }))
    await fc.assert(fc.asyncProperty(fc.array(xml, { maxLength: 6 }), async (body) => attempt(docx({ body: body.join('') + p('坝') }))), { numRuns: 300, seed: 7 })
  }, 20_000)
  it('what stands behind any mess is still read', async () => {
    const found = await read(docx({ body: '<w:tbl><w:txbxContent><w:del><w:p><w:tr><w:tc/></w:tr></w:p></w:del></w:txbxContent></w:tbl>' + p('坝') }))
    expect(found.text).toBe('坝')
  })
})
