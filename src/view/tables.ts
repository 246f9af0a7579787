import type { Metric } from '../model/records.ts'
import type { Mined, Report } from '../model/report.ts'
import { metricAspects } from './marks.ts'
import { chinese, link, muted, row, table } from './pieces.ts'

/** All metrics, and each slogan and document once a report, with links to their places. */
export function summary({ reports }: Mined): string {
  const rows = (of: (report: Report, id: string) => string[]): string[] => reports.flatMap((report, r) => of(report, `r${r + 1}`))
  return table('Metrics', ['indicator', 'as written', 'period', ''], rows(metricRows))
    + table('Slogans', ['slogan', 'kind', 'members'], rows(sloganRows))
    + table('Documents', ['document', 'number', 'issuer'], rows(documentRows))
}

/** Words of the text on one line. */
const line = (text: string): string => text.replaceAll(/\s+/gu, ' ')

/** HTML pieces with spaces between them. */
const joined = (...pieces: string[]): string => pieces.filter((piece) => piece !== '').join(' ')

function metricRows({ metrics }: Report, id: string): string[] {
  const whole = ({ partOf }: Metric): string => (partOf === undefined ? '' : `part of ${link(`${id}-m${partOf + 1}`, line(metrics[partOf]!.text))}`)
  return metrics.map((found, m) => row([
    joined(muted(found.subject ?? ''), chinese(found.indicator ?? '')), link(`${id}-m${m + 1}`, line(found.text)), chinese(found.period?.value ?? ''),
    joined(chinese(metricAspects(found)), whole(found)),
  ]))
}

/** The mentions of one thing: its first place, and how many there are. */
interface Mentions {
  first: number
  count: number
}

/** The mentions that `keyOf` gives one key, in the order of the text. */
function mentionsBy<Found>(all: readonly Found[], keyOf: (found: Found) => string): Mentions[] {
  const byKey = new Map<string, Mentions>()
  all.forEach((found, first) => {
    const key = keyOf(found)
    const mentions = byKey.get(key) ?? { first, count: 0 }
    mentions.count++
    byKey.set(key, mentions)
  })
  return [...byKey.values()]
}

const times = (count: number): string => muted(count > 1 ? `×${count}` : '')

/** A slogan that another spells out has the members of that one; known members are muted. */
function sloganRows({ slogans }: Report, id: string): string[] {
  return mentionsBy(slogans, ({ kind, text }) => `${kind} ${text}`).map(({ first, count }) => {
    const { kind, text, definedBy } = slogans[first]!
    const { items, promised, knownItems = [] } = slogans[definedBy ?? first]!
    const members = chinese(items.map((member) => line(member.text)).join(' | '))
    const others = [promised === undefined ? '' : `(${promised} promised)`, knownItems.length > 0 ? `known: ${muted(knownItems.join(' | '))}` : '']
    return row([joined(link(`${id}-g${first + 1}`, line(text)), times(count)), kind, joined(members, ...others)])
  })
}

/** A short name counts as a mention of its document. */
function documentRows({ documents }: Report, id: string): string[] {
  const full = (at: number): number => documents[at]!.definedBy ?? at
  return mentionsBy(documents.map((_, at) => full(at)), (at) => `${documents[at]!.title} ${documents[at]!.number ?? ''}`).map(({ first, count }) => {
    const { title, number, issuer, shortName } = documents[full(first)]!
    return row([joined(link(`${id}-c${full(first) + 1}`, title), muted(shortName ?? ''), times(count)), chinese(number ?? ''), chinese(issuer ?? '')])
  })
}
