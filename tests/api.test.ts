import { expect, test } from 'vitest'

// The public names. A name that comes or goes is a change that users notice: say so in CHANGELOG.md.
test.each([
  ['../src/index.ts', ['BaogaoError', 'SECTION_KINDS', 'createMiner', 'explainDates', 'loadSectionModel', 'mine', 'parseNumeral', 'parseUnit', 'readSectionModel', 'toBase', 'toInterval']],
  ['../src/read/index.ts', ['ENCODINGS', 'decode', 'encodingOf', 'placeOf', 'read', 'readStdin']],
  ['../src/corpus/index.ts', ['QUESTIONS', 'TABLE_COLUMNS', 'TABLE_SCHEMAS', 'buildCorpus', 'bytesOf', 'filterLines', 'indicatorSeries', 'likenessMap', 'likenessOf', 'minHash', 'mineAll', 'normalForm', 'openCorpus', 'problemSteps', 'setPhrases', 'sharedRuns', 'sloganTrend', 'sloganVariants', 'tablesJsonSchema', 'toCsv', 'toNdjson', 'toTables']],
  ['../src/gold/index.ts', ['flatten', 'parseGold', 'scoreFile', 'summarise', 'trainSections']],
  ['../src/view/index.ts', ['toHtml']],
  ['../src/words/index.ts', ['createSegmenter', 'cut', 'cutAll', 'cutForSearch', 'domainWords', 'loadDefaultLexicon', 'parseUserDictionary', 'readLexicon', 'segment', 'tag']],
])('%s exports just these names', async (path, names) => {
  expect(Object.keys((await import(path)) as object).sort()).toEqual(names)
})
