import { TABLES } from '../../generated/tables.ts'
import { PhraseIndex } from '../../model/phrase-index.ts'
import { tableRows } from '../../model/table.ts'

/** The word tables of documents, parsed. */
export interface DocumentWords {
  /** Words that end a title: 意见, 实施方案. */
  endings: PhraseIndex
  /** The kind that each ending says: 意见, 方案; `''` for one that says none (草案). */
  kinds: readonly string[]
  /** Last words of the names of issuers. */
  issuers: PhraseIndex
  /** 印发, 出台. */
  issues: PhraseIndex
  /** Words before the name of an issuer: 根据, 贯彻. */
  leads: PhraseIndex
  /** 以下简称. */
  shortens: PhraseIndex
}

let words: DocumentWords | undefined

/** The tables, read at first use. */
export function documentWords(): DocumentWords {
  if (words) return words
  const endings = tableRows(TABLES['document-kind'])
  const rows = tableRows(TABLES['document-word'])
  const having = (role: string): PhraseIndex => new PhraseIndex(rows.filter(([, roles]) => roles!.split(',').includes(role)).map(([word]) => word!))
  words = {
    endings: new PhraseIndex(endings.map(([word]) => word!)), kinds: endings.map(([, kind]) => kind!),
    issuers: having('issuer'), issues: having('issues'), leads: having('lead'), shortens: having('short'),
  }
  return words
}
