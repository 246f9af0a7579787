/** PDF files that are locked, cut, damaged, empty or made to exhaust the reader. */
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { BaogaoError } from '../../src/model/errors.ts'
import { read, type ReadOptions } from '../../src/read/index.ts'
import { loadPdfLibrary } from '../../src/read/pdf/library.ts'
import { centred, typeset } from './pdf-typesetter.ts'
import { writePdf } from './pdf-writer.ts'

const PAGES = typeset(['石桥镇2014年水利工作总结', '今年以来，我镇新修水渠32.5公里，清淤塘坝16口，解决了1200人的饮水问题，受到群众的普遍欢迎，也积累了不少经验。'])
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

const consoles = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
afterAll(() => expect(consoles.flatMap((spy) => spy.mock.calls)).toEqual([]))

async function outcome(bytes: Uint8Array, options: ReadOptions = {}): Promise<string> {
  try {
    return (await read(bytes, { type: 'pdf', ...options })).text
  } catch (error) {
    if (!(error instanceof BaogaoError)) throw error
    expect(error.remedy).toMatch(/\.$/u)
    return error.code
  }
}

/** What pdf.js unpacks to megabytes of blanks, packed once or twice. */
function bomb(times: 1 | 2): Uint8Array {
  const once = deflateSync(new Uint8Array(8 << 20).fill(32))
  const packed = times === 1 ? once : deflateSync(once)
  const filters = times === 1 ? '/FlateDecode' : '[/FlateDecode /FlateDecode]'
  return new Uint8Array(Buffer.concat([ascii(`%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>> endobj
4 0 obj <</Length ${packed.length} /Filter ${filters}>>\nstream\n`), packed, ascii('\nendstream endobj\ntrailer <</Root 1 0 R /Size 5>>\n%%EOF\n')]))
}

describe('readPdf refuses by name', () => {
  const cases: [what: string, bytes: () => Uint8Array, code: string, options?: ReadOptions][] = [
    ['a file with a password', () => writePdf(PAGES, { locked: true }), 'input/encrypted'],
    ['images of pages', () => writePdf([{ runs: [], image: true }]), 'input/no-text'],
    ['images of pages with numbers', () => writePdf([1, 2, 3].map((page) => ({ runs: [centred(`— ${page} —`, 40)], image: true }))), 'input/no-text'],
    ['glyphs without characters', () => writePdf(PAGES, { font: 'Identity-H without map' }), 'input/no-text'],
    ['nothing but a head', () => ascii('%PDF-1.7\n'), 'input/damaged'],
    ['no PDF at all', () => ascii('石桥镇'), 'input/damaged'],
    ['random bytes behind a head', () => new Uint8Array([...ascii('%PDF-1.7\n'), ...Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) & 255)]), 'input/damaged'],
    ['more bytes than allowed once unpacked', () => bomb(1), 'input/too-large', { maxUnpackedBytes: 4 << 20 }],
    ['the same packed twice', () => bomb(2), 'input/too-large', { maxUnpackedBytes: 4 << 20 }],
    ['more text than allowed', () => writePdf(PAGES, { packed: false }), 'input/too-large', { maxUnpackedBytes: 100 }],
  ]
  it.each(cases)('%s', async (_, bytes, code, options) => expect(await outcome(bytes(), options)).toBe(code))
  it('reads as many bytes as allowed', async () => expect(await outcome(bomb(1), { maxUnpackedBytes: 9 << 20 })).toBe('input/no-text'))
  it('a missing package', async () => {
    const error: unknown = await loadPdfLibrary('a.pdf', 'pdfjs-not-installed').then(() => null, (reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'input/missing-package', remedy: 'Install it: npm install pdfjs-not-installed.', place: 'a.pdf' })
  })
})

describe('readPdf mends', () => {
  it('nothing that need not be: bytes stay with who gave them, also in a Buffer', async () => {
    const bytes = Buffer.from(writePdf(PAGES))
    const [first, second] = await Promise.all([outcome(bytes), outcome(bytes)])
    expect(first).toContain('新修水渠32.5公里')
    expect(second).toBe(first)
  })
  it('a wrong place of the cross-reference table', async () => {
    const bytes = Buffer.from(writePdf(PAGES)).toString('latin1').replace(/startxref\n\d+/u, 'startxref\n7')
    expect(await outcome(ascii(bytes))).toContain('新修水渠32.5公里')
  })
})

describe('readPdf ends', () => {
  const file = writePdf(PAGES, { objectStreams: true })
  const plain = writePdf(PAGES, { packed: false })
  it('with an error wherever a file is cut', async () => {
    const codes = new Set<string>()
    for (const bytes of [file, plain]) {
      for (let end = 10; end < bytes.length - 30; end += Math.ceil(bytes.length / 40)) codes.add(await outcome(bytes.subarray(0, end)))
    }
    expect([...codes]).toEqual(['input/damaged'])
  })
  it('with a text or a typed error whatever bytes are changed', async () => {
    const change = fc.record({ place: fc.nat(), value: fc.nat(255) })
    let readable = 0
    const property = fc.asyncProperty(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 12 }), async (packed, changes) => {
      const bytes = (packed ? file : plain).slice()
      for (const { place, value } of changes) bytes[place % bytes.length] = value
      const found = await outcome(bytes)
      expect(found).not.toBe('')
      if (found.includes('石桥镇')) readable++
    })
    await fc.assert(property, { numRuns: 300, seed: 4, interruptAfterTimeLimit: 20_000 })
    expect(readable).toBeGreaterThan(30)
  }, 30_000)
  it.each([
    ['declared sizes beyond all memory', '/Count 99999999999'],
    ['a page tree that holds itself', '/Kids [2 0 R] /Count 1'],
  ])('with an error for %s', async (_, wrong) => {
    const bytes = Buffer.from(writePdf(PAGES, { packed: false })).toString('latin1').replace(/\/Kids \[8 0 R\] \/Count 1/u, wrong)
    expect(await outcome(ascii(bytes))).toMatch(/^input\//u)
  })
  it('in time for very many operators and nested arrays', async () => {
    const content = ascii(`${'[ '.repeat(20_000)} ${'q 1 0 0 1 0 0 cm BT /F1 10 Tf <0003> Tj ET '.repeat(20_000)}`)
    const before = performance.now()
    await outcome(writePdf(PAGES, { content }))
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
