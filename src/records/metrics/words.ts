import { TABLES } from '../../generated/tables.ts'
import { PhraseIndex } from '../../model/phrase-index.ts'
import type { MetricQualifier } from '../../model/records.ts'
import { tableRows } from '../../model/table.ts'

/** The word tables of the metric extractor, ready to scan with. Made once for each finder. */
export interface MetricWords {
  units: PhraseIndex
  /** By unit number: whether a small Chinese numeral before it is a count (三名校长). */
  countsSmall: boolean[]
  dimensions: string[]
  before: PhraseIndex
  beforeQualifier: MetricQualifier[]
  after: PhraseIndex
  afterQualifier: MetricQualifier[]
  moves: PhraseIndex
  moveDirection: ('up' | 'down')[]
  announced: PhraseIndex
}

export function loadMetricWords(): MetricWords {
  const units = tableRows(TABLES.units)
  const approximators = tableRows(TABLES.approximators)
  const before = approximators.filter(([, side]) => side === 'before')
  const after = approximators.filter(([word, side]) => side === 'after' && word!.length > 1)
  const moves = tableRows(TABLES.moves)
  return {
    units: new PhraseIndex(units.map(([unit]) => unit!)),
    countsSmall: units.map(([, , small]) => small === 'yes'),
    dimensions: units.map(([, dimension]) => dimension!),
    before: new PhraseIndex(before.map(([word]) => word!)),
    beforeQualifier: before.map(([, , qualifier]) => qualifier as MetricQualifier),
    after: new PhraseIndex(after.map(([word]) => word!)),
    afterQualifier: after.map(([, , qualifier]) => qualifier as MetricQualifier),
    moves: new PhraseIndex(moves.map(([word]) => word!)),
    moveDirection: moves.map(([, direction]) => direction as 'up' | 'down'),
    announced: new PhraseIndex(tableRows(TABLES.announced).map(([noun]) => noun!)),
  }
}
