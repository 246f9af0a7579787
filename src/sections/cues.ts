import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { SECTION_KINDS, type SectionKind } from '../model/records.ts'
import { tableRows } from '../model/table.ts'

/** Cue phrases of one place, with the kind each speaks for (an index into `SECTION_KINDS`) and how strongly. */
export interface CueSet {
  index: PhraseIndex
  kind: Uint8Array
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
      kind: Uint8Array.from(own, ([, , kind]) => SECTION_KINDS.indexOf(kind as SectionKind)),
      weight: Float64Array.from(own, ([, , , weight]) => Number(weight)),
      turns: Uint8Array.from(own, ([key]) => (key!.startsWith('turn/') ? 1 : 0)),
    }
  }
  return { any: setOf('any', 'turn'), start: setOf('start'), heading: setOf('heading') }
}
