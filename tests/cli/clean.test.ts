import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'

const PAGE = '免费下载本文档\n青石乡２０１４年度工作总结\n今年，我乡新修水 渠32公里。\n'

let folder = ''
let page = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-clean-'))
  page = join(folder, 'page.txt')
  writeFileSync(page, PAGE)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function baogao(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const status = await run(['clean', ...args], { stdin: { isTTY: true }, stdout, stderr, env: {} })
  const read = (stream: PassThrough): string => (stream.read() as Buffer | null)?.toString() ?? ''
  return { status, out: read(stdout), err: read(stderr) }
}

describe('baogao clean', () => {
  it('prints the clean text', async () => {
    expect(await baogao(page)).toEqual({ status: 0, out: '\n青石乡2014年度工作总结\n今年，我乡新修水渠32公里。\n', err: '' })
  })

  it('says what each rule did and where', async () => {
    const { status, out } = await baogao('--explain', page)
    expect(status).toBe(0)
    expect(out.replace(/\n$/u, '').split('\n').map((line) => line.split('\t'))).toEqual([
      [page, '1:1', 'clean/notices', '免费下载本文档', '', 'download'],
      [page, '2:4', 'clean/width', '２０１４', '2014', ''],
      [page, '3:9', 'clean/spaces', ' ', '', ''],
    ])
  })

  it('leaves rules out', async () => {
    expect((await baogao('--without', 'clean/notices', '--without', 'clean/width', page)).out).toBe('免费下载本文档\n青石乡２０１４年度工作总结\n今年，我乡新修水渠32公里。\n')
  })

  it('lists its rules', async () => {
    expect((await baogao('--rules')).out.split('\n')).toContain('clean/line-wraps')
  })

  it.each<[string, string[]]>([
    ['“clean/nothing” is no rule', ['--without', 'clean/nothing', 'x.txt']], ['no FILE given', []], ["Unknown option '--why'", ['--why']], ['given once only', ['-', '-']],
  ])('%s: exit 2', async (said, args) => {
    const { status, out, err } = await baogao(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(said)
  })

  it('does the others when a file fails, exit 1', async () => {
    const { status, out, err } = await baogao(join(folder, 'no.txt'), page)
    expect(status).toBe(1)
    expect(out).toContain('新修水渠')
    expect(err).toMatch(/^baogao: .*no\.txt: no such file/u)
  })
})
