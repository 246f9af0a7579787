/** What the classifier of sections is held against: the same held-out reports, read by simpler means. */
import { createRequire } from 'node:module'
import type { Confusion } from '../../src/gold/section-figures.ts'
import { emptyConfusion } from '../../src/gold/section-figures.ts'
import type { LabelledReport } from '../../src/gold/labelled-reports.ts'
import { SECTION_KINDS, type SectionKind } from '../../src/index.ts'
import { createSegmenter, loadDefaultLexicon } from '../../src/words/index.ts'

/** A baseline: learns from some reports and says the kinds of the sentences of others. */
export interface Baseline {
  name: string
  learn(reports: readonly LabelledReport[]): (report: LabelledReport, s: number) => number
}

const kindNumber = (kind: SectionKind): number => SECTION_KINDS.indexOf(kind)

function mostFrequent(reports: readonly LabelledReport[]): number {
  const counts = SECTION_KINDS.map((_, k) => reports.reduce((n, { kinds }) => n + kinds.filter((kind) => kind === k).length, 0))
  return counts.indexOf(Math.max(...counts))
}

/** What headings say in so many words, tried in order. */
const HEADING_RULES: readonly [RegExp, SectionKind][] = [
  [/问题|不足|困难|差距/u, 'problems'],
  [/下一步|打算|今后|计划|安排|任务|目标|要求|明年/u, 'next-steps'],
  [/成效|成绩|成果|回顾|效果/u, 'results'],
  [/做法|措施|工作|开展/u, 'measures'],
  [/意义|背景|情况|形势|认识/u, 'background'],
]

/** The nearest heading above that a rule knows; else the most frequent kind, and `other` for the first sentence. */
const headingRules: Baseline = {
  name: 'rules over headings',
  learn: (reports) => {
    const usual = mostFrequent(reports)
    return ({ outline: { text, outline } }, s) => {
      for (let h = outline.headingOf[s]!; h >= 0; h = outline.parent[h]!) {
        const words = text.slice(outline.start[h], outline.end[h])
        const rule = HEADING_RULES.find(([pattern]) => pattern.test(words))
        if (rule) return kindNumber(rule[1])
      }
      return s === 0 ? kindNumber('other') : usual
    }
  },
}

interface NaturalClassifier {
  addDocument(words: string[], kind: string): void
  train(): void
  classify(words: string[]): string
}

/**
 * A classifier of `natural` on our words of single sentences. Its training time grows with sentences × words, so both are limited.
 * @param file its sub-path: the root of the package prints to the console
 */
function naturalBaseline(name: string, file: string, sentences: number, words: number): Baseline {
  const segmenter = createSegmenter(loadDefaultLexicon())
  const wordsOf = ({ outline: { text, sentences: { start, end }, first } }: LabelledReport, s: number): string[] =>
    segmenter.cut(text.slice(start[first + s], end[first + s])).filter((word) => word.trim() !== '')
  return {
    name: `natural ${name}, ${sentences} sentences${words === Infinity ? '' : `, ${words} words`}`,
    learn: (reports) => {
      const all = reports.flatMap((report) => [...report.kinds].map((kind, s) => ({ kind, report, s })))
      const chosen = all.filter((_, k) => Math.floor((k * sentences) / all.length) !== Math.floor(((k - 1) * sentences) / all.length)).map(({ kind, report, s }) => ({ kind, words: wordsOf(report, s) }))
      const counts = new Map<string, number>()
      for (const { words: list } of chosen) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1)
      const kept = new Set([...counts].sort((a, b) => b[1] - a[1]).slice(0, words).map(([word]) => word))
      const Classifier = createRequire(import.meta.url)(`natural/lib/natural/classifiers/${file}.js`) as new () => NaturalClassifier
      const classifier = new Classifier()
      for (const { kind, words: list } of chosen) classifier.addDocument(list.filter((word) => kept.has(word)), SECTION_KINDS[kind]!)
      classifier.train()
      return (report, s) => kindNumber(classifier.classify(wordsOf(report, s).filter((word) => kept.has(word))) as SectionKind)
    },
  }
}

/** All baselines, the cheapest first. */
export function baselines(): Baseline[] {
  return [
    { name: 'majority', learn: (reports) => { const usual = mostFrequent(reports); return () => usual } },
    headingRules,
    naturalBaseline('Bayes', 'bayes_classifier', 1000, Infinity),
    naturalBaseline('logistic regression', 'logistic_regression_classifier', 150, 300),
  ]
}

/**
 * Counts what a baseline finds in reports that it did not learn from.
 * @param every so many held-out sentences one is tried
 */
export function tryBaseline({ learn }: Baseline, reports: readonly LabelledReport[], folds: number, every: number): Confusion {
  const files = [...new Set(reports.map(({ file }) => file))].sort()
  const confusion = emptyConfusion()
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(files.filter((_, k) => k % folds === fold))
    const kindOf = learn(reports.filter(({ file }) => !held.has(file)))
    for (const report of reports) {
      if (!held.has(report.file)) continue
      for (let s = 0; s < report.kinds.length; s += every) {
        if (report.grey[s] === 0) confusion[SECTION_KINDS[report.kinds[s]!]!][SECTION_KINDS[kindOf(report, s)]!]++
      }
    }
  }
  return confusion
}
