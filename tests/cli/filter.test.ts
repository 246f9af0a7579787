import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CorpusEntry } from '../../src/corpus/index.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const lines = Array.from({ length: 30 }, (_, n) => (n === 4 ? '{"id":' : JSON.stringify({ id: `${n}`, text: `走访农户${n}户。` })))
const input = `${lines.join('\n')}\n`
const run = (command: string, args: string[], text = input): string => execFileSync(command, args, { input: text, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
const filtered = (): string => run(process.execPath, [MAIN, 'mine', '--ndjson'])
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0

describe('baogao mine --ndjson', () => {
  it('writes a line for each line, in order, an error as a line, exit 0', () => {
    const entries = filtered().trimEnd().split('\n').map((line) => JSON.parse(line) as CorpusEntry)
    expect(entries.map(({ id }) => id)).toEqual(lines.map((_, n) => (n === 4 ? '#5' : `${n}`)))
    expect(entries.map((entry) => 'error' in entry)).toEqual(lines.map((_, n) => n === 4))
    expect(run(process.execPath, [MAIN, 'mine', '--ndjson', '--workers', '2'])).toBe(filtered())
  })

  it('gives nothing for nothing, and takes no file', () => {
    expect(run(process.execPath, [MAIN, 'mine', '--ndjson'], '')).toBe('')
    expect(spawnSync(process.execPath, [MAIN, 'mine', '--ndjson', 'a.txt'], { input: '' }).status).toBe(2)
    expect(spawnSync(process.execPath, [MAIN, 'mine', '--ndjson', '--workers', 'two'], { input: '' }).status).toBe(2)
  })

  // Lines that have no id are numbered within each block, so these have.
  it.runIf(has('parallel'))('gives the same through GNU parallel', () => {
    const blocks = run('parallel', ['--pipe', '-k', '-j2', '--block', '300', process.execPath, MAIN, 'mine', '--ndjson'])
    const known = (text: string): string[] => text.split('\n').filter((line) => !line.startsWith('{"id":"#'))
    expect(known(blocks)).toEqual(known(filtered()))
  })
})
