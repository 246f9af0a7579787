import { BaogaoError } from '../model/errors.ts'
import { SECTION_KINDS } from '../model/records.ts'
import type { DateType, MetricQualifier, MetricShape, SectionKind, SloganKind } from '../model/records.ts'

interface Marked {
  start: number
  end: number
  text?: string
  /** A grey case: finding it is neither rewarded nor punished. */
  optional?: true
}

export interface GoldReport {
  start: number
  end: number
  title: string | null
  author: string | null
  organization: string | null
  date: string | null
  genre: string
}

/** A sentence or a line. */
export interface GoldUnit extends Marked {
  kind: SectionKind
}

export interface GoldMetric extends Marked {
  value: number | [number, number]
  unit: string
  shape: MetricShape
  qualifier: MetricQualifier
  indicator: string | null
  direction?: 'up' | 'down'
  basis?: string
  status?: 'target'
}

export interface GoldDate extends Marked {
  type: DateType
  value: string
}

export interface GoldSlogan extends Marked {
  kind: SloganKind
  items?: string[]
}

export interface GoldDocument extends Marked {
  number: string | null
}

/** The gold format: what a person marked in one raw file, all offsets in UTF-16 units of that file. To train on, `units` is enough. */
export interface Gold {
  file: string
  reports: GoldReport[]
  units: GoldUnit[]
  metrics: GoldMetric[]
  dates: GoldDate[]
  slogans: GoldSlogan[]
  documents: GoldDocument[]
}

/** A raw text with its gold. */
export interface LabelledText {
  /** Its name, for messages; texts of one name are held out together. */
  name: string
  raw: string
  gold: Gold
}

/**
 * Reads a gold file. Lists that it does not have are empty.
 * @param json what stands in the file
 * @param raw the text that it is about
 * @param file its name, for errors
 * @throws BaogaoError `gold/invalid` where it is no JSON, has no units, or a unit does not lie in the text or has no known kind
 */
export function parseGold(json: string, raw: string, file: string): Gold {
  const invalid = (what: string, cause?: unknown): BaogaoError =>
    new BaogaoError('gold/invalid', `${file}: ${what}.`, 'A gold file is {"units": [{"start": 0, "end": 12, "kind": "measures"}, …]} with offsets into its .txt.', file, { cause })
  let gold: Partial<Gold> | null
  try {
    gold = JSON.parse(json) as Partial<Gold> | null
  } catch (cause) {
    throw invalid('is no JSON', cause)
  }
  if (!Array.isArray(gold?.units)) throw invalid('has no list “units”')
  gold.units.forEach((unit: Partial<GoldUnit> | null, k) => {
    const { start, end, kind } = unit ?? {}
    if (!SECTION_KINDS.includes(kind!)) throw invalid(`unit ${k} has the kind “${kind}”; there are ${SECTION_KINDS.join(', ')}`)
    const isInside = Number.isInteger(start) && Number.isInteger(end) && start! >= 0 && start! < end! && end! <= raw.length
    if (!isInside) throw invalid(`unit ${k} is from ${start} to ${end}, which is no part of the text of ${raw.length} characters`)
  })
  return { file, reports: [], metrics: [], dates: [], slogans: [], documents: [], ...gold, units: gold.units }
}
