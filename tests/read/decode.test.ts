import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BaogaoError } from '../../src/model/errors.ts'
import { decode, encodingOf } from '../../src/read/index.ts'
import { encode } from './encode.ts'

const SIMPLIFIED = '我乡全年新修水渠三十二公里，“清水行动”取得明显成效；但是，部分村组认识不到位，管护跟不上。\n一、下一步打算（2013年）\r\n'
const TRADITIONAL = '本鄉全年新修水渠三十二公里，「清水行動」取得明顯成效；但是，部分村組認識不到位，管護跟不上。\n一、下一步打算（2013年）\r\n'
const MARKS: Record<string, number[]> = {
  'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff], gb18030: [0x84, 0x31, 0x95, 0x33],
}

function errorOf(act: () => unknown): BaogaoError {
  try {
    act()
  } catch (error) {
    if (error instanceof BaogaoError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('decode finds the encoding', () => {
  const cases: [text: string, encoding: string][] = [
    [SIMPLIFIED, 'utf-8'], [SIMPLIFIED, 'utf-16le'], [SIMPLIFIED, 'utf-16be'], [SIMPLIFIED, 'gb18030'],
    [TRADITIONAL, 'utf-8'], [TRADITIONAL, 'utf-16le'], [TRADITIONAL, 'big5'], [TRADITIONAL, 'gb18030'],
    [`${SIMPLIFIED}𠮷😀`, 'gb18030'], [`${SIMPLIFIED}𠮷😀`, 'utf-8'], [`${SIMPLIFIED}𠮷😀`, 'utf-16be'],
    ['2012 report, 45%\n', 'utf-8'], ['水利工作总结', 'gb18030'], ['水利工作總結報告，第一章', 'big5'], ['水', 'utf-8'],
  ]
  it.each(cases)('%j in %s', (text, encoding) => {
    const found = decode(encode(text, encoding))
    expect(found).toMatchObject({ text, encoding, bom: false })
    expect(found.certainty).toBeGreaterThan(0.8)
  })
  it.each(Object.entries(MARKS))('%s by its byte order mark, which stays out of the text', (encoding, mark) => {
    const bytes = new Uint8Array([...mark, ...encode(SIMPLIFIED, encoding)])
    expect(decode(bytes)).toEqual({ text: SIMPLIFIED, encoding, bom: true, certainty: 1 })
  })
  it('keeps a second mark, which is a character of the text', () => {
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf])).text).toBe('\ufeff')
  })
})

describe('decode says how sure it is', () => {
  const cases: [what: string, bytes: number[], encoding: string, least: number, most: number][] = [
    ['pure ASCII', [0x41, 0x42], 'utf-8', 1, 1],
    ['nothing', [], 'utf-8', 1, 1],
    ['one GBK character', [0xb9, 0xa4], 'gb18030', 0.5, 0.8],
    ['GBK that happens to be UTF-8', [0xcd, 0xa8, 0xcf, 0xa4], 'gb18030', 0.5, 0.7],
    ['one Latin letter of UTF-8, or one GBK character', [0x61, 0xc3, 0xa9], 'utf-8', 0.5, 0.7],
    ['Shift_JIS, which is not looked for', [0x82, 0xc5, 0x82, 0xb7, 0x82, 0xdc, 0x0a], 'gb18030', 0, 0.5],
  ]
  it.each(cases)('%s', (_, bytes, encoding, least, most) => {
    const found = decode(new Uint8Array(bytes))
    expect(found.encoding).toBe(encoding)
    expect(found.certainty).toBeGreaterThanOrEqual(least)
    expect(found.certainty).toBeLessThanOrEqual(most)
  })
})

