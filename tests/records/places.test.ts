import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateWords } from '../../src/records/dates/date-words.ts'
import { DATE_WORD, findPlaces, KNOWN_SLOGAN, MARK, NUMERAL, ORDINAL, Places } from '../../src/records/places.ts'
import { sloganLexicon } from '../../src/records/slogans/lexicon.ts'

const places = (text: string): [string, number][] => {
  const { at, kind, count } = findPlaces(text, 0, text.length)
  return Array.from({ length: count }, (_, k) => [text.charAt(at[k]!), kind[k]!])
}

test.each<[string, [string, number][]]>([
  ['今年。', [['今', DATE_WORD]]],
  ['今，。', []],
  ['讲话（草案）', [['（', MARK]]],
  ['其，其一', [['其', ORDINAL], ['一', NUMERAL]]],
])('%s', (text, expected) => {
  expect(places(text)).toEqual(expected)
})

test('every word of the tables begins at a place', () => {
  const { leads, sets, events } = dateWords()
  for (const { word } of [...leads.words, ...sets.words, ...events.words]) expect(places(word)[0]).toEqual([word[0], expect.any(Number)])
  for (const { phrase } of sloganLexicon().knownSlogans) expect(places(phrase)[0]![1] & KNOWN_SLOGAN).toBe(KNOWN_SLOGAN)
})

test('memory that was used before makes no difference', () => {
  const used = new Places()
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'今年三《“\n其第一党建'), maxLength: 60 }), (text) => {
    used.read(text, 0, text.length)
    const fresh = findPlaces(text, 0, text.length)
    expect(used.at.slice(0, used.count)).toEqual(fresh.at.slice(0, fresh.count))
    expect(used.kind.slice(0, used.count)).toEqual(fresh.kind.slice(0, fresh.count))
  }))
})
