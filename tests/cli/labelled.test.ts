/** baogao train, score and explain, from files to files. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'

const WORKS = ['修建了水渠', '整治了河道', '硬化了道路', '改造了电网', '清理了塘坝', '栽植了果树']
let folder = ''
const path = (...names: string[]): string => join(folder, ...names)

/** Writes a text of lines with the kind of each, and its gold. */
function write(name: string, lines: readonly [string, string][]): void {
  let at = 0
  const units = lines.map(([line, kind]) => {
    at += line.length + 1
    return { start: at - 1 - line.length, end: at - 1, kind }
  })
  writeFileSync(path(`${name}.txt`), lines.map(([line]) => line).join('\n'))
  writeFileSync(path(`${name}.gold.json`), JSON.stringify({ units }))
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-labelled-'))
  for (const name of ['court', 'bad', 'none']) mkdirSync(path(name))
  WORKS.forEach((_, k) => write(`court/${k}`, [['石桥村工作情况', 'other'], ...WORKS.filter((__, i) => i !== k).flatMap((words): [string, string][] => [[`今年${words}。`, 'measures'], [`明年要${words.replace('了', '')}。`, 'next-steps']])]))
  write('bad/a', [['好。', 'action']])
  writeFileSync(path('court', 'unlabelled.txt'), '没有标注。')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function baogao(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const status = await run(args, { stdin: { isTTY: true }, stdout, stderr, env: {} })
  const read = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? ''
  return { status, out: read(stdout), err: read(stderr) }
}

describe('baogao train', () => {
  it('writes a model and its record, shows progress and what it lacks, and the model works in mine and score', async () => {
    const model = path('court.bin')
    const { status, out, err } = await baogao('train', path('court'), '-o', model, '--folds', '2')
    expect(status).toBe(0)
    expect(out).toMatch(/^6 texts, 6 reports, 66 sentences; held out in 2 parts:\n\nsections   accuracy/u)
    expect(err).toContain('baogao: training on part 2 of 2\n')
    expect(err).toContain('baogao: no unit is labelled problems, so the model will not find any\n')
    expect(JSON.parse(readFileSync(path('court.json'), 'utf8'))).toMatchObject({ version: 4, texts: 6, sentences: 66, heldOut: { folds: 2 } })

    const scored = await baogao('score', path('court'), '--sections', model)
    expect(scored.out).toMatch(/^6 files, 0 reports, 66 units\n\nsections   accuracy 100.0/u)
    expect(scored.out).not.toContain('metrics')
    const mined = await baogao('mine', '--sections', model, '-f', 'json', path('court', '0.txt'))
    expect((JSON.parse(mined.out) as { reports: { sentences: { kind: string }[] }[] }).reports[0]!.sentences.map(({ kind }) => kind).slice(0, 3)).toEqual(['other', 'measures', 'next-steps'])
  })

  it('gives the same bytes for the same texts', async () => {
    await baogao('train', path('court'), '-o', path('again.bin'), '--folds', '3')
    await baogao('train', path('court'), '-o', path('once-more.bin'), '--folds', '3')
    expect(readFileSync(path('again.bin')).equals(readFileSync(path('once-more.bin')))).toBe(true)
  })

  it.each<[string, () => string[], number, RegExp]>([
    ['no folder', () => ['train', '-o', 'm.bin'], 2, /no DIR given/u],
    ['no output', () => ['train', path('court')], 2, /no --output MODEL given/u],
    ['too many folds', () => ['train', path('court'), '-o', path('m.bin'), '--folds', '7'], 2, /folds is 7 \(Give a whole number from 2 to 6/u],
    ['folds that are no number', () => ['train', path('court'), '-o', path('m.bin'), '--folds', 'x'], 2, /folds is NaN/u],
    ['an unknown option', () => ['train', path('court'), '--fold', '3'], 2, /--fold/u],
    ['a folder that is not there', () => ['train', path('nowhere'), '-o', path('m.bin')], 1, /nowhere: cannot be read as a folder/u],
    ['a folder without gold', () => ['train', path('none'), '-o', path('m.bin')], 1, /none: has no NAME.txt with a NAME.gold.json/u],
    ['an unknown kind', () => ['train', path('bad'), '-o', path('m.bin')], 1, /a.gold.json: unit 0 has the kind “action”/u],
    ['a folder for an output', () => ['train', path('court'), '-o', path('none'), '--folds', '2'], 1, /none: cannot be written/u],
  ])('refuses %s', async (_, args, status, message) => {
    const ended = await baogao(...args())
    expect(ended).toMatchObject({ status, out: '' })
    expect(ended.err.trimEnd().split('\n').at(-1)).toMatch(message)
    expect(existsSync(path('m.bin'))).toBe(false)
  })
})

describe('a model that is none', () => {
  it.each<[string, string, (bytes: Buffer) => Buffer, RegExp]>([
    ['another file', 'text.bin', () => Buffer.from('x'.repeat(100)), /text.bin does not begin with its mark \(Give a file that baogao train wrote/u],
    ['an old model', 'old.bin', (bytes) => (bytes.writeUInt32LE(1, 8), bytes), /old.bin has version 1, this library reads 4 \(Train it again/u],
    ['a damaged model', 'cut.bin', (bytes) => bytes.subarray(0, 5000), /cut.bin has 5000 bytes instead of \d+/u],
  ])('%s is refused', async (_, name, change, message) => {
    writeFileSync(path(name), change(readFileSync(new URL('../../corpus/models/sections.bin', import.meta.url))))
    for (const args of [['score', path('court')], ['mine', path('court', '0.txt')], ['explain', path('court', '0.txt')]]) {
      const { status, out, err } = await baogao(...args, '--sections', path(name))
      expect([status, out]).toEqual([1, ''])
      expect(err).toMatch(message)
    }
  })

  it('a file that is not there is refused', async () => {
    const { status, err } = await baogao('score', path('court'), '--sections', path('no.bin'))
    expect(status).toBe(1)
    expect(err).toMatch(/no.bin cannot be read/u)
  })
})

describe('baogao score', () => {
  it('gives figures as JSON, and errors one a line with their text', async () => {
    const { out } = await baogao('score', path('court'), '--json')
    const { sections } = JSON.parse(out) as { sections: { units: number; confusion: Record<string, Record<string, number>> } }
    expect(sections.units).toBe(66)
    write('bad/b', [['存在的问题是重视不够。', 'results']])
    rmSync(path('bad', 'a.gold.json'))
    const errors = (await baogao('score', path('bad'), '--errors')).out.trimEnd().split('\n').map((line) => JSON.parse(line) as object)
    expect(errors).toEqual([{ file: 'bad/b', what: 'section', problem: 'wrong', gold: { start: 0, end: 11, kind: 'results' }, predicted: 'problems', text: '存在的问题是重视不够。' }])
  })

  it('refuses a line without folder', async () => {
    expect(await baogao('score')).toMatchObject({ status: 2, out: '', err: 'baogao: no DIR given (See baogao score --help)\n' })
  })
})

describe('baogao explain', () => {
  it('says for each sentence what spoke for its kind', async () => {
    writeFileSync(path('problem.txt'), '石桥村工作情况\n我们修建了水渠。\n存在的问题是个别干部作风不实，学习流于形式。\n谢谢大家！')
    const { status, out } = await baogao('explain', path('problem.txt'), '--kind', 'problems')
    expect(status).toBe(0)
    expect(out).toMatch(/^problems \d\.\d\d {2}存在的问题是个别干部作风不实，学习流于形式。\n {2}.*word 流于形式 \d\.\d/u)
    expect(out).not.toContain('水渠')
  })

  it('gives JSON lines, and only the doubtful where asked', async () => {
    const all = (await baogao('explain', path('problem.txt'), '--json')).out.trimEnd().split('\n').map((line) => JSON.parse(line) as { confidence: number })
    expect(all).toHaveLength(4)
    const limit = Math.max(...all.map(({ confidence }) => confidence))
    expect((await baogao('explain', path('problem.txt'), '--json', '--below', String(limit))).out.trimEnd().split('\n').length).toBeLessThan(4)
  })

  it.each([[['explain'], 'no FILE given'], [['explain', 'a', 'b'], 'more than one FILE'], [['explain', 'a', '--kind', 'x'], 'is no kind'], [['explain', 'a', '--below', '0'], 'above 0']])('%j is wrong usage', async (args, message) => {
    const { status, err } = await baogao(...args)
    expect(status).toBe(2)
    expect(err).toContain(message)
  })
})
