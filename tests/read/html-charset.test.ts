import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/index.ts'
import { encode } from './encode.ts'

const BODY = '<p>今年以来，石桥镇清淤塘坝6口，修复道路12公里，完成投资三千万元。</p>'
const TEXT = '今年以来，石桥镇清淤塘坝6口，修复道路12公里，完成投资三千万元。'
const html5 = (label: string): string => `<!DOCTYPE html><html><head><meta charset="${label}"><title>x</title>${BODY}`
const html4 = (label: string): string => `<html><head><META HTTP-EQUIV='Content-Type' content='text/html; charset=${label}'>${BODY}`
const NO_META = `<html>${BODY}`

describe('the encoding of a page', () => {
  const cases: [what: string, page: string, written: string, encoding: string, least: number][] = [
    ['gb2312 means gb18030', html4('gb2312'), 'gb18030', 'gb18030', 0.95],
    ['gbk means gb18030', html5('GBK'), 'gb18030', 'gb18030', 0.95],
    ['utf-8', html5('utf-8'), 'utf-8', 'utf-8', 1],
    ['big5', html5('big5').replace(/<p>.*/u, '<p>本鄉今年清淤六口，修復道路十二公里，完成投資三千萬元。'), 'big5', 'big5', 0.95],
    ['an XML declaration', `<?xml version="1.0" encoding="gb2312"?>${NO_META}`, 'gb18030', 'gb18030', 0.95],
    ['no declaration', NO_META, 'gb18030', 'gb18030', 0.9],
    ['a byte order mark before a wrong meta', `\ufeff${html5('gb2312')}`, 'utf-8', 'utf-8', 1],
    ['UTF-16 with a mark', `\ufeff${html5('utf-16')}`, 'utf-16le', 'utf-16le', 1],
    ['UTF-16 without a mark', `<html>${BODY.repeat(9)}`, 'utf-16be', 'utf-16be', 0.8],
    ['a meta that breaks', html5('utf-8'), 'gb18030', 'gb18030', 0.9],
    ['a meta that could read the bytes, which are UTF-8', html4('gb2312'), 'utf-8', 'utf-8', 0.9],
    ['a meta in a comment', `<html><!-- <meta charset=big5> --><meta charset=gbk>${BODY}`, 'gb18030', 'gb18030', 0.95],
    ['a comment without end', `<html><!-- <meta charset=big5>`.padEnd(20_000, ' ') + `-->${BODY}`, 'gb18030', 'gb18030', 0.9],
    ['a label that is none', html5('gb-2312x'), 'gb18030', 'gb18030', 0.9],
    ['a label that cannot write Chinese', html5('iso-8859-1'), 'utf-8', 'utf-8', 0.9],
    ['UTF-16 that its meta could not be read in', html5('utf-16'), 'utf-8', 'utf-8', 0.9],
    ['a meta after long notices', `<html><!--${'注意'.repeat(2000)}--><meta charset=gbk>${BODY}`, 'gb18030', 'gb18030', 0.95],
  ]
  it.each(cases)('%s', async (_, page, written, encoding, least) => {
    const found = await read(encode(page, written))
    expect(found.type).toBe('html')
    expect(found.encoding).toBe(encoding)
    expect(found.certainty).toBeGreaterThanOrEqual(least)
    expect(found.certainty).toBeLessThanOrEqual(1)
    expect(found.bom).toBe(page.startsWith('\ufeff'))
    expect(found.text).toContain('公里，完成投')
  })
  it('is what a short page says where its bytes leave a doubt', async () => {
    // 中 in GB18030 is D6 D0; E6 B1 could be two letters of UTF-8 no more than one of GB.
    const found = await read(encode('<html><meta charset=gb2312>中', 'gb18030'))
    expect([found.text, found.encoding, found.certainty]).toEqual(['中', 'gb18030', 0.95])
  })
})

describe('a page with broken bytes', () => {
  const broken = (page: string, encoding: string, at: number): Uint8Array => {
    const bytes = encode(page, encoding)
    bytes[at < 0 ? bytes.length + at : at] = 0xff
    return bytes
  }
  it.each([
    ['utf-8', html5('utf-8')], ['gb18030', html5('gb2312')], ['gb18030', html5('utf-8')], ['utf-8', html5('gb2312')], ['utf-8', `\ufeff${NO_META}`], ['utf-8', `${NO_META}`],
  ])('is read with � for them (%s)', async (encoding, page) => {
    const found = await read(broken(page, encoding, -10))
    expect(found.text).toContain('\ufffd')
    expect(found.text).toContain('完成投资三')
    expect(found.certainty).toBeLessThan(1)
    expect(found.encoding).toBe(encoding)
  })
  it('is read where its end cuts a character in two', async () => {
    const bytes = encode('<html><meta charset=utf-8><p>今年以来，石桥镇清淤塘坝6口，修复道路12公里', 'utf-8')
    expect((await read(bytes.subarray(0, -1))).text).toBe('今年以来，石桥镇清淤塘坝6口，修复道路12公\ufffd')
  })
  it('is refused where most is broken', async () => {
    const bytes = encode('<html><meta charset=utf-8>'.padEnd(300, '\u00ff'), 'utf-8').map((byte) => (byte === 0xc3 ? 0xff : byte))
    await expect(read(bytes)).rejects.toThrowError(expect.objectContaining({ code: 'input/damaged' }))
  })
  it('is refused in UTF-32', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0, 0, ...Array.from('<html>汉', (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8, 0, 0]).flat()])
    await expect(read(bytes, { type: 'html' })).rejects.toThrowError(expect.objectContaining({ code: 'input/encoding' }))
  })
})

describe('what is taken for a page', () => {
  it.each([
    ['\n<!-- x --><!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">清淤', 'html'],
    ['<div class="TRS_Editor"><p>清淤</p></div>', 'html'],
    ['<meta charset="utf-8">\n<P>清淤<BR>修路', 'html'],
    ['<h1>清淤</h1>', 'html'],
    ['<p>清淤', 'txt'],
    ['<divx>清淤</divx>', 'txt'],
    ['用 <p>清淤</p> 写段落', 'txt'],
    ['<清淤>的说明</p>', 'txt'],
  ])('%s → %s', async (text, type) => expect((await read(encode(text, 'utf-8'))).type).toBe(type))
  it.each([
    ['<html><body></body></html>', 'a script writes it'],
    ['<html><script>write("清淤")</script>', 'a script writes it'],
    ['<html><frameset><frame src=a></frameset><noframes>请升级</noframes>', 'in frames'],
    ['<html><nav><a href=a>首页</a></nav>', 'a script writes it'],
  ])('%s has no text', async (page, remedy) => {
    await expect(read(encode(page, 'utf-8'))).rejects.toThrowError(expect.objectContaining({ code: 'input/no-text', remedy: expect.stringContaining(remedy) as string }))
  })
  it('the text of a page is the same in every encoding', async () => {
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']) {
      expect((await read(encode(`${encoding.startsWith('utf-16') ? '\ufeff' : ''}${NO_META}`, encoding))).text).toBe(TEXT)
    }
  })
})

it('is the one that the caller names, whatever the page declares', async () => {
  const bytes = encode('<meta charset="utf-8"><p>水利工作总结</p>', 'gb18030')
  expect(await read(bytes, { encoding: 'gbk' })).toMatchObject({ text: '水利工作总结', encoding: 'gb18030', type: 'html' })
})
