import { describe, expect, it } from 'vitest'
import { parseGold } from '../../src/gold/gold.ts'

const RAW = '我们开展了走访。'

describe('parseGold', () => {
  it('takes a file with nothing but units', () => {
    const gold = parseGold('{"units":[{"start":0,"end":8,"kind":"measures","optional":true}]}', RAW, 'a.gold.json')
    expect(gold).toEqual({ file: 'a.gold.json', reports: [], metrics: [], dates: [], slogans: [], documents: [], units: [{ start: 0, end: 8, kind: 'measures', optional: true }] })
  })

  it.each<[string, string, RegExp]>([
    ['text', 'units', /is no JSON/u],
    ['null', 'null', /no list “units”/u],
    ['no units', '{"sections":[]}', /no list “units”/u],
    ['units that are no list', '{"units":{}}', /no list “units”/u],
    ['a unit that is null', '{"units":[null]}', /unit 0 has the kind “undefined”/u],
    ['an unknown kind', '{"units":[{"start":0,"end":2,"kind":"other"},{"start":2,"end":8,"kind":"action"}]}', /unit 1 has the kind “action”; there are background/u],
    ['an end behind the text', '{"units":[{"start":0,"end":9,"kind":"other"}]}', /from 0 to 9, which is no part of the text of 8/u],
    ['an empty unit', '{"units":[{"start":3,"end":3,"kind":"other"}]}', /from 3 to 3/u],
    ['a start below zero', '{"units":[{"start":-1,"end":3,"kind":"other"}]}', /from -1 to 3/u],
    ['offsets that are no whole numbers', '{"units":[{"start":"0","end":3,"kind":"other"}]}', /from 0 to 3/u],
  ])('refuses %s and says why', (_, json, message) => {
    expect(() => parseGold(json, RAW, 'a.gold.json')).toThrowError(expect.objectContaining({ code: 'gold/invalid', place: 'a.gold.json', message: expect.stringMatching(message) }))
  })
})
