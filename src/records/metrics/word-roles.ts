/** Roles of words around a number, as bits; the words stand in the table of indicator words. */
export const LINK = 1
export const FRAME = 2
export const HOLLOW = 4
export const PREDICATE = 8
/** Verbs such as 发放 and 建成, whose object is what the number counts. */
export const GOVERNOR = 16
/** Words that stand inside a name as well: 可支配收入. */
export const INNER = 32
/** Nouns that keep the verb in front of them: 参保人员. */
export const MEASURE = 64
/** Adverbs that the lexicon takes for nouns: 基本 in 基本完成. */
export const ADVERB = 128
/** Verbs that are never part of a name, whatever the lexicon calls them: 新建, 设置. */
export const ACTION = 256
/** Words that make one word with a noun of one character: 在岗, 特岗. */
export const BOUND = 512
/** Nouns that end a name with verbs inside: 自主创新示范区. */
export const HEAD = 1024

/** The bit of each role that the table names. */
export const ROLE_BITS: Readonly<Record<string, number>> = { link: LINK, frame: FRAME, hollow: HOLLOW, predicate: PREDICATE, governor: GOVERNOR, inner: INNER, measure: MEASURE, adverb: ADVERB, verb: ACTION, bound: BOUND, head: HEAD }
