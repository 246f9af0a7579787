/** Numerals as reports write them: 1,234.5, 三百六十五, 壹佰, 2.2万, 1亿2千万, 十几, 两三千, 三分之一, with exact decimal values. */
export { parseNumeral, type ParsedNumeral } from './numerals/parse-numeral.ts'
export type { Numeral } from './numerals/read-numeral.ts'
