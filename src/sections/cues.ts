import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { SECTION_KINDS } from '../model/records.ts'
import { tableRows } from '../model/table.ts'

/** Cue phrases of one place, and how strongly each speaks for every kind. */
export interface CueSet {
  index: PhraseIndex
  /** By phrase: the kinds that it speaks for, a bit for each index into `SECTION_KINDS`. */
  kinds: Uint8Array
  /** By phrase: how strongly. */
  weight: Float64Array
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
      kinds: Uint8Array.from(own, ([, , kinds]) => SECTION_KINDS.reduce((bits, kind, k) => (kinds!.split('+').includes(kind) ? bits | (1 << k) : bits), 0)),
      weight: Float64Array.from(own, ([, , , weight]) => Number(weight)),
      turns: Uint8Array.from(own, ([key]) => (key!.startsWith('turn/') ? 1 : 0)),
    }
  }
  return { any: setOf('any', 'turn'), start: setOf('start'), heading: setOf('heading') }
}
