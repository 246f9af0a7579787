/**
 * Holds the segmenter against nodejieba, token by token, on any texts.
 *
 *   npm run parity [-- PATH…]      PATH is a text file or a folder of .txt; without it the reports of this project
 *
 * Every way to cut is compared, once with the dictionary alone and once with the words of the domain lexicon and of a user
 * dictionary added. Exit 0: no difference; 1: differences, the first of each text and way shown; 2: wrong usage.
 * Needs nodejieba's native part: npm run native.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { textFiles } from '../benchmarks/speed/harness.ts'
import { createSegmenter, domainWords, loadDefaultLexicon, parseUserDictionary, type Segmenter } from '../src/words/index.ts'

type Jieba = typeof import('nodejieba') & { DEFAULT_USER_DICT: string }

/** A user dictionary with every form of line, with words of one character and such as the general dictionary has. */
const USER_DICTIONARY = '党建带团建\n村账乡管 n\n两委 5000 j\n研究 3 v\n龘 nz\n的 200 u\n结婚的 90000 x\n😀😀 10 x\n'

/** Each way to cut: ours and nodejieba's. */
const WAYS: Record<string, [(ours: Segmenter, text: string) => string[], (jieba: Jieba, text: string) => string[]]> = {
  cut: [(ours, text) => ours.cut(text), (jieba, text) => jieba.cut(text)],
  'cut with HMM': [(ours, text) => ours.cut(text, { hmm: true }), (jieba, text) => jieba.cut(text, true)],
  cutAll: [(ours, text) => ours.cutAll(text), (jieba, text) => jieba.cutAll(text)],
  cutForSearch: [(ours, text) => ours.cutForSearch(text), (jieba, text) => jieba.cutForSearch(text)],
  'cutForSearch with HMM': [(ours, text) => ours.cutForSearch(text, { hmm: true }), (jieba, text) => jieba.cutForSearch(text, true)],
  tag: [(ours, text) => ours.tag(text).map(({ word, tag }) => `${word}/${tag}`), (jieba, text) => jieba.tag(text).map(({ word, tag }) => `${word}/${tag}`)],
}

// nodejieba turns a lone surrogate into U+FFFD; it stays here.
const wellFormed = (words: string[]): string[] => words.map((word) => word.replace(/\p{Surrogate}/gu, '\ufffd'))

/** Compares all ways on all texts; returns the number of differing texts and ways. */
function compare(setting: string, ours: Segmenter, jieba: Jieba, files: readonly string[]): number {
  let differences = 0
  let tokens = 0
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    for (const [way, [mine, theirs]] of Object.entries(WAYS)) {
      const got = wellFormed(mine(ours, text))
      const wanted = theirs(jieba, text)
      tokens += wanted.length
      const at = wanted.findIndex((word, k) => got[k] !== word)
      if (at < 0 && got.length === wanted.length) continue
      differences++
      const from = Math.max(0, at - 3)
      process.stdout.write(`${file}: ${way}: nodejieba ${wanted.slice(from, at + 4).join('|')}, ours ${got.slice(from, at + 4).join('|')}\n`)
    }
  }
  process.stdout.write(`${setting}: ${files.length} texts, ${tokens} tokens, ${differences} differences\n`)
  return differences
}

function main(paths: string[]): number {
  const jieba = createRequire(import.meta.url)('nodejieba') as Jieba
  const files = (paths.length > 0 ? paths : [fileURLToPath(new URL('reports', import.meta.url))]).flatMap((path) => [...textFiles(path)])
  if (files.length === 0) throw new Error('there is no .txt')
  const lexicon = loadDefaultLexicon()
  let differences = compare('dictionary alone', createSegmenter(lexicon), jieba, files)
  const added = USER_DICTIONARY + domainWords({ terms: true }).map(({ word, weight, tag }) => `${word} ${weight} ${tag}\n`).join('')
  const folder = mkdtempSync(join(tmpdir(), 'parity-'))
  try {
    const userDict = join(folder, 'user.dict')
    writeFileSync(userDict, readFileSync(jieba.DEFAULT_USER_DICT, 'utf8').trimEnd() + '\n' + added)
    jieba.load({ userDict })
  } finally {
    rmSync(folder, { recursive: true })
  }
  differences += compare('with user words', createSegmenter(lexicon, { userWords: parseUserDictionary(added) }), jieba, files)
  return differences === 0 ? 0 : 1
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`parity: ${(error as Error).message}\n`)
  process.exitCode = 2
}
