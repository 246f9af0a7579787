/** A large corpus made of a small one: reports repeated with other numbers, other years and some sentences left out, so that no two are alike. */
import { closeSync, openSync, writeSync } from 'node:fs'

/** Numbers by chance, the same ones for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The n-th variation of a text. */
export function varied(text: string, n: number): string {
  const next = chance(n)
  const years = Math.floor(next() * 20) - 10
  return text
    .replace(/(?<!\d)20[0-3]\d(?=年)/gu, (year) => `${Number(year) + years}`)
    .replace(/(?<![\d年月.])[1-9]\d+(?![\d年月日号])/gu, (number) => `${Math.floor(Number(number) * (0.5 + next()))}`)
    .split('。').filter(() => next() > 0.1).join('。')
}

/** Writes a file with a text a line, until it has so many bytes. @returns how many texts and characters */
export function writeVaried(file: string, texts: readonly string[], megabytes: number): { texts: number; characters: number } {
  const handle = openSync(file, 'w')
  let written = 0
  let characters = 0
  let count = 0
  for (; written < megabytes * 1e6; count++) {
    const text = varied(texts[count % texts.length]!, count)
    characters += text.length
    written += writeSync(handle, `${JSON.stringify({ id: `report-${count}`, text })}\n`)
  }
  closeSync(handle)
  return { texts: count, characters }
}
