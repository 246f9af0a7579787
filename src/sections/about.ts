/** What a feature is about: its words and its headings. Part of its hash. */
export const ABOUT = { word: 1, pair: 2, tags: 3, opens: 4, ends: 5, clause: 6, under: 7, deepUnder: 8 } as const

/** What a feature is about: form and place; the numbers go on where those of `ABOUT` end. */
export const SHAPE = {
  always: 20, genre: 21, length: 22, line: 23, level: 24, place: 25, fromStart: 26, toEnd: 27, fromHeading: 28, numbers: 29, compares: 30, year: 31, noHeading: 32,
  tenseOfReport: 33, tenseOfPart: 34, tenseNear: 35,
} as const
