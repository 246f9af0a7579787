import { assemble, type MinedReport } from './assemble.ts'
import { cleanText, isParted, type CleanText } from './clean/clean.ts'
import { BaogaoError } from './model/errors.ts'
import type { Explanation } from './model/explanation.ts'
import { SECTION_KINDS } from './model/records.ts'
import type { Mined } from './model/report.ts'
import { outlineReports } from './outline-reports.ts'
import { createExtractors } from './records/registry.ts'
import { createClassifier } from './sections/classify.ts'
import { createExplainer } from './sections/explain.ts'
import { loadDefaultSectionModel } from './sections/load-model.ts'
import type { SectionModel } from './sections/model.ts'
import { splitReports, type ReportSplit } from './split/reports.ts'
import { splitSentences, type SentenceTable } from './split/sentences.ts'
import type { Lexicon } from './words/lexicon.ts'
import { loadDefaultLexicon } from './words/load-default.ts'
import { createSegmenter } from './words/segmenter.ts'
import type { UserWord } from './words/user-words.ts'

/** What a miner can be told. */
export interface MinerOptions {
  /** The date of reports that do not state their own, as `2010`, `2010-05` or `2010-05-07`; relative dates count from it. */
  reference?: string
  /** The words; the lexicon that comes with the package is read from its file at first use. */
  lexicon?: Lexicon
  /** Words beside those of the lexicon: names of places, posts or products that it would cut into pieces. */
  userWords?: readonly UserWord[]
  /** The weights that tell the kinds of sentences, see `loadSectionModel` and `readSectionModel`; those that come with the package are read from their file at first use. */
  sections?: SectionModel
  /** Ids of cleaning rules that shall not run, e.g. `clean/notices`. */
  withoutRules?: readonly string[]
}

/** Mines raw texts. Frozen: other options make another miner. It keeps scratch memory between calls, so each thread needs its own. */
export interface Miner {
  readonly options: Readonly<MinerOptions>
  /**
   * All records of one raw text, each with its place in it.
   * @throws BaogaoError `input/not-text` where `raw` is no string
   */
  mine(raw: string): Mined
  /**
   * Why each sentence of a raw text has its kind: the sentences of all reports, in order. Meant for reading, it takes some ten times as long as `mine`.
   * @throws BaogaoError `input/not-text` where `raw` is no string
   */
  explain(raw: string): Explanation[]
  /**
   * Mines texts one by one as they are asked for.
   * @param options.signal stops between two texts
   */
  stream(texts: Iterable<string> | AsyncIterable<string>, options?: { signal?: AbortSignal }): AsyncGenerator<Mined>
}

/** Makes a miner. @throws BaogaoError `options/invalid` for a reference that is no date, `words/bad-user-word` */
export function createMiner(options: MinerOptions = {}): Miner {
  const reference = options.reference === undefined ? null : parseReference(options.reference)
  const segmenter = createSegmenter(options.lexicon ?? loadDefaultLexicon(), options.userWords ? { userWords: options.userWords } : {})
  const model = options.sections ?? loadDefaultSectionModel()
  const classify = createClassifier(model, segmenter.lexicon.idLimit)
  const extract = createExtractors()

  function readReports(raw: string): { clean: CleanText; split: ReportSplit; sentences: SentenceTable; reports: MinedReport[] } {
    if (typeof raw !== 'string') {
      throw new BaogaoError('input/not-text', `mine() takes a string and got ${raw === null ? 'null' : typeof raw}.`, 'Decode bytes with read() or decode() from baogao/read first.')
    }
    const clean = cleanText(raw, { without: options.withoutRules ?? [] })
    const { text } = clean
    const split = splitReports(text, (from, to) => isParted(clean, from, to))
    const sentences = splitSentences(text)
    const words = segmenter.segment(text)
    const reports = outlineReports(text, split, sentences, words).map((outlined): MinedReport => {
      const anchor = outlined.metadata.date?.value ?? reference ?? { year: null, month: null, day: null }
      const report = { ...outlined, year: anchor.year }
      return { ...report, kinds: classify(report), records: extract({ text, start: report.start, end: report.end, words, anchor }) }
    })
    return { clean, split, sentences, reports }
  }

  function mine(raw: string): Mined {
    const { clean, split, sentences, reports } = readReports(raw)
    return assemble(raw, clean, split, sentences, reports)
  }

  function explain(raw: string): Explanation[] {
    const { clean, split, sentences, reports } = readReports(raw)
    const mined = assemble(raw, clean, split, sentences, reports)
    const explainReport = createExplainer(model, segmenter.lexicon.idLimit)
    return reports.flatMap((report, r) => {
      const explained = explainReport(report, report.kinds)
      return mined.reports[r]!.sentences.map(({ start, end, text, kind, confidence }, s): Explanation => {
        const { over, reasons } = explained[s]!
        return { report: r, sentence: s, start, end, text, kind, confidence, over: SECTION_KINDS[over]!, reasons }
      })
    })
  }

  async function* stream(texts: Iterable<string> | AsyncIterable<string>, { signal }: { signal?: AbortSignal } = {}): AsyncGenerator<Mined> {
    for await (const text of texts) {
      signal?.throwIfAborted()
      yield mine(text)
    }
  }

  return Object.freeze({ options: Object.freeze({ ...options }), mine, explain, stream })
}

let defaultMiner: Miner | undefined

/** Mines one raw text with the default miner, which is made at first use. */
export function mine(raw: string): Mined {
  defaultMiner ??= createMiner()
  return defaultMiner.mine(raw)
}

/** @throws BaogaoError `options/invalid` for text that is no date */
export function parseReference(text: string): { year: number; month: number | null; day: number | null } {
  const found = /^(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)?$/u.exec(text)
  if (!found) throw new BaogaoError('options/invalid', `reference is “${text}”, which is no date.`, 'Write it as 2010, 2010-05 or 2010-05-07.', 'reference')
  const { year, month, day } = found.groups as { year: string; month?: string; day?: string }
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null }
}
