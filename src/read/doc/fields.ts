/** Fields: a code that Word calculates (a page number, a link), and beside it the result that it shows. */

/** Marks of a field: before its code, before its result, and at its end. */
export const BEGIN = 0x13
const [RESULT, END] = [0x14, 0x15]
/** More than any formula of use has. */
const LONGEST_FORMULA = 200

/** A field within a text. */
export interface Field {
  /** Where the text goes on that is shown: the result, or what is behind a field without one. */
  resume: number
  /** What is shown in place of a code that has no result. */
  shown: string
}

/** The fields of `text` between two places, by the place where each begins. Marks without their match are no fields. */
export function fieldsOf(text: string, start: number, end: number): Map<number, Field> {
  const fields = new Map<number, Field>()
  const open: { begin: number; result: number }[] = []
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === BEGIN) open.push({ begin: index, result: -1 })
    else if (code === RESULT) {
      const field = open.at(-1)
      if (field?.result === -1) field.result = index
    } else if (code === END) {
      const field = open.pop()
      if (!field) continue
      const shown = field.result >= 0 ? '' : formula(text.slice(field.begin + 1, Math.min(index, field.begin + LONGEST_FORMULA)))
      fields.set(field.begin, { resume: (field.result >= 0 ? field.result : index) + 1, shown })
    }
  }
  return fields
}

/** `eq \o\ac(○,3)`: a number in a ring, as the menus of Chinese Word set it; `eq \o\ad(\s\up 9(hàn),汉)`: a reading above a character. */
const OVERLAID = /^\s*eq\s.{0,120}?\\o\s?\\a[cd]\(/iu

/** What a formula shows, where that is one thing laid over another: the last of the two, which is the text. */
function formula(code: string): string {
  if (!OVERLAID.test(code)) return ''
  const over = /[,，;](?<text>[^,，;()]*)\)\s*$/u.exec(code)?.groups?.text?.trim() ?? ''
  const ringed = /[○◯]/u.test(code) && /^\d{1,2}$/u.test(over) ? Number(over) : 0
  return ringed >= 1 && ringed <= 20 ? String.fromCharCode(0x2460 + ringed - 1) : over
}
