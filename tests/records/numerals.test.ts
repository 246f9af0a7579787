import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDecimals, compareDecimals, isExactDouble, multiplyDecimals, shiftDecimal, unshiftDecimal } from '../../src/records/numerals/decimal.ts'
import { readNumeral } from '../../src/records/numerals/read-numeral.ts'
import { parseNumeral } from '../../src/records/numerals.ts'

describe('parseNumeral', () => {
  it.each([
    ['0', '0'], ['007', '7'], ['365', '365'], ['1,234,567', '1234567'], ['１２３', '123'], ['3.50', '3.5'], ['.5', '0.5'], ['1，200', '1200'],
    ['零', '0'], ['十', '10'], ['十五', '15'], ['二十', '20'], ['廿五', '25'], ['卅', '30'], ['一百零五', '105'], ['一百五', '150'],
    ['三百六十五', '365'], ['两千三', '2300'], ['两千零三', '2003'], ['一千零十', '1010'], ['一万二', '12000'], ['一万零二', '10002'],
    ['一万零一十二', '10012'], ['两万五千', '25000'], ['十万零五十六', '100056'], ['一百二十万三', '1203000'], ['一千零五十万', '10500000'],
    ['一亿零一', '100000001'], ['三亿五千万', '350000000'], ['二十万亿', '20000000000000'], ['四万万', '400000000'], ['五兆一十亿', '5001000000000'],
    ['四千五百万八千亿六千', '4500800000006000'],
    ['壹佰贰拾叁', '123'], ['陸拾', '60'], ['伍仟零捌', '5008'], ['柒萬', '70000'],
    ['二〇一〇', '2010'], ['一九九八', '1998'], ['一七二零点一', '1720.1'],
    ['2.2万', '22000'], ['0.1万', '1000'], ['47.264287亿', '4726428700'], ['3千5百', '3500'], ['1亿2千万', '120000000'], ['5万4千6百', '54600'],
    ['3万4000', '34000'], ['1百01', '101'], ['1千零20', '1020'], ['350万亿', '350000000000000'],
    ['三点五', '3.5'], ['零点零五', '0.05'], ['三点五亿', '350000000'], ['两千万点五', '20000000.5'],
    ['负三十二', '-32'], ['-3.5', '-3.5'], ['負1,200', '-1200'], ['+7', '7'], ['负零', '0'],
    ['半', '0.5'], ['半百', '50'],
  ])('%s is %s', (text, decimal) => {
    expect(parseNumeral(text)).toMatchObject({ start: 0, end: text.length, decimal, value: Number(decimal) })
  })

  it.each([
    ['百分之七十', '70', 100], ['百分之三点五', '3.5', 100], ['百分之百', '100', 100], ['70%', '70', 100], ['８.５％', '8.5', 100],
    ['七成', '70', 100], ['七成六', '76', 100], ['三成半', '35', 100], ['2.5成', '25', 100], ['千分之三', '3', 1000], ['3‰', '3', 1000],
    ['5个百分点', '5', 100], ['一点二个百分点', '1.2', 100],
  ])('%s is %s in %i', (text, decimal, per) => {
    expect(parseNumeral(text)).toMatchObject({ decimal, per })
  })

  it.each([
    ['三分之一', ['1', '3'], 1 / 3], ['五分之二', ['2', '5'], 0.4], ['3分之2', ['2', '3'], 2 / 3], ['3/5', ['3', '5'], 0.6], ['一又二分之一', ['3', '2'], 1.5],
  ])('%s is the fraction %j', (text, fraction, value) => {
    const parsed = parseNumeral(text)!
    expect(parsed.fraction).toEqual(fraction)
    expect(parsed.value).toBeCloseTo(value, 12)
  })

  it.each([
    ['两三', '2', '3'], ['三五', '3', '5'], ['十五六', '15', '16'], ['二三十', '20', '30'], ['七八百', '700', '800'], ['三四万', '30000', '40000'],
    ['三百二三十', '320', '330'], ['一万二三千', '12000', '13000'],
    ['6至7亿', '600000000', '700000000'], ['3-5', '3', '5'], ['300~400', '300', '400'], ['一百二十到一百五十万', '1200000', '1500000'], ['2——3万', '20000', '30000'],
    ['三至五百', '300', '500'], ['五到二十', '5', '20'],
  ])('%s goes from %s to %s', (text, decimal, upper) => {
    expect(parseNumeral(text)).toMatchObject({ decimal, upper })
  })

  it.each([
    ['十几', '10'], ['几十', '10'], ['几百', '100'], ['数十', '10'], ['数千', '1000'], ['十几万', '100000'], ['千余', '1000'], ['百余', '100'], ['三千多', '3000'],
    ['二十多万', '200000'], ['500余万亿', '500000000000000'], ['上千', '1000'], ['一百二十几亿', '12000000000'],
  ])('%s is more than %s', (text, decimal) => {
    expect(parseNumeral(text)).toMatchObject({ decimal, isMore: true })
  })

  it.each([['3倍', '3'], ['一点五倍', '1.5'], ['一倍', '1'], ['翻番', '2'], ['翻一番', '2'], ['翻了两番', '4'], ['翻3番', '8']])('%s is %s times as much', (text, decimal) => {
    expect(parseNumeral(text)).toMatchObject({ decimal, value: Number(decimal), isMultiple: true })
  })

  it('tells 近 and 约', () => {
    expect(parseNumeral('近万')).toMatchObject({ decimal: '10000', isAbout: true, isMore: false })
  })

  it.each(['', ' ', '千方百计', '一五一十地', '万众一心', '十分重视', '几个', '数', '亿万', '5万6万', '3、5', '1.2.3', '1000,00', '第三', '一个', '负', '%', '分之', '倍', '翻', '番', '翻半番', '翻零番', '翻两三番', '加倍', '个百分点', '第三产业', '四通八达', '三心二意', '十全十美', '百发百中', '7至6', '负3至5'])('%j is no numeral', (text) => {
    expect(parseNumeral(text)).toBeNull()
  })

  it('loses no digit', () => {
    const digits = '9'.repeat(60)
    expect(parseNumeral(`${digits}.0${digits}`)!.decimal).toBe(`${digits}.0${digits}`)
    expect(parseNumeral(`${digits}万`)!.decimal).toBe(`${digits}0000`)
    expect(parseNumeral('0.30000000000000000004亿')!.decimal).toBe('30000000.000000000004')
  })

  it('takes time in proportion to length', () => {
    for (const text of ['1'.repeat(1e6), '一'.repeat(1e6), '千'.repeat(1e6), '一亿一万'.repeat(5e4), '1万'.repeat(5e5), `${'9'.repeat(1e6)}亿零五`]) {
      const start = performance.now()
      parseNumeral(text)
      expect(performance.now() - start).toBeLessThan(3000)
    }
  })
})

