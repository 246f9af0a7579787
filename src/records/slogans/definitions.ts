import type { FoundSlogan } from './find.ts'
import { shorthandKey } from './key.ts'
import type { SloganLexicon } from './lexicon.ts'

/**
 * Gives every shorthand that is not spelled out where it stands the mention of the report that spells it out, and where there is
 * none, the members that everybody knows, if the table has them.
 * @param slogans all slogans of a report, in order; changed in place
 */
export function linkDefinitions(text: string, slogans: readonly FoundSlogan[], { knownMembers }: SloganLexicon): void {
  const definitions = new Map<string, number>()
  const keys = slogans.map(({ kind, start, end }) => (kind === 'abbreviation' ? shorthandKey(text.slice(start, end)) : ''))
  slogans.forEach(({ items, promised }, i) => {
    const before = definitions.get(keys[i]!)
    // A list that has all members is the better definition.
    if (items.length > 0 && keys[i] !== '' && (before === undefined || (slogans[before]!.promised !== null && promised === null))) definitions.set(keys[i]!, i)
  })
  slogans.forEach((slogan, i) => {
    if (keys[i] === '' || slogan.items.length > 0) return
    slogan.definedBy = definitions.get(keys[i]!) ?? null
    if (slogan.definedBy === null) slogan.knownItems = knownMembers.get(keys[i]!) ?? null
  })
}
