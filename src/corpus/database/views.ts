/** The views of a corpus database: what many questions begin with. */
export const CORPUS_VIEWS: Readonly<Record<string, { about: string; sql: string }>> = {
  corpus_years: {
    about: 'How many reports there are of each year.',
    sql: 'SELECT year, count(*)::INTEGER AS reports FROM reports WHERE year IS NOT NULL GROUP BY year ORDER BY year',
  },
  slogan_years: {
    about: 'How often a slogan stands in the reports of a year, in how many of them, and in what share.',
    sql: `
      SELECT s.normal AS slogan, r.year, count(*)::INTEGER AS mentions, count(DISTINCT s.report)::INTEGER AS reports, count(DISTINCT s.report) / any_value(y.reports) AS share
      FROM slogans s JOIN reports r ON r.key = s.report JOIN corpus_years y ON y.year = r.year
      GROUP BY s.normal, r.year`,
  },
  section_mix: {
    about: 'How many characters of a report are of each kind, with what is known of the report.',
    sql: `
      SELECT s.report, r.year, r.genre, r.organization, s.kind, sum(length(s.text))::INTEGER AS characters
      FROM sentences s JOIN reports r ON r.key = s.report GROUP BY ALL`,
  },
  indicator_values: {
    about: 'Values of indicators in units that are brought together, with year and place of their report.',
    sql: `
      SELECT i.indicator, r.year, r.organization, m.value * coalesce(u.factor, 1) AS value,
        m.valueTo * coalesce(u.factor, 1) AS valueTo, coalesce(u.base, m.unit) AS unit, m.shape, m.qualifier, m.direction, m.basis, m.status, m.text, m.key AS metric, m.report,
        m.start, m."end", m.period, m.subject
      FROM metrics m JOIN indicators i ON i.written = m.indicator JOIN reports r ON r.key = m.report LEFT JOIN units u ON u.unit = m.unit`,
  },
  promises: {
    about: 'Targets of a report, each with what the report of the same body of the next year says of it; kept is null where nothing is said or the words do not tell which way is better.',
    sql: `
      WITH results AS (
        SELECT organization, year - 1 AS year, indicator, unit, direction, arg_min({ value: value, text: text, metric: metric }, (report, start)) AS first
        FROM indicator_values WHERE status = 'actual' AND shape = 'point' GROUP BY ALL)
      SELECT t.organization, t.year, t.indicator, t.direction, t.unit, t.qualifier, t.value AS promised, a.first.value AS delivered,
        CASE WHEN t.qualifier = 'below' THEN delivered <= promised
          WHEN t.qualifier = 'above' OR t.direction IS NOT NULL OR t.unit NOT IN ('%', '个百分点') THEN delivered >= promised END AS kept,
        t.text AS promise, a.first.text AS result, t.metric AS promiseKey, a.first.metric AS resultKey
      FROM indicator_values t LEFT JOIN results a
        ON a.organization = t.organization AND a.year = t.year AND a.indicator = t.indicator AND a.unit = t.unit AND a.direction IS NOT DISTINCT FROM t.direction
      WHERE t.status = 'target' AND t.shape IN ('point', 'range') AND t.organization IS NOT NULL AND t.year IS NOT NULL`,
  },
}
