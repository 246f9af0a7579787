import { optionalPackage } from '../optional-package.ts'

/** A text as its words, each with how often it stands there. */
export interface CountedText {
  key: string
  words: ReadonlyMap<string, number>
}

/** The place of a text on the map; what lies close speaks of like things. */
export interface MapPoint {
  key: string
  x: number
  y: number
}

/** Words that the map is made of: the time to find its axes grows with their cube. */
const MOST_WORDS = 200

/**
 * Places texts on a plane by latent semantic analysis: the two strongest axes of their weighted words (log frequency times inverse document frequency), after the
 * words that most texts use have been set to the middle. Time grows linearly with the texts.
 * @throws BaogaoError `output/missing-package` without `ml-matrix`
 */
export async function likenessMap(texts: readonly CountedText[]): Promise<MapPoint[]> {
  const { EigenvalueDecomposition, Matrix } = await optionalPackage(() => import('ml-matrix'), 'ml-matrix', 'A map of likeness')
  const vocabulary = vocabularyOf(texts)
  if (vocabulary.length < 2) return texts.map(({ key }) => ({ key, x: 0, y: 0 }))
  const rows = new Matrix(texts.map(({ words }) => unit(vocabulary.map(({ word, weight }) => Math.log1p(words.get(word) ?? 0) * weight))))
  rows.center('column')
  const { eigenvectorMatrix: vectors } = new EigenvalueDecomposition(rows.transpose().mmul(rows), { assumeSymmetric: true })
  // The strongest axes stand last.
  const axes = [1, 2].map((back) => upright(vectors.getColumn(vectors.columns - back)))
  return texts.map(({ key }, n) => {
    const [x, y] = axes.map((axis) => axis.reduce((sum, weight, k) => sum + weight * rows.get(n, k), 0))
    return { key, x: x!, y: y! }
  })
}

/** The words that tell most: those in two texts or more, with the greatest weight over all. */
function vocabularyOf(texts: readonly CountedText[]): { word: string; weight: number }[] {
  const holders = new Map<string, number>()
  for (const { words } of texts) for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  return [...holders]
    .filter(([, count]) => count > 1 && count < texts.length)
    .map(([word, count]) => ({ word, weight: Math.log(texts.length / count), sum: count * Math.log(texts.length / count) }))
    .sort((a, b) => b.sum - a.sum || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
}

function unit(row: number[]): number[] {
  const length = Math.hypot(...row)
  return length === 0 ? row : row.map((cell) => cell / length)
}

/** An axis may point either way; it is turned so that its greatest part is positive. */
function upright(axis: number[]): number[] {
  const greatest = axis.reduce((best, cell) => (Math.abs(cell) > Math.abs(best) ? cell : best), 0)
  return greatest < 0 ? axis.map((cell) => -cell) : axis
}
