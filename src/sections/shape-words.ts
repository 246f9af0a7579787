import { SHAPE } from './about.ts'
import { GENRES, LINE, NUMBER, PLACES } from './shape.ts'
import { EVEN } from './tenses.ts'

/** The bits of `value` that are set, by name. */
function named(bits: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(bits).filter((name) => (value & bits[name]!) !== 0).join(', ') || 'none'
}

const tense = (a: number): string => (a === 0 ? 'none' : a === EVEN ? 'as much done as to do' : a > EVEN ? `done, ${2 ** (a - EVEN)} times as much` : `to do, ${2 ** (EVEN - a)} times as much`)

const WORDS: Readonly<Record<keyof typeof SHAPE, [about: string, says: (value: number) => string]>> = {
  always: ['always', () => ''],
  genre: ['genre', (a) => GENRES[a]!],
  length: ['length', (a) => `at least ${2 ** a - 1} characters`],
  line: ['line', (a) => named(LINE, a)],
  level: ['level', String],
  place: ['place', (a) => `part ${a + 1} of ${PLACES}`],
  fromStart: ['from the start', (a) => `sentence ${a + 1}`],
  toEnd: ['to the end', (a) => `sentence ${a} from the end`],
  fromHeading: ['behind the heading', (a) => `sentence ${a}`],
  numbers: ['numbers', (a) => named(NUMBER, a)],
  compares: ['comparison', () => '同比'],
  year: ['year', (a) => ['before that of the report', 'of the report', 'after that of the report'][a]!],
  noHeading: ['no heading', () => ''],
  tenseOfReport: ['tense of the report', tense],
  tenseOfPart: ['tense under the main heading', tense],
  tenseNear: ['tense around', tense],
}

/** A feature of form or place for people. */
export function shapeWords(what: number, value: number): { about: string; says: string } {
  const name = (Object.keys(SHAPE) as (keyof typeof SHAPE)[]).find((key) => SHAPE[key] === what)!
  const [about, says] = WORDS[name]
  return { about, says: says(value) }
}
