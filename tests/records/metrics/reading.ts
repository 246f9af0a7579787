import { statusOf } from '../../../src/records/metrics/status.ts'
import { createMetricFinder, type FoundMetric, type Place } from '../../../src/records/metrics/find.ts'
import { createSegmenter, loadDefaultLexicon } from '../../../src/words/index.ts'

const find = createMetricFinder()
const segmenter = createSegmenter(loadDefaultLexicon())

/** The metrics of a clean text. */
export function metricsOf(text: string, taken: readonly Place[] = []): FoundMetric[] {
  return find(text, 0, text.length, taken, segmenter.segment(text))
}

/** `surface = value unit shape qualifier` of every metric of a text, without what is usual. */
export function read(text: string): string[] {
  return metricsOf(text).map(({ start, end, decimal, unit, shape, qualifier }) => {
    const value = typeof decimal === 'string' ? decimal : decimal.join('…')
    return [`${text.slice(start, end)} =`, value, unit, shape === 'point' ? '' : shape, qualifier === 'exact' ? '' : qualifier].filter(Boolean).join(' ')
  })
}

/** The words of a place, or null. */
export const wordsOf = (text: string, place: Place | null | undefined): string | null => (place ? text.slice(place.start, place.end) : null)

export { statusOf }
