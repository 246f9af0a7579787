import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'

let folder = ''
let page = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-dates-'))
  page = join(folder, 'page.txt')
  writeFileSync(page, '会议情况\n6月 10日开会，第三年见效。\n历时两年半。')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function baogao(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const status = await run(['dates', ...args], { stdin: { isTTY: true }, stdout, stderr, env: {} })
  const read = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? ''
  return { status, out: read(stdout), err: read(stderr) }
}

const rows = (out: string): string[][] => out.trimEnd().split('\n').map((line) => line.split('\t'))

describe('baogao dates', () => {
  it('prints each expression with its place, value and interval', async () => {
    const { status, out } = await baogao('--reference', '2010', page)
    expect(status).toBe(0)
    expect(rows(out)).toEqual([
      [page, '2:1', '6月 10日', 'date', '2010-06-10', '2010-06-10', '2010-06-11', 'dates/day'],
      [page, '3:3', '两年半', 'duration', 'P2Y6M', '', '', 'dates/duration'],
    ])
  })

  it('says what was refused, and why', async () => {
    expect(rows((await baogao('--explain', page)).out).map((row) => row.slice(2))).toEqual([
      ['6月 10日', 'date', 'XXXX-06-10', '', '', 'dates/day'],
      ['三年', 'refused', '', '', '', 'dates/not-counted'],
      ['两年半', 'duration', 'P2Y6M', '', '', 'dates/duration'],
    ])
  })

  it.each<[string, string[]]>([
    ['which is no date', ['--reference', 'soon', 'x.txt']], ['no FILE given', []], ["Unknown option '--why'", ['--why']], ['given once only', ['-', '-']],
  ])('%s: exit 2', async (said, args) => {
    const { status, out, err } = await baogao(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(said)
  })

  it('does the others when a file fails, exit 1', async () => {
    const { status, out, err } = await baogao(join(folder, 'no.txt'), page)
    expect(status).toBe(1)
    expect(rows(out)).toHaveLength(2)
    expect(err).toMatch(/^baogao: .*no\.txt: no such file/u)
  })
})
