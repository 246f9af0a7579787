import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { encode } from '../read/encode.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const TSX = import.meta.resolve('tsx')
const REPORT = '青石乡2014年度工作总结\n今年，我乡新修水渠32公里，粮食产量同比增长4.5%。\n存在的问题是管护跟不上。\n'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-cli-'))
  writeFileSync(join(folder, 'a.txt'), REPORT)
  writeFileSync(join(folder, 'gbk.txt'), encode(REPORT, 'gb18030'))
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'binary.txt'), new Uint8Array(100))
  mkdirSync(join(folder, 'inner'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  status: number | null
  out: string
  err: string
}

/** The command as a process of its own, in the folder of the samples. */
function baogao(args: string[], input = '', readsOutput = true): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], { cwd: folder })
    const ended: Ended = { status: null, out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      ended.out += chunk.toString()
      if (!readsOutput) child.stdout.destroy()
    })
    child.stderr.on('data', (chunk: Buffer) => (ended.err += chunk.toString()))
    child.on('error', reject).on('close', (status) => resolve({ ...ended, status }))
    child.stdin.on('error', () => {}).end(input)
  })
}

/** The command inside this process. */
async function inProcess(args: string[], stdinIsTerminal = true): Promise<Ended> {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const status = await run(args, { stdin: { isTTY: stdinIsTerminal }, stdout, stderr, env: {} })
  const read = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? ''
  return { status, out: read(stdout), err: read(stderr) }
}

describe('the process', () => {
  it('does the others when files fail: data to stdout, a line for each failure to stderr, exit 1', async () => {
    const { status, out, err } = await baogao(['mine', '-f', 'ndjson', 'a.txt', 'no.txt', 'inner', 'empty.txt', 'binary.txt', 'gbk.txt'])
    expect(status).toBe(1)
    const records = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { file: string; length: number })
    expect(records.map(({ file, length }) => [file, length])).toEqual([['a.txt', REPORT.length], ['gbk.txt', REPORT.length]])
    const lines = err.trimEnd().split('\n')
    expect(lines.map((line) => line.replace(/ \(.*/u, ''))).toEqual([
      'baogao: no.txt: no such file', 'baogao: inner: is a directory, not a file', 'baogao: empty.txt: is empty',
      'baogao: binary.txt: is a binary file, not a text',
    ])
    for (const line of lines) expect(line).toMatch(/\)$/u)
  })
  it('reads standard input where no file is given, exit 0', async () => {
    const { status, out, err } = await baogao(['mine', '--format', 'flat'], REPORT)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({ file: '-', reports: [{ genre: 'summary' }] })
  })
  it('ends quietly when nobody reads on', async () => {
    const files = Array.from({ length: 80 }, () => 'a.txt')
    const { status, err } = await baogao(['mine', '-f', 'json', ...files], '', false)
    expect({ status, err }).toEqual({ status: 0, err: '' })
  })
})

describe('usage', () => {
  it.each<[string, string[]]>([
    ['no command given', []], ['unknown command “mime”', ['mime']], ['did you mean baogao mine a.txt?', ['a.txt']],
    ['unknown option --fast', ['--fast']], ['no FILE given', ['mine']], ["Unknown option '--fast'", ['mine', '--fast']],
    ['“xml” is no format', ['mine', '-f', 'xml', 'a.txt']], ['“latin1” is not an encoding', ['mine', '-e', 'latin1', 'a.txt']],
    ['argument missing', ['mine', 'a.txt', '-o']], ['given once only', ['mine', '-', '-']],
    ['“toString” ', ['toString']],
  ])('%s: one line with a hint, exit 2', async (said, args) => {
    const { status, out, err } = await inProcess(args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(said)
    expect(err).toMatch(/^baogao: .*(?:--help|Use one of .*)\)\n$/u)
  })
  it('refuses to overwrite an input or to write where it cannot', async () => {
    const file = join(folder, 'a.txt')
    expect(await inProcess(['mine', file, '-o', file])).toMatchObject({ status: 2, out: '' })
    expect(readFileSync(file, 'utf8')).toBe(REPORT)
    expect((await inProcess(['mine', file, '-o', join(folder, 'no', 'out.json')])).status).toBe(2)
  })
  it.each([[['--help']], [['mine', '--help']], [['mine', '-h', 'a.txt']]])('%j prints help with examples', async (args) => {
    const { status, out, err } = await inProcess(args)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(/^Usage: baogao [^]*\nExamples:\n {2}baogao mine/u)
  })
  it('prints the version of the package', async () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect((await inProcess(['--version'])).out).toBe(`${manifest.version}\n`)
  })
})

describe('output', () => {
  it('goes to a file, and nothing to stdout', async () => {
    const target = join(folder, 'out.json')
    expect(await inProcess(['mine', '-f', 'json', '-o', target, join(folder, 'a.txt')])).toEqual({ status: 0, out: '', err: '' })
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ length: REPORT.length })
  })
  it('has no colour unless it goes to a terminal', async () => {
    expect((await inProcess(['mine', join(folder, 'a.txt')])).out).not.toContain('\u001b')
  })
  it('comes with a word on standard error where the encoding is in doubt', async () => {
    const file = join(folder, 'short.txt')
    writeFileSync(file, encode('工', 'gb18030'))
    const { status, err } = await inProcess(['mine', file])
    expect(status).toBe(0)
    expect(err).toMatch(/short\.txt: read as gb18030, with certainty 0\.\d+ only \(.*--encoding.*\)\n$/u)
  })
})
