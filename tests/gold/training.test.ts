/** A chain learns what it is shown, the same way each time, and says what it was not shown by what carries over. */
import { expect, test } from 'vitest'
import { chainFigures, heldOutChains } from '../../src/gold/cross-validation.ts'
import type { Gold, GoldUnit, LabelledText } from '../../src/gold/gold.ts'
import { labelledReports } from '../../src/gold/labelled-reports.ts'
import { modelBytes } from '../../src/gold/model-bytes.ts'
import { chainOf, rowsOf, trainChain, TRAINING } from '../../src/gold/train-chain.ts'
import { trainSections } from '../../src/gold/train-sections.ts'
import { createMiner, readSectionModel } from '../../src/index.ts'
import { bestKinds, forwardBackward } from '../../src/sections/chain.ts'
import { createClassifier } from '../../src/sections/classify.ts'
import { loadDefaultLexicon } from '../../src/words/index.ts'

const DONE = ['修建了水渠', '整治了河道', '硬化了道路', '改造了电网', '清理了塘坝', '栽植了果树']
const TODO = ['要修建水渠', '要整治河道', '要硬化道路', '要改造电网', '要清理塘坝', '要栽植果树']

/** A text with a unit for each line. */
function labelled(name: string, lines: readonly [string, GoldUnit['kind']][]): LabelledText {
  let at = 0
  const units = lines.map(([line, kind]): GoldUnit => {
    const start = at
    at += line.length + 1
    return { start, end: at - 1, kind }
  })
  const gold: Gold = { file: name, reports: [], units, metrics: [], dates: [], slogans: [], documents: [] }
  return { name, raw: lines.map(([line]) => line).join('\n'), gold }
}

const texts = DONE.map((_, k) => labelled(`${k}`, [
  ['石桥村工作情况', 'other'],
  ...DONE.filter((_, i) => i !== k).map((words): [string, GoldUnit['kind']] => [`今年${words}。`, 'measures']),
  ...TODO.filter((_, i) => i !== k).map((words): [string, GoldUnit['kind']] => [`明年${words}。`, 'next-steps']),
]))
const reports = labelledReports(texts)
const training = { ...TRAINING, epochs: 10, fewestFiles: 2 }

test('labels stand at their sentences', () => {
  expect(reports).toHaveLength(6)
  expect([...reports[0]!.kinds]).toEqual([5, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4])
})

test('a grey case is marked, and what no unit covers is other', () => {
  const { name, raw, gold } = texts[0]!
  const [report] = labelledReports([{ name, raw, gold: { ...gold, units: gold.units.slice(0, 3).map((unit) => ({ ...unit, optional: true })) } }])
  expect([...report!.grey].slice(0, 4)).toEqual([1, 1, 1, 0])
  expect([...report!.kinds].slice(2, 4)).toEqual([1, 5])
})

test('what was learned carries over to a text that was left out', () => {
  const weights = trainChain(reports.slice(1), training)
  const [held] = reports
  expect([...bestKinds(chainOf(held!, rowsOf(held!, weights.rowOf), weights))]).toEqual([...held!.kinds])
})

test('the same reports give the same file, and the file says what the weights said', () => {
  const weights = trainChain(reports, training)
  const { bytes } = modelBytes(weights, 1)
  expect(modelBytes(trainChain(reports, training), 1).bytes).toEqual(bytes)
  const classify = createClassifier(readSectionModel(bytes), loadDefaultLexicon().idLimit)
  for (const report of reports) {
    const { kind, confidence } = classify(report.outline)
    expect([...kind]).toEqual([...report.kinds])
    expect(confidence.every((p) => p > 0.3 && p <= 1)).toBe(true)
  }
})

test('every report is held out once, by text, and a seed divides them otherwise', () => {
  const seen: number[] = []
  const chains = heldOutChains([...reports, { ...reports[0]! }], { folds: 3, training, onFold: (done) => seen.push(done) })
  expect([chains.size, seen]).toEqual([7, [1, 2, 3]])
  const emissions = (seed: number): Float64Array => heldOutChains(reports, { folds: 3, seed, training }).get(reports[0]!)!.emissions
  expect(emissions(1)).toEqual(emissions(1))
  expect(emissions(1)).not.toEqual(emissions(2))
})

test('without neighbours nothing is said by what stands before', () => {
  const chains = heldOutChains(reports, { folds: 2, training: { ...training, neighbours: false } })
  expect(chains.get(reports[0]!)!.transitions.every((value) => value === 0)).toBe(true)
  expect(chainFigures(chains).accuracy).toBeGreaterThan(0.9)
})

test('trainSections gives a model that a miner takes, and says what it does on held-out texts', () => {
  const steps: string[] = []
  const { bytes, record } = trainSections(texts, { folds: 3, onProgress: (step) => steps.push(step) })
  const kinds = createMiner({ sections: readSectionModel(bytes) }).mine('石桥村工作情况\n今年修建了水渠。\n明年要整治河道。').reports[0]!.sentences.map(({ kind }) => kind)
  expect(kinds).toEqual(['other', 'measures', 'next-steps'])
  expect(record).toMatchObject({ texts: 6, reports: 6, sentences: 66, heldOut: { folds: 3, units: 66 } })
  expect(record.heldOut.accuracy).toBeGreaterThan(0.9)
  expect(steps).toEqual(['reading 6 texts', 'training on part 1 of 3', 'training on part 2 of 3', 'training on part 3 of 3', 'training on all'])
})

test.each([[0, undefined, 'gold/missing'], [1, undefined, 'gold/missing'], [6, 1, 'options/invalid'], [6, 7, 'options/invalid'], [6, 2.5, 'options/invalid'], [6, NaN, 'options/invalid']])('%i texts in %s parts: %s', (count, folds, code) => {
  expect(() => trainSections(texts.slice(0, count), folds === undefined ? {} : { folds })).toThrowError(expect.objectContaining({ code }))
})

test('the classifier keeps what it looks up, and says the same the first time, again, and as the weights do', () => {
  const weights = trainChain(reports, training)
  const model = readSectionModel(modelBytes(weights, 1).bytes)
  const classify = createClassifier(model, loadDefaultLexicon().idLimit)
  for (const report of reports) {
    const expected = forwardBackward(chainOf(report, rowsOf(report, weights.rowOf), weights)).kind
    const [first, again] = [classify(report.outline).probability, classify(report.outline).probability]
    expect(again).toEqual(first)
    // Weights are rounded to steps of one byte.
    first.forEach((p, at) => expect(Math.abs(p - expected[at]!)).toBeLessThan(0.05))
  }
})
