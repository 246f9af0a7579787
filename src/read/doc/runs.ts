/** A stretch of a stream with the properties that hold there. */
export interface Run<T> {
  start: number
  /** One past the last byte. */
  end: number
  properties: T
}

/** Runs in order, of which no two lie upon each other: of those that do, the earlier wins. */
export function inOrder<T>(runs: readonly Run<T>[]): Run<T>[] {
  const ordered: Run<T>[] = []
  let free = 0
  for (const { start, end, properties } of [...runs].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, free)
    if (from >= end) continue
    ordered.push({ start: from, end, properties })
    free = end
  }
  return ordered
}

/** Index of the first of ordered runs that ends behind `place`; their number if none does. */
export function firstBehind(runs: readonly { end: number }[], place: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** The properties at `place`, if a run covers it. */
export function propertiesAt<T>(runs: readonly Run<T>[], place: number): T | undefined {
  const run = runs[firstBehind(runs, place)]
  return run && run.start <= place ? run.properties : undefined
}
