import { sqlText } from './duckdb.ts'
import { normalForm } from '../series/normal-form.ts'
import { listOf, needed, numberOf, oneOf, type Question, reportsWhere, sqlQuestion } from './question.ts'

/** Questions about what is said in which year, where and in what kind of report. */
export const TREND_QUESTIONS = {
  slogans: sqlQuestion('the commonest slogans: years first seen, of the peak and last seen, share of all reports, slope of that share a year', {
    kind: 'abbreviation, motto or brand; all of them', top: 'so many; 50',
  }, (given) => `
    WITH counted AS (
      SELECT normal AS slogan, mode(kind ORDER BY kind) AS kind, count(*)::INTEGER AS mentions, count(DISTINCT report)::INTEGER AS reports
      FROM slogans ${given.kind === undefined ? '' : `WHERE kind = ${sqlText(String(given.kind))}`}
      GROUP BY normal ORDER BY mentions DESC, slogan LIMIT ${numberOf(given, 'top', 50)}),
    years AS (
      SELECT c.slogan, y.year, coalesce(s.mentions, 0) AS mentions, coalesce(s.share, 0) AS share
      FROM counted c CROSS JOIN corpus_years y LEFT JOIN (SELECT * FROM slogan_years WHERE slogan IN (SELECT slogan FROM counted)) s ON s.slogan = c.slogan AND s.year = y.year)
    SELECT n.written AS slogan, c.kind, c.mentions, c.reports, min(y.year) FILTER (y.mentions > 0) AS first, arg_max(y.year, (y.mentions, -y.year)) FILTER (y.mentions > 0) AS peak,
      max(y.year) FILTER (y.mentions > 0) AS last, c.reports / (SELECT count(*) FROM reports) AS share, regr_slope(y.share, y.year) AS slope
    FROM counted c JOIN slogan_names n ON n.slogan = c.slogan LEFT JOIN years y ON y.slogan = c.slogan GROUP BY c.slogan, n.written, c.kind, c.mentions, c.reports ORDER BY c.mentions DESC, c.slogan`),

  'slogan-years': sqlQuestion('how often slogans stand in the reports of each year, with years of silence', { slogan: 'one, or several with commas between' }, (given) => {
    const asked = listOf(given, 'slogan', normalForm)
    return `
    SELECT c.written AS slogan, y.year, coalesce(s.mentions, 0) AS mentions, coalesce(s.reports, 0) AS reports, coalesce(s.share, 0) AS share
    FROM (SELECT * FROM slogan_names WHERE slogan IN ${asked}) c CROSS JOIN corpus_years y
      LEFT JOIN (SELECT * FROM slogan_years WHERE slogan IN ${asked}) s ON s.slogan = c.slogan AND s.year = y.year
    ORDER BY c.slogan, y.year`
  }),

  terms: sqlQuestion('how often any terms stand in the reports of each year', { term: 'one, or several with commas between' }, (given) => {
    const terms = listOf(given, 'term')
    return `
    WITH terms AS (SELECT unnest(list_distinct([${terms.slice(1, -1)}])) AS term),
    found AS (
      SELECT t.term, s.report, sum((length(s.text) - length(replace(s.text, t.term, ''))) / length(t.term)) AS mentions
      FROM sentences s JOIN terms t ON contains(s.text, t.term) GROUP BY ALL),
    years AS (SELECT f.term, r.year, sum(f.mentions) AS mentions, count(*) AS reports FROM found f JOIN reports r ON r.key = f.report GROUP BY ALL)
    SELECT t.term, y.year, coalesce(f.mentions, 0)::INTEGER AS mentions, coalesce(f.reports, 0)::INTEGER AS reports, coalesce(f.reports, 0) / y.reports AS share
    FROM terms t CROSS JOIN corpus_years y LEFT JOIN years f ON f.term = t.term AND f.year = y.year ORDER BY t.term, y.year`
  }),

  sections: sqlQuestion('what share of the text is of each kind, by genre, year or organization', { by: 'genre, year or organization; genre', genre: 'only this one', year: 'only this one', organization: 'only this one', top: 'so many groups; 100' }, (given) => {
    const by = oneOf(given, 'by', ['genre', 'year', 'organization'])
    return `
    WITH mix AS (SELECT r.${by}, r.kind, sum(r.characters)::BIGINT AS characters FROM section_mix r WHERE r.${by} IS NOT NULL AND ${reportsWhere(given)} GROUP BY ALL),
    largest AS (SELECT ${by}, sum(characters) AS whole FROM mix GROUP BY ALL ORDER BY whole DESC, ${by} LIMIT ${numberOf(given, 'top', 100)})
    SELECT ${by}, kind, characters, characters / whole AS share FROM mix JOIN largest USING (${by}) ORDER BY ${by}, kind`
  }),

  indicators: sqlQuestion('which indicators are given most often', { top: 'so many; 50' }, (given) => `
    SELECT indicator, unit, count(*)::INTEGER AS metrics, count(DISTINCT report)::INTEGER AS reports, count(DISTINCT organization)::INTEGER AS organizations, min(year) AS first, max(year) AS last
    FROM indicator_values GROUP BY indicator, unit ORDER BY metrics DESC, indicator, unit LIMIT ${numberOf(given, 'top', 50)}`),

  indicator: sqlQuestion('the values of an indicator over years and places, units brought together', {
    indicator: 'its name, or several names of the same thing with commas between', unit: 'only this one', status: 'actual or target; both', organization: 'only this one',
  }, (given) => `
    SELECT year, organization, indicator, value, valueTo, unit, shape, qualifier, direction, basis, status, text, metric
    FROM indicator_values WHERE indicator IN ${listOf(given, 'indicator')}
    ${['unit', 'status', 'organization'].filter((name) => given[name] !== undefined).map((name) => `AND ${name} = ${sqlText(needed(given, name))}`).join(' ')}
    ORDER BY year NULLS LAST, organization NULLS LAST, report, start`),

  promises: sqlQuestion('targets of one year, each with what the next report of the same body says of it', {
    organization: 'only this one', indicator: 'only these, with commas between', all: 'yes: also those of which nothing is said', top: 'so many; 200',
  }, (given) => `
    SELECT * FROM promises
    WHERE ${given.all === 'yes' ? 'true' : 'delivered IS NOT NULL'} ${given.organization === undefined ? '' : `AND organization = ${sqlText(needed(given, 'organization'))}`}
    ${given.indicator === undefined ? '' : `AND indicator IN ${listOf(given, 'indicator')}`}
    ORDER BY organization, year, promiseKey LIMIT ${numberOf(given, 'top', 200)}`),
} satisfies Readonly<Record<string, Question>>
