/**
 * A half-open interval of UTF-16 code units of the raw input: `start` is inside, `end` is not.
 * Every record carries one, and `text === raw.slice(start, end)` holds for every record.
 */
export interface Span {
  /** First UTF-16 code unit of the raw input, 0 or more. */
  start: number
  /** One past the last UTF-16 code unit of the raw input. */
  end: number
}

/** A span with the raw text it covers. */
export interface TextSpan extends Span {
  /** `raw.slice(start, end)`, never a cleaned form. */
  text: string
}
