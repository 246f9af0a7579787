import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mine, type Mined } from '../../src/index.ts'
import { toHtml } from '../../src/view/index.ts'
import { at, mined, metric, minedByHand, RAW, report, slogan, stated } from '../corpus/hand-built.ts'
import { paneOf, tagsOf, textOf } from './html.ts'

const REPORTS = new URL('../../corpus/reports/', import.meta.url)
const files = readdirSync(REPORTS).filter((f) => f.endsWith('.txt')).map((f) => readFileSync(new URL(f, REPORTS), 'utf8'))

/** Markup and quotes wherever a report can carry them. */
const HOSTILE = '</script><b onclick="x()">\r\n3个\'"&\'\r\n</main><style>𠮷'
const hostile = mined(HOSTILE, [report(HOSTILE, {
  title: stated(at(HOSTILE, '</script><b onclick="x()">')),
  organization: stated(at(HOSTILE, '</main><style>')),
  headings: [{ ...at(HOSTILE, '</main><style>𠮷'), level: 9, kind: 'other', mix: {} }],
  sentences: [{ start: 0, end: HOSTILE.length, text: HOSTILE, kind: 'results', confidence: 1, heading: -1 }],
  metrics: [metric(at(HOSTILE, '3个'), 3, '</table>', { indicator: '"&\'' })],
  slogans: [slogan(at(HOSTILE, '3个\'"&'), 'motto', [at(HOSTILE, '<style>')]), slogan(at(HOSTILE, '"&\'\r\n</main>'), 'brand')],
})], [{ ...at(HOSTILE, '&\'\r\n</m'), reason: '"><i>' }])

const samples: [string, string, Mined][] = [
  ['a report built by hand', RAW, minedByHand()],
  ['a hostile text', HOSTILE, hostile],
  ['an empty text', '', mined('', [])],
  ['a text without reports', '\n下载\n', mined('\n下载\n', [], [{ start: 1, end: 3, text: '下载', reason: 'download' }])],
  ...files.map((raw, n): [string, string, Mined] => [`sample ${n + 1}`, raw, mine(raw)]),
]

describe.each(samples)('the page of %s', (_what, raw, found) => {
  const page = toHtml(raw, found)

  test('holds the raw text once and in order', () => {
    expect(textOf(paneOf(page))).toBe(raw)
  })

  test('is well formed, and its links and anchors meet', () => {
    const tags = tagsOf(page)
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes: { href } } of tags) if (href !== undefined) expect(ids).toContain(href.slice(1))
  })

  test('holds no script and loads nothing', () => {
    for (const { name, attributes } of tagsOf(page)) {
      expect(['script', 'link', 'img', 'iframe', 'object', 'b', 'i']).not.toContain(name)
      expect(Object.keys(attributes).filter((a) => a === 'src' || a.startsWith('on'))).toEqual([])
      expect(attributes.href ?? '#').toMatch(/^#/u)
    }
    expect(page.split('</style>')[0]).not.toMatch(/url\(|@import/u)
  })

  test('is the same every time', () => {
    expect(toHtml(raw, structuredClone(found))).toBe(page)
  })
})

/** The sample with the fields that only some records have. */
function minedWithMore(): Mined {
  const found = minedByHand()
  const { slogans, documents } = found.reports[0]!
  slogans[0]!.promised = 4
  slogans.push({ ...slogan(at(RAW, '推行'), 'abbreviation'), text: '三会一课', knownItems: ['党员大会', '党课'] }, { ...slogan(at(RAW, '打算'), 'abbreviation'), text: '三必访', definedBy: 0 })
  Object.assign(documents[0]!, { issuer: '镇党委', shortName: '办法' })
  documents.push({ ...documents[0]!, ...at(RAW, '做法'), title: '办法', number: null, definedBy: 0 })
  return found
}