const CHINESE = '零一二三四五六七八九'

/** The usual reading of a number below 10^12. */
function spell(value: number): string {
  if (value >= 1e8) return join(spell(Math.floor(value / 1e8)) + '亿', value % 1e8, 1e7)
  if (value >= 1e4) return join(spell(Math.floor(value / 1e4)) + '万', value % 1e4, 1e3)
  for (const [power, word] of [[1000, '千'], [100, '百'], [10, '十']] as const) {
    if (value >= power) return join(CHINESE[Math.floor(value / power)]! + word, value % power, power / 10)
  }
  return CHINESE[value]!
}

const join = (head: string, rest: number, next: number): string => (rest === 0 ? head : head + (rest < next ? '零' : '') + spell(rest))

describe('laws', () => {
  it('reads back what is spelled out', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 - 1 }), (value) => {
      expect(parseNumeral(spell(value))?.decimal).toBe(String(value))
    }))
  })

  it('reads arabic digits, with separators, scale words and leading zeros alike', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
      expect(parseNumeral(value.toString())!.decimal).toBe(value.toString())
      expect(parseNumeral(value.toLocaleString('en'))!.decimal).toBe(value.toString())
      expect(parseNumeral(`00${value}亿`)!.decimal).toBe((value * 10n ** 8n).toString())
    }))
  })

  it('never reads past its limits, and never throws', () => {
    const text = fc.string({ unit: fc.constantFrom(...'零一二两三十百千万亿兆几数半点余多0123.,%分之成至负又'), maxLength: 24 })
    fc.assert(fc.property(text, fc.nat(24), fc.nat(24), (s, a, b) => {
      const end = Math.min(b, s.length)
      const numeral = a < end ? readNumeral(s, a, end) : null
      if (numeral) {
        expect(numeral.start).toBe(a)
        expect(numeral.end).toBeGreaterThan(a)
        expect(numeral.end).toBeLessThanOrEqual(end)
        expect(numeral.decimal).toMatch(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u)
        if (numeral.upper !== undefined) expect(compareDecimals(numeral.decimal, numeral.upper)).toBe(-1)
      }
      parseNumeral(s)
    }), { numRuns: 1000 })
  })

  it('computes on decimal text as on whole numbers', () => {
    const big = fc.bigInt({ min: 0n, max: 10n ** 40n })
    fc.assert(fc.property(big, big, fc.nat(20), (a, b, power) => {
      expect(addDecimals(String(a), String(b))).toBe(String(a + b))
      expect(multiplyDecimals(String(a), String(b))).toBe(String(a * b))
      expect(shiftDecimal(unshiftDecimal(String(a), power), power)).toBe(String(a))
      expect(compareDecimals(String(a), String(b))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }))
  })

  it.each([['0.1', true], ['123456789012345', true], ['9007199254740993', false], ['9007199254740992', true], ['0.12345678901234567890', false], ['0.50000000000000000000', true]])('a double holds %s: %s', (digits, isExact) => {
    expect(isExactDouble(digits)).toBe(isExact)
  })
})
