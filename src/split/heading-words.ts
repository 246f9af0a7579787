import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { tableRows } from '../model/table.ts'

/** Words of headings, as the table `heading-words` says. */
export interface HeadingWords {
  names: PhraseIndex
  bodies: PhraseIndex
  /** 前言: such a heading heads nothing else. */
  fronts: ReadonlySet<string>
  backs: PhraseIndex
}

let words: HeadingWords | undefined

/** The table, read at first use. */
export function headingWords(): HeadingWords {
  if (words) return words
  const rows = tableRows(TABLES['heading-words'])
  const ofKind = (kind: string): string[] => rows.filter(([, k]) => k === kind).map(([word]) => word!)
  words = { names: new PhraseIndex(ofKind('name')), bodies: new PhraseIndex(ofKind('body')), fronts: new Set(ofKind('front')), backs: new PhraseIndex(ofKind('back')) }
  return words
}
