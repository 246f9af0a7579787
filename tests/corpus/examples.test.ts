import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COPY, REPORTS } from './reports.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const EXAMPLES = join(ROOT, 'benchmarks', 'examples')
const run = (name: string, ...args: string[]): string => execFileSync(process.execPath, ['--import', 'tsx', join(EXAMPLES, name), ...args], { cwd: ROOT, encoding: 'utf8' })

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-examples-'))
  mkdirSync(join(folder, 'in'))
  for (const { id, text } of [...REPORTS, COPY]) writeFileSync(join(folder, 'in', `${id}.txt`), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(readdirSync(EXAMPLES))('%s is short', (name) => {
  expect(readFileSync(join(EXAMPLES, name), 'utf8').split('\n').length).toBeLessThan(40)
})

test('growth targets of the reports of this project', () => {
  const [head, ...rows] = run('growth-targets.ts', 'corpus/reports', '2017').trimEnd().split('\r\n')
  expect(head).toBe('\ufeffplace,low,high,words,start')
  expect(rows.length).toBeGreaterThan(0)
  const text = readdirSync(join(ROOT, 'corpus', 'reports')).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(ROOT, 'corpus', 'reports', name), 'utf8'))
  for (const row of rows) {
    const [, , , words, start] = row.split(',')
    expect(text.some((raw) => raw.startsWith(words!, Number(start)))).toBe(true)
  }
})

test('slogans that came and went', () => {
  expect(run('slogans-of-years.ts', join(folder, 'in'), join(folder, 'a.duckdb'))).toBe('Rising\n  五个好: 3 reports, 2014–2015, most in 2014\nFalling\n  五个好: 3 reports, 2014–2015, most in 2014\n')
})

test('what a county promised and delivered', () => {
  expect(run('promised-and-delivered.ts', join(folder, 'in'), join(folder, 'b.duckdb'), '青石县人民政府')).toBe('青石县人民政府 2014: 粮食产量 25万吨以上 → 2.6亿公斤 (kept)\n1 of 1 kept\n')
})
