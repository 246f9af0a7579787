import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BaogaoError } from '../../src/model/errors.ts'
import { placeOf, read, type ReadText } from '../../src/read/index.ts'
import { encode } from './encode.ts'

const readPage = (page: string): Promise<ReadText> => read(encode(page, 'utf-8'), { type: 'html' })

describe('the way back into the page', () => {
  it('is told for each unit', async () => {
    const page = '\ufeff<p>清&lt;淤 \n 6口</p><ol><li>修<b>路</b></ol>'
    const { text, blocks } = await readPage(page)
    expect(text).toBe('清<淤 6口\n1. 修路')
    const source = page.slice(1)
    expect([...text].map((_, offset) => placeOf(blocks, offset).source)).toEqual([
      source.indexOf('清'), source.indexOf('&lt;'), source.indexOf('淤'), source.indexOf(' \n'), source.indexOf('6'), source.indexOf('口'),
      undefined, source.indexOf('<li>'), source.indexOf('<li>') + 1, source.indexOf('<li>') + 2, source.indexOf('修'), source.indexOf('路'),
    ])
  })
  it('leads from a tab to the cell after it', async () => {
    const page = '<table><tr><td>a<td><td>b</table>'
    const { text, blocks } = await readPage(page)
    expect([...text].map((_, offset) => placeOf(blocks, offset).source)).toEqual([15, 16, 20, 24])
  })
  it('counts both characters of a line end', async () => {
    const page = '<p>a</p>\r\n\r\n<p>b\r\nc</p>'
    const { text, blocks } = await readPage(page)
    expect([...text].map((_, offset) => placeOf(blocks, offset).source)).toEqual([3, undefined, 15, 16, 18])
  })
})

const TAGS = 'p div span b font a li ol ul table tr td th h1 pre br hr nav header footer script style title textarea svg template select option del dl dt dd form center ruby rt noscript iframe body html'.split(' ')
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('清淤6口。', '修路', 'GDP', ' ', '\n', '\r\n', '\t', '😀', '　', '一、') },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...TAGS), fc.constantFrom('', ' hidden', ' style="display:none"', ' href=a', ' reversed', ' aria-hidden=true', ' style="display:block"')).map(([tag, rest]) => `<${tag}${rest}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
  { weight: 2, arbitrary: fc.constantFrom('&nbsp;', '&lt;', '&amp;', '&#20013;', '&x', '&', '<', '</>', '</', '<!--', '-->', '<![CDATA[', ']]>', '"', '<p x="') },
)
const pages = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const isDecoded = (source: string, at: number): boolean => source[at] === '&' || /[\s<]/u.test(source[at]!)

/** A page's text, or `null` where it has none. */
async function textOf(page: string): Promise<ReadText | null> {
  return read(encode(page, 'utf-8'), { type: 'html' }).catch((error: unknown) => {
    if (!(error instanceof BaogaoError)) throw error
    expect(error.code).toMatch(/^input\/(?:no-text|empty|binary|damaged)$/u)
    return null
  })
}

describe('whatever the page', () => {
  it('each unit leads to where it stands', async () => {
    let checked = 0
    await fc.assert(fc.asyncProperty(pages, async (page) => {
      const found = await textOf(`汉字写成的总结。${page}`)
      const source = `汉字写成的总结。${page}`
      const { text, blocks } = found!
      let numbers = 0
      for (let offset = 0; offset < text.length; offset++) {
        const place = placeOf(blocks, offset).source
        if (place === undefined) expect(text[offset]).toBe('\n')
        else if (source[place] !== text[offset] && !isDecoded(source, place)) numbers++
        else checked++
      }
      // Numbers of lists stand for the tag of their item, unit by unit.
      expect(numbers).toBeLessThanOrEqual(3 * (source.match(/<li/gu)?.length ?? 0))
    }), { numRuns: 400 })
    expect(checked).toBeGreaterThan(1000)
  })
  it('blocks are the lines of the text, and runs go up', async () => {
    await fc.assert(fc.asyncProperty(pages, async (page) => {
      const { text, blocks } = (await textOf(`汉字写成的总结。${page}`))!
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
      for (const { start, end, runs } of blocks) {
        expect(text.slice(start, end)).toMatch(/^[^\n]*\S$/u)
        expect(runs![0]!.start).toBe(start)
        expect(runs!.every((run, k) => k === 0 || run.start > runs![k - 1]!.start)).toBe(true)
        expect(runs!.at(-1)!.start).toBeLessThan(end)
      }
    }), { numRuns: 400 })
  })
  it('no Han character of it is lost', async () => {
    const count = (text: string): number => text.match(/[清淤修路]/gu)?.length ?? 0
    // Without programs, comments, and what turns text into a part of a tag.
    const quiet = fc.array(piece.filter((one) => !/^<\/?(?:script|style)|<!|<p x|^<\/?$/u.test(one)), { maxLength: 40 }).map((pieces) => pieces.join(''))
    await fc.assert(fc.asyncProperty(quiet, async (page) => {
      const source = `汉字写成的总结。${page}。`
      const { text, leftOut } = (await textOf(source))!
      expect(count(text) + leftOut.reduce((sum, { text: part }) => sum + count(part), 0)).toBe(count(source))
    }), { numRuns: 400 })
  })
})

describe('damage', () => {
  const page = encode('<html><meta charset=gb2312><body><table><tr><td>清&nbsp;淤<td>6口</table><ol reversed><li>修路<li><a href="x">植树</a></ol><!-- x --><script>1</script><p>完', 'gb18030')
  it('of any kind is read or refused', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(page.length), fc.array(fc.tuple(fc.nat(page.length - 1), fc.nat(255)), { maxLength: 6 }), async (length, flips) => {
      const bytes = page.slice()
      for (const [at, byte] of flips) bytes[at] = byte
      await read(bytes.subarray(0, length), { type: 'html' }).catch((error: unknown) => {
        if (!(error instanceof BaogaoError)) throw error
      })
    }), { numRuns: 500 })
  })
})

describe('a long page takes no longer than its length', () => {
  const N = 30_000
  /** Something quadratic in the length needs minutes for these. */
  const MOST_MS = 5000
  it.each([
    ['<div>'], ['<div>x'], ['<p><font color=#>x'], ['<table><tr><td>x<td>'], ['<td>x'], ['<ul><li>x'], ['<ol reversed><li>'], ['<span></b>'], ['<span></p>x'],
    ['<div hidden>x'], ['<nav><p><a href=x>x'], ['<header><h1>'], ['<p a#=1 '], ['&a#;'], ['&nbsp;'], ['<'], ['<title>x'], ['<svg><p>x'], ['<!--'], ['x \n'], ['<select><option>'],
  ])('%s', async (unit) => {
    const long = `汉${Array.from({ length: N }, (_, k) => unit.replace('#', String(k))).join('')}汉`
    const started = performance.now()
    expect((await readPage(long)).text.startsWith('汉')).toBe(true)
    expect(performance.now() - started).toBeLessThan(MOST_MS)
  }, MOST_MS * 4)
  it('also one of 20 MB', async () => {
    const long = encode('<p style="text-indent:2em"><font face="宋体">　　全镇清淤塘坝6口，&nbsp;完成投资3000万元。</font></p>\n'.repeat(180_000), 'utf-8')
    expect(long.length).toBeGreaterThan(20_000_000)
    const { blocks } = await read(long, { type: 'html' })
    expect(blocks.length).toBe(180_000)
  }, 30_000)
})
