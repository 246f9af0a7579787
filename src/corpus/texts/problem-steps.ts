/** A sentence that can be half of a pair. */
export interface PairSentence {
  key: string
  text: string
}

/** A problem and the step that speaks most of the same things. */
export interface ProblemStep<Sentence extends PairSentence> {
  problem: Sentence
  /** `null` where no step shares a word with the problem. */
  step: Sentence | null
  /** The share of the problem's pairs of characters, by their weight, that stand in the step; from 0 to 1. */
  likeness: number
}

/**
 * For every problem of a report the step that answers it best. Pairs of characters count the more, the fewer sentences have them: what all
 * sentences have (我们, 工作) says nothing.
 */
export function problemSteps<Sentence extends PairSentence>(problems: readonly Sentence[], steps: readonly Sentence[]): ProblemStep<Sentence>[] {
  const holders = new Map<string, number[]>()
  steps.forEach(({ text }, s) => pairsOf(text).forEach((pair) => (holders.get(pair) ?? holders.set(pair, []).get(pair)!).push(s)))
  const problemPairs = problems.map(({ text }) => pairsOf(text))
  const counts = new Map<string, number>()
  for (const pairs of problemPairs) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? holders.get(pair)?.length ?? 0) + 1)
  const weightOf = (pair: string): number => Math.log((steps.length + problems.length) / counts.get(pair)!)
  return problems.map((problem, p) => {
    const shared = new Float64Array(steps.length)
    let whole = 0
    for (const pair of problemPairs[p]!) {
      whole += weightOf(pair)
      for (const s of holders.get(pair) ?? []) shared[s]! += weightOf(pair)
    }
    const most = shared.reduce((best, sum) => Math.max(best, sum), 0)
    return most > 0 ? { problem, step: steps[shared.indexOf(most)]!, likeness: most / whole } : { problem, step: null, likeness: 0 }
  })
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) for (let i = 0; i + 2 <= run.length; i++) pairs.add(run.slice(i, i + 2))
  return pairs
}