describe('toHtml', () => {
  const page = toHtml(RAW, minedWithMore())
  const spans = tagsOf(paneOf(page)).filter(({ isEnd }) => !isEnd).map(({ attributes }) => attributes)

  test.each([
    ['metric', 'r1-m1', 'metric: 入户率 = 61 → 93.5 % (change, 2015)\nmetrics/change'],
    ['metric', 'r1-m2', 'metric: 活动点 = 2 个 (target, 全镇, 2016)\nmetrics/point'],
    ['date', 'r1-d2', 'year: 2016 (implied: year)\ndates/year'],
    ['slogan', 'r1-g1', 'abbreviation: 病必访 | 困必访 | 丧必访 (4 promised)\nslogans/quoted'],
    ['slogan', 'r1-g2', 'abbreviation (known): 党员大会 | 党课\nslogans/quoted'],
    ['slogan', 'r1-g3', 'abbreviation: 病必访 | 困必访 | 丧必访\nslogans/quoted'],
    ['document', 'r1-c1', 'document: 网格管理办法, 清发〔2014〕3号, 办法, 镇党委\ndocuments/quoted'],
    ['document', 'r1-c2', 'document: 网格管理办法, 清发〔2014〕3号, 办法, 镇党委\ndocuments/quoted'],
  ])('shows the %s %s with what is known of it', (className, id, title) => {
    expect(spans).toContainEqual({ class: className, id, title })
  })

  test('shows kinds of sentences, headings and noise', () => {
    expect(spans).toContainEqual({ class: 'kind-results', title: 'results (confidence 0.5)' })
    expect(spans).toContainEqual({ class: 'heading', id: 'r1-h2' })
    expect(spans).toContainEqual({ class: 'noise', title: 'noise: share' })
  })

  test.each([
    ['outline', '<li class="level-2"><a href="#r1-h1" lang="zh">一、做法</a></li>'],
    ['facts of the report', '<span class="muted" lang="zh">summary · 2015-01-06 · 清河镇政府</span>'],
    ['legend', '<li><span class="kind-next-steps">next-steps</span> <span class="muted">2</span></li>'],
    ['metrics', '<tr><td><span lang="zh">入户率</span></td><td><a href="#r1-m1" lang="zh">由61%提高到93.5%</a></td><td><span lang="zh">2015</span></td><td><span lang="zh">change</span></td></tr>'],
    ['metrics with subject, period and whole', '<tr><td><span class="muted" lang="zh">全镇</span> <span lang="zh">活动点</span></td><td><a href="#r1-m2" lang="zh">2个</a></td><td><span lang="zh">2016</span></td><td><span lang="zh">target</span> part of <a href="#r1-m1" lang="zh">由61%提高到93.5%</a></td></tr>'],
    ['slogans once', '<tr><td><a href="#r1-g1" lang="zh">三必访</a> <span class="muted" lang="zh">×2</span></td><td>abbreviation</td><td><span lang="zh">病必访 | 困必访 | 丧必访</span> (4 promised)</td></tr>'],
    ['known members', '<tr><td><a href="#r1-g2" lang="zh">三会一课</a></td><td>abbreviation</td><td>known: <span class="muted" lang="zh">党员大会 | 党课</span></td></tr>'],
    ['documents with their short names', '<tr><td><a href="#r1-c1" lang="zh">网格管理办法</a> <span class="muted" lang="zh">办法</span> <span class="muted" lang="zh">×2</span></td><td><span lang="zh">清发〔2014〕3号</span></td><td><span lang="zh">镇党委</span></td></tr>'],
  ])('lists the %s', (_what, html) => {
    expect(page.split('</aside>')[0]).toContain(html)
  })

  test.each([
    ['the title of the first report', RAW, minedByHand(), {}, '清河镇2014年总结'],
    ['the title asked for', RAW, minedByHand(), { title: 'A <b>' }, 'A &lt;b&gt;'],
    ['the number of a report without title', '文', mined('文', [report('文')]), {}, 'Report 1'],
    ['the library where there is no report', '', mined('', []), {}, 'baogao'],
  ])('is called by %s', (_what, raw, found, options, title) => {
    expect(toHtml(raw, found, options)).toContain(`<title>${title}</title>`)
  })

  test('has colours for a dark screen', () => {
    expect(page).toContain('@media(prefers-color-scheme:dark)')
  })

  test('refuses the result of another text', () => {
    expect(() => toHtml(`${RAW}。`, minedByHand())).toThrow(expect.objectContaining({ code: 'options/invalid' }))
  })

  test('grows linearly with the text', () => {
    const raw = Array.from({ length: 4000 }, (_, n) => `第${n}户增收${n}元。`).join('\n')
    const found = mine(raw)
    expect(toHtml(raw, found).length).toBeLessThan(raw.length * 100)
  })
})
