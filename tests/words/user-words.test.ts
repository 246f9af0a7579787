import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSegmenter, loadDefaultLexicon, parseUserDictionary, type UserWord } from '../../src/words/index.ts'
import { corpusReports, loadOracle, mixedText, wellFormed } from './oracle.ts'

const lexicon = loadDefaultLexicon()
const cut = (text: string, userWords: UserWord[], hmm = false): string[] => createSegmenter(lexicon, { userWords }).cut(text, { hmm })

describe('user words', () => {
  it.each<[string, UserWord[], string, string[]]>([
    ['a new word', [{ word: '村账乡管' }], '实行村账乡管后', ['实行', '村账乡管', '后']],
    ['a word over one of the dictionary', [{ word: '结婚的', weight: 1_000_000 }], '结婚的人', ['结婚的', '人']],
    ['a word that begins another of the user', [{ word: '两委换' }, { word: '两委换届选举' }], '村两委换届选举', ['村', '两委换届选举']],
    ['characters that the dictionary lacks', [{ word: '𠮷野屋😀' }], '去𠮷野屋😀吃', ['去', '𠮷野屋😀', '吃']],
    ['a word whose weight is too small', [{ word: '中国共', weight: 1e-9 }], '中国共产党', ['中国共产党']],
    ['letters and digits', [{ word: 'APEC2014' }], '在APEC2014上', ['在', 'APEC2014', '上']],
    ['a near miss: only the whole word counts', [{ word: '村账乡管' }], '村账乡政府', ['村', '账', '乡政府']],
  ])('%s', (_, words, text, expected) => expect(cut(text, words)).toEqual(expected))

  it('have ids behind those of the lexicon, tags, and leave the lexicon as it was', () => {
    const words = [{ word: '村账乡管', tag: 'n' }, { word: '三会一课' }, { word: '发展', tag: 'zz' }]
    const more = lexicon.withWords(words)
    expect(more.cells).toBe(lexicon.cells)
    expect(words.map(({ word }) => more.idOf(word)).sort()).toEqual([0, 1, 2].map((k) => lexicon.idLimit + k))
    expect(words.map(({ word }) => more.tagOf(more.idOf(word)))).toEqual(['n', 'x', 'zz'])
    expect(more.idLimit).toBe(lexicon.idLimit + 3)
    expect(lexicon.idOf('村账乡管')).toBe(-1)
    expect(lexicon.tagOf(lexicon.idOf('发展'))).not.toBe('zz')
    expect(createSegmenter(lexicon).cut('村账乡管')).toEqual(['村', '账', '乡', '管'])
  })

  it('can be added to user words; the later entry for a word counts', () => {
    const twice = lexicon.withWords([{ word: '村账乡管', tag: 'a' }, { word: '两委' }]).withWords([{ word: '村账乡管', tag: 'b' }])
    expect([twice.tagOf(twice.idOf('村账乡管')), twice.idOf('两委') >= lexicon.idLimit, twice.idLimit - lexicon.idLimit]).toEqual(['b', true, 2])
    expect(lexicon.withWords([])).toBe(lexicon)
  })

  it.each<[string, unknown]>([
    ['an empty word', { word: '' }],
    ['no word', {}],
    ['no object', null],
    ['a number', { word: 5 }],
    ['a word that is too long', { word: '长'.repeat(256) }],
    ['a space inside', { word: '三会 一课' }],
    ['a comma inside', { word: '讲党性，重品行' }],
    ['half a character', { word: '半\ud83d' }],
    ['a weight of zero', { word: '好词', weight: 0 }],
    ['a weight that is no number', { word: '好词', weight: '7' }],
    ['a tag that is no text', { word: '好词', tag: 7 }],
  ])('%s is refused with the place', (_, word) => {
    const code = expect.objectContaining({ code: 'words/bad-user-word', place: 'userWords[1]' })
    expect(() => cut('好', [{ word: '好词' }, word as UserWord])).toThrowError(code)
  })

  it('must be a list', () => expect(() => cut('好', '三会一课' as never)).toThrowError(expect.objectContaining({ code: 'words/bad-user-word' })))

  it('of 255 units are found', () => {
    const word = '长'.repeat(255)
    expect(cut(`甲${word}乙`, [{ word }])).toEqual(['甲', word, '乙'])
  })
})

