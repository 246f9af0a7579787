import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { SECTION_KINDS } from '../model/records.ts'
import { tableRows } from '../model/table.ts'

/** Cue phrases of one place, and how strongly each speaks for every kind. */
export interface CueSet {
  index: PhraseIndex
  /** A number for each kind of `SECTION_KINDS`, phrase after phrase. */
  weights: Float64Array
  /** 1 where the phrase also sets what is expected of the sentences that follow. */
  turns: Uint8Array
}

/** The cue phrases by where they count. */
export interface Cues {
  /** Anywhere in a sentence. */
  any: CueSet
  /** At its beginning. */
  start: CueSet
  /** Anywhere in a heading. */
  heading: CueSet
}

/** Compiles the cue table; once for each classifier. */
export function loadCues(): Cues {
  const rows = tableRows(TABLES.cues)
  const setOf = (...places: string[]): CueSet => {
    const own = rows.filter(([key]) => places.includes(key!.slice(0, key!.indexOf('/'))))
    return {
      index: new PhraseIndex(own.map(([, cue]) => cue!)),
      weights: Float64Array.from(own.flatMap(([, , kinds, weight]) => SECTION_KINDS.map((kind) => (kinds!.split('+').includes(kind) ? Number(weight) : 0)))),
      turns: Uint8Array.from(own, ([key]) => (key!.startsWith('turn/') ? 1 : 0)),
    }
  }
  return { any: setOf('any', 'turn'), start: setOf('start'), heading: setOf('heading') }
}