describe('decode refuses what no encoding reads', () => {
  const gb = encode(SIMPLIFIED, 'gb18030')
  const utf8 = encode(SIMPLIFIED, 'utf-8')
  const damaged = utf8.slice()
  damaged[30] = 0xff
  const cases: [what: string, bytes: Uint8Array, code: string, place: string][] = [
    ['GBK cut in a character', gb.subarray(0, 21), 'input/encoding', 'byte 21'],
    ['UTF-8 cut in a character', utf8.subarray(0, 31), 'input/encoding', 'byte 31'],
    ['UTF-8 with one damaged byte', damaged, 'input/encoding', 'byte 30'],
    ['a lone lead byte', new Uint8Array([0xd6]), 'input/encoding', 'byte 1'],
    ['a byte that no encoding uses', new Uint8Array([0x41, 0xff, 0x41]), 'input/encoding', 'byte 1'],
    ['a mark before bytes of another encoding', new Uint8Array([0xef, 0xbb, 0xbf, 0xd6, 0xd0]), 'input/encoding', 'byte 4'],
    ['UTF-16 of odd length', new Uint8Array([0xff, 0xfe, 0x2d, 0x4e, 0x00]), 'input/encoding', 'byte 5'],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0]), 'input/encoding', 'byte 0'],
    ['NULs', new Uint8Array(64), 'input/binary', 'input'],
    ['control characters', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0x3e, 0]), 'input/binary', 'input'],
  ]
  it.each(cases)('%s', (_, bytes, code, place) => {
    const error = errorOf(() => decode(bytes))
    expect({ code: error.code, place: error.place }).toEqual({ code, place })
    expect(error.remedy).not.toBe('')
  })
  it('does not take for Big5 what only a lax decoder takes for it', () => {
    expect(errorOf(() => decode(new Uint8Array([...encode(TRADITIONAL, 'big5'), 0xff]))).code).toBe('input/encoding')
  })
  it('finds a fault behind the first chunks', () => {
    const bytes = encode(SIMPLIFIED.repeat(400), 'gb18030')
    bytes[20_000] = 0xff
    expect(Number(errorOf(() => decode(bytes)).place?.slice(5))).toBeCloseTo(20_000, -1)
  })
  it('names the input as it is told to', () => {
    expect(errorOf(() => decode(new Uint8Array([0xd6]), { name: 'a.txt' })).message).toMatch(/^a\.txt: /u)
  })
})

describe('decode lets through what only looks wrong', () => {
  it.each([
    ['a stray NUL in a long text', `${SIMPLIFIED}\0${SIMPLIFIED}`],
    ['form feeds and the end-of-file mark of DOS', `${SIMPLIFIED}\f\u001a`],
  ])('%s', (_, text) => {
    expect(decode(encode(text, 'utf-8'))).toMatchObject({ text, encoding: 'utf-8' })
  })
})

describe('a forced encoding', () => {
  it('reads what is broken as U+FFFD and says how much was read', () => {
    const found = decode(encode(SIMPLIFIED, 'gb18030').subarray(0, 21), { encoding: 'gbk' })
    expect(found).toMatchObject({ text: `${SIMPLIFIED.slice(0, 10)}�`, encoding: 'gb18030' })
    expect(found.certainty).toBeCloseTo(10 / 11, 2)
  })
  it('wins over the bytes and drops only its own mark', () => {
    expect(decode(encode('水', 'utf-8'), { encoding: 'gb18030' }).text).not.toBe('水')
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]), { encoding: 'utf-8' })).toMatchObject({ text: 'A', bom: true })
    expect(decode(new Uint8Array([0xfe, 0xff, 0x4e, 0x2d]), { encoding: 'utf-16be' })).toMatchObject({ text: '中', bom: true })
  })
  it.each([['GBK', 'gb18030'], ['gb2312', 'gb18030'], ['UTF8', 'utf-8'], ['utf-16', 'utf-16le'], ['big5-hkscs', 'big5']])('%s is %s', (label, encoding) => {
    expect(encodingOf(label)).toBe(encoding)
  })
  it.each(['latin1', 'shift_jis', 'nonsense', ''])('%j is refused', (label) => {
    expect(errorOf(() => decode(new Uint8Array(), { encoding: label })).code).toBe('options/invalid')
  })
})

describe('for all bytes and texts', () => {
  const options = { numRuns: 300, seed: 11 }
  it('UTF-8 comes back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom('水', '渠', '，', '３', 'a', '\n', '\u00a0', '\u3000', '𠮷', '😀') })
    fc.assert(fc.property(text, (raw) => {
      const found = decode(new Uint8Array([0xef, 0xbb, 0xbf, ...encode(raw, 'utf-8')]))
      expect(found.text).toBe(raw)
    }), options)
  })
  it('GB18030 of twelve or more everyday characters comes back as it was', () => {
    const text = fc.array(fc.constantFrom(...'我乡全年新修水渠取得明显成效认识不到位管护跟上，。“”'), { minLength: 12, maxLength: 60 })
    fc.assert(fc.property(text, (chars) => {
      expect(decode(encode(chars.join(''), 'gb18030'))).toMatchObject({ text: chars.join(''), encoding: 'gb18030' })
    }), options)
  })
  it('throws nothing but its own errors, and answers the same twice', () => {
    const attempt = (bytes: Uint8Array): unknown => {
      try {
        return decode(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(BaogaoError)
        return (error as BaogaoError).message
      }
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(attempt(bytes)).toEqual(attempt(bytes))
    }), options)
  })
})
