import { expect, test } from 'vitest'

// The public names. A name that comes or goes is a change that users notice: say so in CHANGELOG.md.
test.each([
  ['../src/index.ts', ['BaogaoError', 'SECTION_KINDS', 'createMiner', 'mine', 'parseNumeral']],
  ['../src/words/index.ts', ['createSegmenter', 'cut', 'loadDefaultLexicon', 'readLexicon', 'segment', 'tag']],
])('%s exports just these names', async (path, names) => {
  expect(Object.keys((await import(path)) as object).sort()).toEqual(names)
})
