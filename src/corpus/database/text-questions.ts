import { type AnswerRow, type CorpusDatabase, sqlText } from './duckdb.ts'
import { SIGNATURE_SLOTS } from '../texts/min-hash.ts'
import { type PairSentence, problemSteps } from '../texts/problem-steps.ts'
import { needed, numberOf, type Question, reportsWhere, sqlQuestion, tableOf } from './question.ts'
import { sharedRuns } from '../texts/shared-runs.ts'

/** Hexadecimal digits of a number of a signature. */
const DIGITS = 8
/** Digits that differ between signatures of which no number agrees: one in sixteen agrees by chance. */
const ALL_DIFFER = (SIGNATURE_SLOTS * DIGITS * 15) / 16
/** Numbers that must agree in a row for two reports to be compared at all: reports that share half of their text nearly always meet. */
const BAND = 4
/** Reports whose problems are looked at. */
const MOST_REPORTS = 200

/** Questions about the very words of reports: where they stand, who copied them, what answers them. */
export const TEXT_QUESTIONS = {
  kwic: {
    about: 'where a term stands, with what stands around it and its place in the raw text',
    options: { term: 'the term', around: 'so many characters on each side; 20', top: 'so many places; 100', organization: 'only this one', genre: 'only this one', year: 'only this one' },
    async ask(database, given) {
      const term = needed(given, 'term')
      const around = numberOf(given, 'around', 20)
      const top = numberOf(given, 'top', 100)
      const { rows } = await database.rows(`
        SELECT s.key, r.source, s.start, s.text, s.kind, r.year FROM sentences s JOIN reports r ON r.key = s.report
        WHERE contains(s.text, ${sqlText(term)}) AND ${reportsWhere(given)} ORDER BY r.year NULLS LAST, s.report, s.start LIMIT ${top}`)
      const places = rows.flatMap(({ key, source, start, text, kind, year }) => [...placesOf(String(text), term)].map((at) => ({
        source, year, kind, left: String(text).slice(Math.max(0, at - around), at), term, right: String(text).slice(at + term.length, at + term.length + around),
        start: Number(start) + at, end: Number(start) + at + term.length, sentence: key,
      })))
      return tableOf(['source', 'year', 'kind', 'left', 'term', 'right', 'start', 'end', 'sentence'], places.slice(0, top))
    },
  },

  'near-duplicates': sqlQuestion('reports that are nearly the same, each with the first of its like: estimated share of common text (MinHash)', {
    least: 'lowest likeness; 0.5', top: 'so many pairs; 200',
  }, (given) => `
    WITH bands AS MATERIALIZED (SELECT rowid AS r, hash(band, substr(minhash, band * ${BAND * DIGITS} + 1, ${BAND * DIGITS})) AS print FROM prints, range(${SIGNATURE_SLOTS / BAND}) AS b(band)),
    firsts AS (SELECT print, min(r) AS first FROM bands GROUP BY print HAVING count(*) > 1),
    pairs AS (SELECT DISTINCT f.first, b.r FROM firsts f JOIN bands b USING (print) WHERE b.r <> f.first),
    compared AS (
      SELECT a.report AS first, b.report AS report, greatest(0, 1 - hamming(a.minhash, b.minhash) / ${ALL_DIFFER}) AS likeness
      FROM pairs p JOIN prints a ON a.rowid = p.first JOIN prints b ON b.rowid = p.r)
    SELECT likeness, first, report, x.title AS firstTitle, y.title AS title, x.year AS firstYear, y.year AS year
    FROM (SELECT * FROM compared WHERE likeness >= ${numberOf(given, 'least', 0.5)} ORDER BY likeness DESC, first, report LIMIT ${numberOf(given, 'top', 200)})
      JOIN reports x ON x.key = first JOIN reports y ON y.key = report
    ORDER BY likeness DESC, first, report`),

  copied: {
    about: 'the passages that two reports share, with their places in both raw texts',
    options: { report: 'key of one report', other: 'key of the other', least: 'letters and characters of the shortest passage; 13' },
    async ask(database, given) {
      const [a, b] = [await rawOf(database, needed(given, 'report')), await rawOf(database, needed(given, 'other'))]
      const runs = sharedRuns(a, b, { least: numberOf(given, 'least', 13) })
      return tableOf(['length', 'start', 'end', 'otherStart', 'otherEnd', 'text'], runs.map((run) => (
        { length: run.length, start: run.a.start, end: run.a.end, otherStart: run.b.start, otherEnd: run.b.end, text: a.slice(run.a.start, run.a.end) }
      )))
    },
  },

  problems: {
    about: 'problems of reports, each with the next step that speaks most of the same things',
    options: { report: 'key of a report', organization: 'only this one', genre: 'only this one', year: 'only this one', least: 'lowest likeness; 0.1', top: 'so many pairs; 100' },
    async ask(database, given) {
      const { rows } = await database.rows(`
        WITH chosen AS (SELECT r.key FROM reports r WHERE ${reportsWhere(given)} AND EXISTS (FROM sections WHERE report = r.key AND kind = 'problems') ORDER BY r.key LIMIT ${MOST_REPORTS})
        SELECT s.report, s.key, s.text, s.kind FROM sentences s JOIN chosen c ON c.key = s.report
        WHERE s.kind IN ('problems', 'next-steps') AND s.heading IS DISTINCT FROM s.text AND length(s.text) > 8 ORDER BY s.report, s.start`)
      const pairs = byReport(rows).flatMap((own) => {
        const of = (wanted: string): PairSentence[] => own.filter(({ kind }) => kind === wanted).map(({ key, text }) => ({ key: String(key), text: String(text) }))
        return problemSteps(of('problems'), of('next-steps'))
      })
      const found = pairs.filter(({ likeness }) => likeness >= numberOf(given, 'least', 0.1)).sort((x, y) => y.likeness - x.likeness || (x.problem.key < y.problem.key ? -1 : 1))
      return tableOf(['likeness', 'problem', 'step', 'problemKey', 'stepKey'], found.slice(0, numberOf(given, 'top', 100)).map(({ likeness, problem, step }) => (
        { likeness, problem: problem.text, step: step && step.text, problemKey: problem.key, stepKey: step && step.key }
      )))
    },
  },
} satisfies Readonly<Record<string, Question>>

/** Rows that stand together by report, report by report. */
function byReport(rows: readonly AnswerRow[]): AnswerRow[][] {
  const groups: AnswerRow[][] = []
  rows.forEach((row, n) => {
    if (n === 0 || rows[n - 1]!.report !== row.report) groups.push([])
    groups.at(-1)!.push(row)
  })
  return groups
}

function* placesOf(text: string, term: string): Generator<number> {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) yield at
}

/** The raw text of a report as far as it is known: its sentences at their places, spaces between them. */
async function rawOf(database: CorpusDatabase, report: string): Promise<string> {
  const { rows } = await database.rows(`SELECT start, text FROM sentences WHERE report = ${sqlText(report)} ORDER BY start`)
  let raw = ''
  for (const { start, text } of rows) raw = raw.padEnd(Number(start)) + String(text)
  return raw
}

