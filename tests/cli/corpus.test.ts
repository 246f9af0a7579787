import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { progressLine } from '../../src/cli/progress.ts'
import { run } from '../../src/cli/run.ts'
import { REPORTS } from '../corpus/reports.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-cli-corpus-'))
  for (const { id, text } of REPORTS) writeFileSync(join(folder, `${id}.txt`), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function baogao(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const status = await run(args, { stdin: {}, stdout, stderr, env: {} })
  const read = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? ''
  return { status, out: read(stdout), err: read(stderr) }
}

describe('baogao corpus build and baogao query', () => {
  const database = (): string => join(folder, 'a.duckdb')
  it('builds a database and answers questions from it as table, CSV and JSON', async () => {
    const built = await baogao('corpus', 'build', join(folder, '*.txt'), '-o', database(), '-w', '1')
    expect(built).toMatchObject({ status: 0, out: '' })
    expect(built.err).toMatch(/^baogao: 3 texts, 3 reports, 0 duplicates, 0 failed, [\d.]+ texts\/s, in \d+:\d\d\n$/u)
    const asked = ['query', database(), 'slogan-years', '--slogan', '五个好']
    expect(await baogao(...asked)).toEqual({ status: 0, err: '', out: 'slogan  year  mentions  reports  share\n──────  ────  ────────  ───────  ─────\n五个好  2014         2        1      1\n五个好  2015         1        1      1\n五个好  2016         0        0      0\n' })
    expect((await baogao(...asked, '-f', 'csv')).out).toMatch(/^\ufeffslogan,year,mentions,reports,share\r\n五个好,2014,2,1,1\r\n/u)
    expect(JSON.parse((await baogao(...asked, '-f', 'json')).out)).toContainEqual({ slogan: '五个好', year: 2015, mentions: 1, reports: 1, share: 1 })
    expect((await baogao('query', database(), 'SELECT count(*) AS n FROM reports', '-f', 'json')).out).toBe('[\n  {\n    "n": 3\n  }\n]\n')
  })
  it('builds the same of NDJSON from standard input, also where it was killed in the middle', () => {
    const lines = Array.from({ length: 450 }, (_, n) => JSON.stringify({ id: `${n}`, text: `走访农户${n}户。` }))
    const [file, fromFile, fromInput] = ['lines.ndjson', 'from-file', 'from-input'].map((name) => join(folder, name)) as [string, string, string]
    writeFileSync(file, lines.join('\n'))
    const build = (source: string, out: string, input?: string): string => execFileSync(process.execPath, [MAIN, 'corpus', 'build', source, '-o', out, '-f', 'ndjson', '-w', '1', '--keep-parts'], { encoding: 'utf8', ...(input === undefined ? {} : { input }), stdio: ['pipe', 'pipe', 'ignore'] })
    build(file, fromFile)
    build('-', fromInput, lines.slice(0, 250).join('\n'))
    const done = statSync(join(`${fromInput}.parts`, readdirSync(`${fromFile}.parts`).find((name) => existsSync(join(`${fromInput}.parts`, name)))!)).mtimeMs
    build('-', fromInput, lines.join('\n'))
    for (const name of readdirSync(fromFile)) expect(readFileSync(join(fromInput, name), 'utf8'), name).toBe(readFileSync(join(fromFile, name), 'utf8'))
    expect(readFileSync(join(fromInput, 'sources.ndjson'), 'utf8').trimEnd().split('\n')).toHaveLength(450)
    expect(readdirSync(`${fromInput}.parts`).map((name) => statSync(join(`${fromInput}.parts`, name)).mtimeMs), 'a part is not made again').toContain(done)
  })
  it('builds tables in another form', async () => {
    expect((await baogao('corpus', 'build', join(folder, '青石2014.txt'), '-o', join(folder, 'tables'), '-f', 'csv', '-w', '1')).status).toBe(0)
    expect(readFileSync(join(folder, 'tables', 'reports.csv'), 'utf8')).toContain('青石县人民政府')
  })
  it.each<[string, string[]]>([
    ['no command of corpus', ['corpus']], ['“make” is no command', ['corpus', 'make']], ['no SOURCE', ['corpus', 'build', '-o', 'x']], ['given once only', ['corpus', 'build', '-', '-', '-o', 'x']], ['no --output', ['corpus', 'build', 'x']],
    ['“xml” is no format', ['corpus', 'build', 'x', '-o', 'y', '-f', 'xml']], ['no number of megabytes', ['corpus', 'build', 'x', '-o', 'y', '--worker-memory', 'all']],
    ['no number of workers', ['corpus', 'build', 'x', '-o', '/tmp/never', '-w', 'many']], ['give a FILE', ['query']], ['give a FILE', ['query', 'a']],
    ['one word too many', ['query', 'a', 'SELECT', '1']], ['“xml” is no format', ['query', 'a', 'slogans', '-f', 'xml']], ["Unknown option '--nix'", ['query', 'a', 'b', '--nix', '1']],
  ])('%s: exit 2', async (said, args) => {
    const { status, out, err } = await baogao(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(said)
  })
  it('says what is no database, exit 1', async () => {
    expect(await baogao('query', join(folder, 'none.duckdb'), 'slogans')).toMatchObject({ status: 1, out: '' })
  })
  it('lists all questions', async () => {
    expect((await baogao('query', '--help')).out).toMatch(/\n {2}slogans\n[^]*\n {2}near-duplicates\n[^]*--least/u)
    expect((await baogao('corpus', '--help')).out).toContain('--keep-parts')
  })
})

describe('the progress line', () => {
  const progress = { sources: 50, failed: 2, duplicates: 1, reports: 60, bytes: 250 }
  const drawn = (isTTY: boolean): string => {
    let time = 0
    const stderr = Object.assign(new PassThrough(), { isTTY })
    const line = progressLine({ stderr }, 1000, () => time)
    time = 10_000
    line.show(progress)
    time += 100
    line.show(progress)
    time = 3_725_000
    line.end({ ...progress, bytes: 1000 })
    return (stderr.read() as Buffer).toString()
  }
  it('tells rate, share and the time left on a terminal, now and then, and the whole time at the end', () => {
    expect(drawn(true)).toBe('\r\u001b[K50 texts, 60 reports, 1 duplicates, 2 failed, 5.0 texts/s, 25 %, 0:30 left\r\u001b[Kbaogao: 50 texts, 60 reports, 1 duplicates, 2 failed, 0.0 texts/s, in 1:02:05\n')
  })
  it('is one line at the end elsewhere', () => {
    expect(drawn(false)).toBe('baogao: 50 texts, 60 reports, 1 duplicates, 2 failed, 0.0 texts/s, in 1:02:05\n')
  })
})
