import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weave, type Mark } from '../../src/view/weave.ts'
import { tagsOf, textOf } from './html.ts'

const mark = (start: number, end: number, className: string): Mark => ({ start, end, className })
/** `<a>…</>`, to read a row at a glance. */
const brief = (html: string): string => html.replaceAll(/<span class="(\w+)">/gu, '<$1>').replaceAll('</span>', '</>')

describe('weave', () => {
  test.each<[string, string, Mark[], string]>([
    ['no marks', '甲乙', [], '甲乙'],
    ['no text', '', [mark(0, 3, 'a')], ''],
    ['one mark', '甲乙丙', [mark(1, 2, 'a')], '甲<a>乙</>丙'],
    ['nested marks', '甲乙丙', [mark(1, 2, 'b'), mark(0, 3, 'a')], '<a>甲<b>乙</>丙</>'],
    ['crossing marks', '甲乙丙丁', [mark(0, 3, 'a'), mark(2, 4, 'b')], '<a>甲乙<b>丙</></><b>丁</>'],
    ['three crossing', '甲乙丙丁', [mark(0, 2, 'a'), mark(1, 3, 'b'), mark(1, 4, 'c')], '<a>甲<c><b>乙</></></><c><b>丙</>丁</>'],
    ['the same place twice', '甲乙', [mark(0, 1, 'a'), mark(0, 1, 'b')], '<a><b>甲</></>乙'],
    ['neighbours', '甲乙', [mark(1, 2, 'b'), mark(0, 1, 'a')], '<a>甲</><b>乙</>'],
    ['an empty mark', '甲乙', [mark(1, 1, 'a')], '甲乙'],
    ['marks beyond the text', '甲乙', [mark(-3, 1, 'a'), mark(1, 9, 'b'), mark(5, 9, 'c')], '<a>甲</><b>乙</>'],
    ['a mark the wrong way round', '甲乙', [mark(2, 0, 'a')], '甲乙'],
    ['half an astral character', 'a𠮷b', [mark(0, 2, 'a'), mark(2, 4, 'b')], '<a>a<b>𠮷</></><b>b</>'],
    ['inside an astral character', '𠮷', [mark(1, 2, 'a')], '<a>𠮷</>'],
    ['lone surrogates', '\udc00\ud800', [mark(1, 2, 'a')], '\udc00<a>\ud800</>'],
    ['line ends', 'a\r\nb', [mark(0, 2, 'a')], '<a>a&#13;</>\nb'],
    ['marks of HTML', '</script>&"\'', [mark(0, 2, 'a')], '<a>&lt;/</>script&gt;&amp;&quot;&#39;'],
  ])('%s', (_what, text, marks, html) => {
    expect(brief(weave(text, marks))).toBe(html)
  })

  test('sets the anchor once and the tooltip on every piece', () => {
    const marks = [mark(0, 2, 'a'), { ...mark(1, 3, 'b'), id: 'x', title: '"<b>"\n&' }]
    expect(tagsOf(weave('甲乙丙', marks)).filter(({ isEnd }) => !isEnd).map(({ attributes }) => attributes)).toEqual([
      { class: 'a' }, { id: 'x', class: 'b', title: '"<b>"\n&' }, { class: 'b', title: '"<b>"\n&' },
    ])
  })

  const piece = fc.oneof(
    fc.constantFrom('</script>', '<!--', ']]>', '&amp;', '&#13;', '"', '\'', '<', '>', '&', '\r\n', '\r', '\n', '\0', '𠮷', '👩‍👧', '\ud800', '\udfff', '党员', '　'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  const place = fc.integer({ min: -2, max: 60 })
  const marks = fc.array(fc.tuple(place, place, fc.string({ maxLength: 3 })), { maxLength: 25 })
  const input = fc.tuple(fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')), marks)

  test('any marks nest and leave the text whole', () => {
    fc.assert(fc.property(input, ([text, places]) => {
      const woven = weave(text, places.map(([start, end, title], n) => ({ start, end, className: `c${n}`, title, id: `i${n}` })))
      expect(textOf(woven)).toBe(text)
      const ids = tagsOf(woven).flatMap(({ attributes }) => attributes.id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
    }), { numRuns: 1000 })
  })

  test('any character stands within just the marks that cover it', () => {
    fc.assert(fc.property(marks, (places) => {
      const text = '文'.repeat(50)
      const woven = weave(text, places.map(([start, end], n) => ({ start, end, className: `c${n}` })))
      const open: string[] = []
      let at = 0
      for (const [token] of woven.matchAll(/<span class="c\d+">|<\/span>|文/gu)) {
        if (token === '</span>') open.pop()
        else if (token !== '文') open.push(/c\d+/u.exec(token)![0])
        else {
          const covering = places.flatMap(([start, end], n) => (start <= at && at < end ? [`c${n}`] : []))
          expect([...open].sort()).toEqual(covering.sort())
          at++
        }
      }
      expect(at).toBe(50)
    }))
  })
})