describe('parseUserDictionary', () => {
  it('reads the three forms of line', () => {
    expect(parseUserDictionary('\ufeff党建带团建\r\n村账乡管 n\n\n两委 50 j\n龘')).toEqual([
      { word: '党建带团建', tag: '', isAlone: false },
      { word: '村账乡管', tag: 'n', isAlone: false },
      { word: '两委', tag: 'j', isAlone: false, weight: 50 },
      { word: '龘', tag: '', isAlone: true },
    ])
  })

  it.each(['三会一课  n', '两委 many n', '两委 0 n', '两委 1.5 n', '一 2 三 四', ' 两委'])('refuses %j with its line', (line) => {
    expect(() => parseUserDictionary(`好词\n${line}`)).toThrowError(expect.objectContaining({ code: 'words/bad-user-word', place: 'line 2' }))
  })
})

const oracle = loadOracle()
const USER_DICTIONARY = '党建带团建\n村账乡管 n\n两委 5000 j\n研究 3 v\n龘 nz\n的 200 u\n中 x\n结婚的 90000 x\n😀😀 10 x\n尚未结\n'
const INSERTED: [string, string?][] = [['创先争优活动', 'nz'], ['起源的'], ['😀'], ['靐'], ['c++', 'eng'], ['３．１'], ['两委', 'n'], ['人民', 'zz'], ['和', 'c']]

// nodejieba keeps what was inserted, so this comes last and in a file of its own.
describe.skipIf(oracle === undefined)('parity with a user dictionary and insertWord of nodejieba', () => {
  const folder = mkdtempSync(join(tmpdir(), 'user-words-'))
  const userDict = join(folder, 'user.dict')
  if (oracle) {
    writeFileSync(userDict, readFileSync(oracle.DEFAULT_USER_DICT, 'utf8').trimEnd() + '\n' + USER_DICTIONARY)
    oracle.load({ userDict })
    for (const [word, tag] of INSERTED) oracle.insertWord(...((tag === undefined ? [word] : [word, tag]) as [string]))
  }
  rmSync(folder, { recursive: true })
  const inserted = INSERTED.map(([word, tag]): UserWord => ({ word, ...(tag === undefined ? {} : { tag }) }))
  const segmenter = createSegmenter(lexicon, { userWords: [...parseUserDictionary(USER_DICTIONARY), ...inserted] })

  function expectSame(text: string): void {
    for (const hmm of [false, true]) {
      expect(wellFormed(segmenter.cut(text, { hmm }))).toEqual(oracle!.cut(text, hmm))
      expect(wellFormed(segmenter.cutForSearch(text, { hmm }))).toEqual(oracle!.cutForSearch(text, hmm))
    }
    expect(wellFormed(segmenter.cutAll(text))).toEqual(oracle!.cutAll(text))
    expect(segmenter.tag(text).map(({ word, tag }) => `${wellFormed([word])[0]!}/${tag}`)).toEqual(oracle!.tag(text).map(({ word, tag }) => `${word}/${tag}`))
  }

  const near = fc.array(fc.constantFrom(...'党建带团建村账乡管两委研究龘的中结婚尚未起源😀靐c+３．１创先争优活动人民和，', '😀'), { maxLength: 30 }).map((chars) => chars.join(''))
  it('on texts of their characters', () => fc.assert(fc.property(near, expectSame), { numRuns: 2000 }))
  it('on generated texts', () => fc.assert(fc.property(mixedText, expectSame), { numRuns: 500 }))
  it('on the reports of the corpus', () => corpusReports().forEach(({ text }) => expectSame(text)))
})
