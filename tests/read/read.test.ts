import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BaogaoError } from '../../src/model/errors.ts'
import { read } from '../../src/read/index.ts'
import { encode } from './encode.ts'

const TEXT = '石桥村2014年水利工作总结\n今年以来，我村清淤塘坝6口。\n'
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-read-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function codeOf(source: string | URL | Uint8Array): Promise<string> {
  const error: unknown = await read(source).then(() => null, (reason: unknown) => reason)
  if (!(error instanceof BaogaoError)) throw new Error(`expected a BaogaoError, got ${String(error)}`)
  expect(error.remedy).toMatch(/\.$/u)
  return error.code
}

describe('read', () => {
  it('takes a path, a file: URL or bytes', async () => {
    const path = join(folder, '总结 1.txt')
    writeFileSync(path, encode(TEXT, 'gb18030'))
    const found = { text: TEXT, type: 'txt', encoding: 'gb18030', bom: false, certainty: 1, blocks: [], leftOut: [] }
    expect(await read(path)).toEqual({ ...found, path })
    expect(await read(pathToFileURL(path))).toEqual({ ...found, path })
    expect(await read(readFileSync(path))).toEqual(found)
    expect((await read(path, { encoding: 'gbk' })).text).toBe(TEXT)
  })
  it('says what is wrong with a path', async () => {
    const file = join(folder, 'file.txt')
    writeFileSync(file, TEXT)
    mkdirSync(join(folder, 'inner'))
    expect(await codeOf(join(folder, 'missing.txt'))).toBe('input/not-found')
    expect(await codeOf(join(file, 'below.txt'))).toBe('input/not-found')
    expect(await codeOf(join(folder, 'inner'))).toBe('input/is-directory')
    expect(await codeOf('a\0b')).toBe('input/not-readable')
    expect(await codeOf(new URL('https://example.org/a.txt'))).toBe('input/not-readable')
  })
  it.skipIf(process.getuid?.() === 0)('says that it may not read', async () => {
    const path = join(folder, 'locked.txt')
    writeFileSync(path, TEXT)
    chmodSync(path, 0)
    expect(await codeOf(path)).toBe('input/not-readable')
  })
})

describe('read refuses what is not plain text by its name', () => {
  const cases: [what: string, bytes: Uint8Array, code: string][] = [
    ['nothing', new Uint8Array(), 'input/empty'],
    ['blanks', encode(' \r\n\u3000\n', 'utf-8'), 'input/empty'],
    ['a mark alone', new Uint8Array([0xef, 0xbb, 0xbf]), 'input/empty'],
    ['PDF', ascii('%PDF-1.7\n%\xe2\xe3'), 'input/damaged'],
    ['docx', ascii('PK\x03\x04\x14\0\0\0word/document.xml'), 'input/damaged'],
    ['ZIP', ascii('PK\x03\x04\x14\0\0\0a.txt'), 'input/unsupported-format'],
    ['doc and wps', ascii('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'input/damaged'],
    ['RTF', ascii('{\\rtf1\\ansi}'), 'input/unsupported-format'],
    ['gzip', gzipSync(TEXT), 'input/unsupported-format'],
    ['RAR', ascii('Rar!\x1a\x07\0'), 'input/unsupported-format'],
    ['PNG', ascii('\x89PNG\r\n\x1a\n'), 'input/unsupported-format'],
    ['JPEG', ascii('\xff\xd8\xff\xe0'), 'input/unsupported-format'],
    ['BMP', ascii('BM\x36\0\x0c\0\0\0\0\0\x36'), 'input/unsupported-format'],
    ['TIFF', ascii('MM\0*\0\0\0\x08'), 'input/unsupported-format'],
    ['WebP', ascii('RIFF\x10\0\0\0WEBPVP8 '), 'input/unsupported-format'],
    ['a program', ascii('\x7fELF\x02\x01\x01\0\0\0\0\0'), 'input/binary'],
  ]
  it.each(cases)('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })
  it('tells a Word document from another archive by the list of names at its end', async () => {
    const bytes = new Uint8Array(200_000)
    bytes.set(ascii('PK\x03\x04'))
    bytes.set(ascii('word/document.xml'), 190_000)
    await expect(read(bytes)).rejects.toThrow('.docx')
  })
})

describe('read lets through text that only looks like another format', () => {
  it.each([
    'BM公司2014年工作总结', 'II*级响应预案', 'RIFF 是什么', 'PK赛总结', '本页由 <html> 转成。', '<htmlx>不是网页', 'GIF 图片管理办法', '附件：%PDF-1.7',
  ])('%s', async (text) => {
    expect((await read(encode(text, 'utf-8'))).text).toBe(text)
  })
})

it('only the file reader knows of Node, and only when it is called', () => {
  const source = new URL('../../src/read/', import.meta.url)
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))) {
    const lines = readFileSync(new URL(name, source), 'utf8').split('\n')
    const imports = lines.filter((line) => /from 'node:|import\('node:|\bBuffer\b|\bprocess\./u.test(line))
    if (['file.ts', 'pdf/library.ts'].includes(name.replaceAll('\\', '/'))) expect(imports.filter((line) => line.startsWith('import '))).toEqual([])
    else expect({ name, imports }).toEqual({ name, imports: [] })
  }
})
