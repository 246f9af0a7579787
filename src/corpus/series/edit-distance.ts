/**
 * How many characters must be changed, put in or left out to make one text of the other (Levenshtein), or `most + 1` as soon as it is
 * more than `most`. Only the band of that width is worked out. Counts UTF-16 units.
 */
export function editDistance(a: string, b: string, most: number): number {
  const over = most + 1
  if (Math.abs(a.length - b.length) > most) return over
  let row = Array.from({ length: b.length + 1 }, (_, k) => Math.min(k, over))
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(over)
    if (i <= most) next[0] = i
    let least = next[0]!
    for (let k = Math.max(1, i - most); k <= Math.min(b.length, i + most); k++) {
      const change = row[k - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(k - 1) ? 0 : 1)
      next[k] = Math.min(over, change, row[k]! + 1, next[k - 1]! + 1)
      least = Math.min(least, next[k]!)
    }
    if (least > most) return over
    row = next
  }
  return row[b.length]!
}
