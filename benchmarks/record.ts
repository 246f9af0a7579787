/** Results as files, so that later ones can be held against them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Plan } from './speed/harness.ts'

/** Numbers to four digits: more say nothing. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value
}

/** Writes `benchmarks/records/NAME.json` and returns its path. The texts are named only by their number and size. */
export function writeRecord(name: string, { texts, rounds }: Plan, measured: unknown): string {
  const folder = fileURLToPath(new URL('records/', import.meta.url))
  const head = {
    suite: name,
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    texts: texts.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    rounds,
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify({ ...head, measured }, rounded, 2)}\n`)
  return `${folder}${name}.json`
}
