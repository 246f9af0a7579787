/** A chain learns what it is shown, the same way each time, and says what it was not shown by what carries over. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chainOf, rowsOf, trainChain, TRAINING } from '../../corpus/chain-training.ts'
import { labelledReports, type LabelledReport } from '../../corpus/section-data.ts'
import { modelBytes } from '../../corpus/section-model-file.ts'
import { loadDefaultLexicon } from '../../src/words/index.ts'
import { bestKinds } from '../../src/sections/chain.ts'
import { createClassifier } from '../../src/sections/classify.ts'
import { readSectionModel } from '../../src/sections/model.ts'

const DONE = ['修建了水渠', '整治了河道', '硬化了道路', '改造了电网', '清理了塘坝', '栽植了果树']
const TODO = ['要修建水渠', '要整治河道', '要硬化道路', '要改造电网', '要清理塘坝', '要栽植果树']

let folder = ''
let reports: LabelledReport[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sections-'))
  for (let k = 0; k < 6; k++) {
    const lines = ['石桥村工作情况', ...DONE.filter((_, i) => i !== k).map((words) => `今年${words}。`), ...TODO.filter((_, i) => i !== k).map((words) => `明年${words}。`)]
    let at = 0
    const units = lines.map((line, i) => {
      const unit = { start: at, end: at + line.length, kind: i === 0 ? 'other' : line.startsWith('今年') ? 'measures' : 'next-steps' }
      at += line.length + 1
      return unit
    })
    writeFileSync(join(folder, `${k}.txt`), lines.join('\n'))
    writeFileSync(join(folder, `${k}.gold.json`), JSON.stringify({ file: `${k}.txt`, reports: [], units, metrics: [], dates: [], slogans: [], documents: [] }))
  }
  reports = labelledReports([folder])
})
afterAll(() => rmSync(folder, { recursive: true }))

const options = { ...TRAINING, epochs: 10, fewestFiles: 2 }

test('labels stand at their sentences', () => {
  expect(reports).toHaveLength(6)
  expect([...reports[0]!.kinds]).toEqual([5, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4])
})

test('what was learned carries over to a file that was left out', () => {
  const weights = trainChain(reports.slice(1), options)
  const [held] = reports
  expect([...bestKinds(chainOf(held!, rowsOf(held!, weights.rowOf), weights))]).toEqual([...held!.kinds])
})

test('the same data give the same file, and the file says what the weights said', () => {
  const weights = trainChain(reports, options)
  const { bytes } = modelBytes(weights, 1)
  expect(modelBytes(trainChain(reports, options), 1).bytes).toEqual(bytes)
  const classify = createClassifier(readSectionModel(bytes), loadDefaultLexicon().idLimit)
  for (const report of reports) expect([...classify(report.outline).kind]).toEqual([...report.kinds])
})
