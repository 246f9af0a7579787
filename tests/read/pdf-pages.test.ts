/** Whatever paragraphs are set on whatever sheet: the same paragraphs come back, and what stood around them is left out. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { read } from '../../src/read/index.ts'
import { centred, type Sheet, typeset } from './pdf-typesetter.ts'
import { writePdf } from './pdf-writer.ts'

const WORDS = [...'今年我镇水利建设解决群众饮用清淤塘坝渠道，，（）“”', '。', '32.5', '1200', 'GDP', '12%', '8,765.4']

/** A paragraph that begins with Chinese, without two words in Latin letters or digits side by side: a PDF does not tell them apart. */
const paragraph = fc.array(fc.constantFrom(...WORDS), { minLength: 10, maxLength: 120 }).map((words) => {
  let text = '我镇'
  for (const word of words) if (!(/[\w%]$/u.test(text) && /^\w/u.test(word))) text += word
  return `${text}。`
})
const heading = fc.constantFrom('一、主要做法', '（二）存在问题', '3.加强领导', '三是加强管护。')
const sheet = fc.record({
  size: fc.constantFrom(9, 10.5, 12, 16), pitch: fc.constantFrom(1.2, 1.5, 1.75, 2), lines: fc.integer({ min: 10, max: 20 }), narrower: fc.nat(6),
}).map(({ size, pitch, lines, narrower }): Sheet => ({ size, leading: size * pitch, lines, chars: Math.floor(415 / size) - narrower, top: 760 }))

it('paragraphs come back as they were set', async () => {
  // A first paragraph of several lines shows the margins.
  const texts = fc.tuple(fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, heading), { minLength: 2, maxLength: 20 }), fc.constant('水渠建设进展顺利，'.repeat(12)))
  await fc.assert(fc.asyncProperty(texts, sheet, fc.constantFrom('GBK-EUC-H', 'Identity-H'), async ([rest, first], on, font) => {
    const paragraphs = [`${first}完成。`, ...rest]
    const pages = typeset(paragraphs, on, (page) => [centred(`— ${page} —`, 40, 9)])
    const found = await read(writePdf(pages, { font: font as 'Identity-H' }))
    expect(found.text.split('\n')).toEqual(paragraphs)
    expect(found.leftOut.map(({ reason, page }) => [reason, page])).toEqual(pages.map((_, i) => ['page-number', i + 1]))
  }), { numRuns: 80, seed: 3, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: true })
})
