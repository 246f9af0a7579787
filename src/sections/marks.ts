import { UnitSet } from '../model/unit-set.ts'

/** What ends a sentence or a clause that could be one. */
export const SENTENCE_STOPS = new UnitSet('。！？；')
