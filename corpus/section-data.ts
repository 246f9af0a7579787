/** Reports with the kinds that readers gave their sentences, as the classifier sees them. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { cleanText } from '../src/clean/clean.ts'
import { SECTION_KINDS } from '../src/model/records.ts'
import { parseFullDate } from '../src/records/dates/report-date.ts'
import { boundariesOf } from '../src/sections/classify.ts'
import { FeatureList, featuresOf, type FeatureGroups, KnownWords } from '../src/sections/features.ts'
import type { ReportOutline } from '../src/sections/report-outline.ts'
import { readMetadata } from '../src/split/metadata.ts'
import { buildOutline } from '../src/split/outline.ts'
import { splitReports } from '../src/split/reports.ts'
import { splitSentences } from '../src/split/sentences.ts'
import { createSegmenter, loadDefaultLexicon } from '../src/words/index.ts'
import type { Gold } from './gold.ts'

/** A report with its gold kinds. */
export interface LabelledReport {
  /** Folder and file, so that reports of one file stay together. */
  file: string
  outline: ReportOutline
  features: FeatureGroups
  boundary: Uint8Array
  /** Of each sentence an index into `SECTION_KINDS`. */
  kinds: Uint8Array
  /** 1 where a reader called the sentence a grey case. */
  grey: Uint8Array
}

/** The reports of all `NAME.txt` with `NAME.gold.json` in the folders. */
export function labelledReports(folders: readonly string[]): LabelledReport[] {
  const segmenter = createSegmenter(loadDefaultLexicon())
  return folders.flatMap((folder) => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.gold.json')).sort()
    return names.flatMap((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold
      const raw = readFileSync(join(folder, name.replace(/\.gold\.json$/u, '.txt')), 'utf8')
      return reportsOf(raw, gold, `${basename(folder)}/${name}`, segmenter)
    })
  })
}

function reportsOf(raw: string, gold: Gold, file: string, segmenter: ReturnType<typeof createSegmenter>): LabelledReport[] {
  const clean = cleanText(raw)
  const { text, map } = clean
  const sentences = splitSentences(text)
  const words = copyOf(segmenter.segment(text))
  let next = 0
  return splitReports(text).reports.map(({ start, end }): LabelledReport => {
    while (next < sentences.count && sentences.start[next]! < start) next++
    const first = next
    while (next < sentences.count && sentences.start[next]! < end) next++
    const { genre, date } = readMetadata(text, start, end, parseFullDate)
    const outline: ReportOutline = { text, sentences, first, end: next, outline: buildOutline(text, sentences, first, next), genre, year: date?.value.year ?? null, words }
    const kinds = new Uint8Array(next - first)
    const grey = new Uint8Array(next - first)
    for (let s = first; s < next; s++) {
      const unit = unitAt(gold, map.rawOf(sentences.start[s]!), map.rawOf(sentences.end[s]! - 1) + 1)
      kinds[s - first] = SECTION_KINDS.indexOf(unit?.kind ?? 'other')
      grey[s - first] = unit?.optional === true ? 1 : 0
    }
    const { ids, begin, headings } = featuresOf(outline, new FeatureList(), new KnownWords(segmenter.lexicon.idLimit))
    return { file, outline, features: { ids: ids.slice(0, begin.at(-1)), begin, headings }, boundary: boundariesOf(outline), kinds, grey }
  })
}

/** The table again, in memory of its own: a segmenter fills the one it gives anew on every call. */
function copyOf<T extends { count: number; start: Int32Array; end: Int32Array; word: Int32Array; tagOf(id: number): string }>(table: T): { count: number; start: Int32Array; end: Int32Array; word: Int32Array; tagOf(id: number): string } {
  const { count, start, end, word } = table
  return { count, start: start.slice(0, count), end: end.slice(0, count), word: word.slice(0, count), tagOf: (id) => table.tagOf(id) }
}

/** The gold unit that covers most of [start, end). */
function unitAt(gold: Gold, start: number, end: number): Gold['units'][number] | undefined {
  let most = 0
  let found: Gold['units'][number] | undefined
  for (const unit of gold.units) {
    const overlap = Math.min(end, unit.end) - Math.max(start, unit.start)
    if (overlap > most) {
      most = overlap
      found = unit
    }
  }
  return found
}
