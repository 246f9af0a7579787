/** From nothing to the first result: a fresh process that imports the package and mines one report. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Plan } from './harness.ts'
import { medians } from './processes.ts'

/** Medians over the runs, in milliseconds. */
export interface ColdStart {
  /** Until Node runs the first line, which no package can help. */
  nodeMs: number
  /** Of `import 'baogao'`, without Node's own start. */
  importMs: number
  /** Of the first `mine` after it, which reads the lexicon and the model. */
  firstMineMs: number
  /** Of the second one, on the same report. */
  secondMineMs: number
}

const PACKAGE = new URL('../../dist/index.js', import.meta.url).href
const REPORT = new URL('../../corpus/reports/town-summary.txt', import.meta.url)
// Plain JavaScript, since a loader of TypeScript would be in the way of the import.
const SCRIPT = `
const text = process.argv[1]
const began = performance.now()
const { mine } = await import('${PACKAGE}')
const imported = performance.now()
const first = mine(text)
const mined = performance.now()
const second = mine(text)
const again = performance.now()
if (first.reports.length !== 1 || first.length !== text.length || second.length !== text.length) throw new Error('the report was not mined')
console.log(JSON.stringify({ nodeMs: began, importMs: imported - began, firstMineMs: mined - imported, secondMineMs: again - mined }))
`

/** Measures and prints. */
export function coldStart({ isQuick }: Plan): ColdStart {
  const text = readFileSync(REPORT, 'utf8')
  const cost = medians<ColdStart>(isQuick ? 3 : 15, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT, text], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout)
  })
  const { nodeMs, importMs, firstMineMs, secondMineMs } = cost
  const told = (name: string, ms: number): string => `${name} ${ms.toFixed(1)} ms (${(ms / nodeMs).toFixed(2)})`
  process.stdout.write(`cold start                ${told('import', importMs)}   ${told('first mine', firstMineMs)}   ${told('second', secondMineMs)}; in brackets to the start of Node itself, ${nodeMs.toFixed(1)} ms\n\n`)
  return cost
}
