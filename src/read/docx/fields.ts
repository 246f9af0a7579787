import type { Field, Story } from './story.ts'

/** Codes are short; what is longer is damage and not worth its memory. */
const LONGEST_CODE = 4096

/** Begins a field whose code follows. */
export function beginField(story: Story): void {
  story.fields.push({ code: '', isCode: true, kind: 'other' })
  story.open.code++
}

/** Adds to the code of the innermost field. */
export function addCode(story: Story, code: string): void {
  const field = story.fields.at(-1)
  if (field?.isCode && field.code.length < LONGEST_CODE) field.code += code
}

/** The code is read, the result follows. */
export function beginResult(story: Story): void {
  const field = story.fields.at(-1)
  if (!field?.isCode) return
  field.isCode = false
  field.kind = kindOf(field.code)
  story.open.code--
  if (field.kind !== 'other') story.open[field.kind]++
}

/** Ends the innermost field. @returns what it shows without having a result, else `''` */
export function endField(story: Story): string {
  const field = story.fields.pop()
  if (!field) return ''
  if (field.isCode) {
    story.open.code--
    return shownByFormula(field.code)
  }
  if (field.kind !== 'other') story.open[field.kind]--
  return ''
}

/** Gives up fields whose code is not finished where the paragraph ends: one that was never ended would swallow all that follows. */
export function abandonCodes(story: Story): void {
  while (story.open.code > 0) endField(story)
}

/** A heading ends a table of contents, should its own end be missing. */
export function endContents(story: Story): void {
  for (const field of story.fields) if (field.kind === 'contents') field.kind = 'other'
  story.open.contents = 0
}

function kindOf(code: string): Field['kind'] {
  const word = code.trimStart().split(/[\s\\]/u, 1)[0]!.toUpperCase()
  if (word === 'TOC') return 'contents'
  return word === 'PAGE' || word === 'NUMPAGES' || word === 'SECTIONPAGES' ? 'page' : 'other'
}

/**
 * The text of an `EQ` field, which Word draws from the code alone: enclosed characters, `eq \o\ac(○,1)`, show ① and reading
 * aids, `EQ \* jc2 \o\ad(\s\up 9(pīn),拼)`, their base, both the last thing in the brackets. Other formulas have no plain reading.
 */
function shownByFormula(code: string): string {
  if (!/^\s*EQ\s/iu.test(code)) return ''
  const end = code.lastIndexOf(')')
  const overlay = code.search(/\\o/iu)
  const comma = Math.max(code.lastIndexOf(',', end), code.lastIndexOf(';', end))
  if (overlay < 0 || end < 0 || comma < overlay) return ''
  const shown = code.slice(comma + 1, end).trim()
  const digit = /^\d{1,2}$/u.test(shown) ? Number(shown) : 0
  return code.includes('○') && digit >= 1 && digit <= 20 ? String.fromCharCode(0x245f + digit) : shown
}
