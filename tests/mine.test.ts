import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMiner, mine, type Miner } from '../src/index.ts'
import { brokenLaw } from './laws.ts'

const REPORTS = new URL('../corpus/reports/', import.meta.url)
const samples = readdirSync(REPORTS).filter((f) => f.endsWith('.txt')).map((f) => [f, readFileSync(new URL(f, REPORTS), 'utf8')] as const)

describe('laws', () => {
  test.each(samples)('hold on %s', (_name, raw) => expect(brokenLaw(mine, raw)).toBeNull())

  const piece = fc.oneof(
    fc.constantFrom('一、', '（二）', '3.', '第二篇：', '同志们：', '2010年5月7日', '近400人', '由87%提高到95%', '“五个好”', '《关于〈试点〉的通知》', '下载文档', '存在的问题是', '下一步，', '要'),
    fc.constantFrom('\n', '\r\n', '\n\n', ' ', '　', ' ', '。', '，', ';', '！', '“', '”', '"', '（', '）', '《', '〞', '‚', '‛', '\u200b', '\ufeff', '𠮷', '\ud800', '\u0000'),
    fc.constantFrom('践行科学开展观', '改善根底设施', '严守原那么', '认真学習(xí)'),
    fc.constantFrom('我们开展了主题活动', '取得了明显成效', '党员', '２０１０', '3.5万', '7 ', '亿元', '%'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  test('hold on any mixture of what reports are made of', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(brokenLaw(mine, pieces.join(''))).toBeNull()
    }), { numRuns: 300 })
  })
})

describe('mine', () => {
  test.each([[''], [' \n\t'], ['\u200b']])('finds nothing in %j', (raw) => {
    expect(mine(raw)).toEqual({ length: raw.length, reports: [], noise: [] })
  })

  test.each([[null], [undefined], [42], [new Uint8Array(3)]])('refuses %s, which is no text', (input) => {
    expect(() => mine(input as unknown as string)).toThrow(expect.objectContaining({ name: 'BaogaoError', code: 'input/not-text' }))
  })

  test('reads a short dirty report whole', () => {
    const raw = '下载文档\n第一篇:柳溪镇2012年党建工作总结\n一、主要做法 全镇现有党员326名。我镇深入开展‚四联四帮‛活动,\n走访困难党员近40人,\n满意率由82%提高到96.5%。\n二、存在的问题\n个别支部学习流于形式。\n三、下一步打算\n2013年要力争新建活动室3个。\n柳溪镇党委\n2012年12月20日'
    const [report, ...others] = mine(raw).reports
    expect(others).toEqual([])
    expect(report!.date?.value).toBe('2012-12-20')
    expect(report!.genre).toBe('summary')
    expect(report!.metrics.map(({ text, value, unit, shape, qualifier }) => [text, value, unit, shape, qualifier])).toEqual([
      ['326名', 326, '名', 'point', 'exact'],
      ['近40人', 40, '人', 'point', 'about'],
      ['由82%提高到96.5%', [82, 96.5], '%', 'change', 'exact'],
      ['3个', 3, '个', 'point', 'exact'],
    ])
    expect(report!.slogans.map((s) => [s.text, s.kind])).toContainEqual(['四联四帮', 'abbreviation'])
    expect(report!.sentences.find((s) => s.text.includes('流于形式'))?.kind).toBe('problems')
    expect(report!.sentences.find((s) => s.text.includes('力争'))?.kind).toBe('next-steps')
    expect(mine(raw).noise.map((n) => n.text)).toEqual(['下载文档'])
    expect(report!.spun).toEqual({ score: 0, words: [] })
  })

  test('reads a spun report as it was before, and says so', () => {
    const raw = '柳溪镇工作总结\n全镇根底设施不断改善，参保率到达90%，效劳群众1200人。\n认真落实《柳溪镇安康开展规划》，推动经济社会又好又快开展。'
    const [report] = mine(raw).reports
    expect(report!.spun.words.map(({ text, repaired }) => [text, repaired])).toEqual([
      ['根底', '基础'], ['到达', '达到'], ['效劳', '服务'], ['安康', '健康'], ['开展', '发展'], ['开展', '发展'],
    ])
    // Six words in a report of 68 characters.
    expect(report!.spun.score).toBe(88.2)
    expect(report!.documents[0]).toMatchObject({ text: '《柳溪镇安康开展规划》', title: '柳溪镇健康发展规划' })
  })
})

describe('createMiner', () => {
  test('takes relative dates from the reference where the report has no date', () => {
    const dates = createMiner({ reference: '2010-05' }).mine('近期情况\n今年6月10日召开会议。').reports[0]!.dates
    expect(dates.map((d) => d.value)).toEqual(['2010-06-10'])
  })

  test('leaves the year open without any date', () => {
    expect(mine('近期情况\n6月10日召开会议。').reports[0]!.dates.map((d) => d.value)).toEqual(['XXXX-06-10'])
  })

  test('refuses a reference that is no date', () => {
    expect(() => createMiner({ reference: 'last year' })).toThrow(expect.objectContaining({ code: 'options/invalid' }))
  })

  test('is frozen', () => {
    const miner = createMiner()
    expect(Object.isFrozen(miner) && Object.isFrozen(miner.options)).toBe(true)
  })

  test('streams texts one by one and stops at the signal', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const run = async (): Promise<void> => {
      for await (const mined of createMiner().stream(['甲。', '乙丙。', '丁。'], { signal: stop.signal })) {
        seen.push(mined.length)
        if (seen.length === 2) stop.abort()
      }
    }
    await expect(run()).rejects.toThrow()
    expect(seen).toEqual([2, 3])
  })
})

describe('user words', () => {
  const raw = '今年，全镇稻虾共作面积达到3200亩。'
  test('keep whole what the dictionary would cut', () => {
    const indicator = (miner: Miner): string | null => miner.mine(raw).reports[0]!.metrics[0]!.indicator
    expect(indicator(createMiner({ userWords: [{ word: '稻虾共作面积' }] }))).toBe('稻虾共作面积')
    expect(indicator(createMiner())).not.toBe('稻虾共作面积')
  })
  test('are refused where they are none', () => {
    expect(() => createMiner({ userWords: [{ word: '' }] })).toThrowError(expect.objectContaining({ code: 'words/bad-user-word' }))
  })
})
