import { likenessMap } from '../texts/likeness-map.ts'
import { needed, numberOf, type Question, reportsWhere, sqlQuestion, tableOf } from './question.ts'

/** Reports on a map: more would be a cloud. */
const MOST_POINTS = 500

/** Questions about words of reports. */
export const WORD_QUESTIONS = {
  keyness: sqlQuestion('words that a group of reports uses more, or less, than the rest: log-likelihood (G²) and log ratio as effect size', {
    group: 'the group, as condition on reports: year >= 2018', against: 'the other group; all other reports', top: 'so many; 50', least: 'lowest count of a word in both; 5',
  }, (given) => {
    const group = needed(given, 'group')
    const against = given.against === undefined ? `NOT coalesce(${group}, false)` : String(given.against)
    return `
    WITH sides AS (SELECT key, CASE WHEN (${group}) THEN 'a' WHEN (${against}) THEN 'b' END AS side FROM reports),
    counted AS (SELECT w.word, sum(w.count) FILTER (s.side = 'a') AS a, sum(w.count) FILTER (s.side = 'b') AS b FROM words w JOIN sides s ON s.key = w.report WHERE s.side IS NOT NULL GROUP BY w.word),
    whole AS (SELECT sum(a) AS na, sum(b) AS nb FROM counted),
    pairs AS (SELECT word, coalesce(a, 0)::DOUBLE AS a, coalesce(b, 0)::DOUBLE AS b, na::DOUBLE AS na, nb::DOUBLE AS nb FROM counted, whole WHERE coalesce(a, 0) + coalesce(b, 0) >= ${numberOf(given, 'least', 5)}),
    expected AS (SELECT *, na * (a + b) / (na + nb) AS ea, nb * (a + b) / (na + nb) AS eb FROM pairs)
    SELECT word, a::BIGINT AS inGroup, b::BIGINT AS inOther, 1e6 * a / na AS perMillion, 1e6 * b / nb AS otherPerMillion,
      2 * (CASE WHEN a > 0 THEN a * ln(a / ea) ELSE 0 END + CASE WHEN b > 0 THEN b * ln(b / eb) ELSE 0 END) AS logLikelihood,
      log2((CASE WHEN a = 0 THEN 0.5 ELSE a END / na) / (CASE WHEN b = 0 THEN 0.5 ELSE b END / nb)) AS logRatio
    FROM expected ORDER BY logLikelihood DESC, word LIMIT ${numberOf(given, 'top', 50)}`
  }),

  'report-words': sqlQuestion('the words that tell a report from the others: TF-IDF', { report: 'key of the report', top: 'so many; 30' }, (given) => `
    WITH own AS (SELECT word, count FROM words WHERE report = ${sqlReport(given)}),
    held AS (SELECT word, count(*) AS reports FROM words WHERE word IN (SELECT word FROM own) GROUP BY word)
    SELECT word, count, reports::INTEGER AS reports, count * (1 + ln((SELECT count(*) FROM reports) / (1 + reports))) AS tfidf
    FROM own JOIN held USING (word) ORDER BY tfidf DESC, word LIMIT ${numberOf(given, 'top', 30)}`),

  map: {
    about: `where reports lie to each other by their words, on a plane (LSA); of more than ${MOST_POINTS} an even sample`,
    options: { organization: 'only this one', genre: 'only this one', year: 'only this one', top: `so many reports; ${MOST_POINTS}` },
    async ask(database, given) {
      const sample = `SELECT r.key FROM reports r WHERE ${reportsWhere(given)} ORDER BY hash(r.key), r.key LIMIT ${numberOf(given, 'top', MOST_POINTS)}`
      const { rows: reports } = await database.rows(`SELECT key, title, year, genre FROM reports WHERE key IN (${sample}) ORDER BY key`)
      const { rows: counted } = await database.rows(`SELECT report, list(word ORDER BY word) AS words, list(count ORDER BY word) AS counts FROM words WHERE report IN (${sample}) GROUP BY report`)
      const wordsOf = new Map(counted.map(({ report, words, counts }) => {
        const numbers = JSON.parse(String(counts)) as number[]
        return [report, new Map((JSON.parse(String(words)) as string[]).map((word, k) => [word, numbers[k]!]))]
      }))
      const points = await likenessMap(reports.map(({ key }) => ({ key: String(key), words: wordsOf.get(key) ?? new Map<string, number>() })))
      return tableOf(['key', 'x', 'y', 'title', 'year', 'genre'], points.map((point, n) => ({ ...point, title: reports[n]!.title, year: reports[n]!.year, genre: reports[n]!.genre })))
    },
  },
} satisfies Readonly<Record<string, Question>>

function sqlReport(given: Parameters<typeof needed>[0]): string {
  return `'${needed(given, 'report').replaceAll("'", "''")}'`
}
