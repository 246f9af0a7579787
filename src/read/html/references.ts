/** A character reference that was decoded: `&nbsp;`, `&#8212;`, `&copy`. */
export interface Reference {
  text: string
  /** Units of the source that it takes. */
  length: number
}

/** Names longer than all there are (`&CounterClockwiseContourIntegral;`) are cut; numbers may have any length. */
const REFERENCE = /&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[A-Za-z][A-Za-z0-9]{0,39};?)/uy
/** A page holds few different references; what an attacker invents beyond is decoded each time. */
const MOST_KEPT = 10_000

/**
 * Decodes character references one by one, since a parser of pages does not tell where in the source they stood. What a
 * reference means is asked of the parser: `parseText` is the text of a page that holds nothing but the reference.
 */
export class References {
  readonly #known = new Map<string, Reference | null>()
  readonly #parseText: (page: string) => string

  constructor(parseText: (page: string) => string) {
    this.#parseText = parseText
  }

  /** The reference at an `&` of `source`, or `null` where the `&` stands for itself. */
  at(source: string, offset: number): Reference | null {
    REFERENCE.lastIndex = offset
    const candidate = REFERENCE.exec(source)?.[0]
    if (candidate === undefined) return null
    const known = this.#known.get(candidate)
    if (known !== undefined) return known
    const found = this.#decode(candidate)
    if (this.#known.size < MOST_KEPT && candidate.length < 50) this.#known.set(candidate, found)
    return found
  }

  #decode(candidate: string): Reference | null {
    const text = this.#parseText(candidate)
    if (text === candidate || text === '') return null
    const isWhole = candidate[1] === '#' || (candidate.endsWith(';') && (!text.endsWith(';') || candidate === '&semi;'))
    if (isWhole) return { text, length: candidate.length }
    // Old names need no semicolon, even before letters (&copy2014): one character, then the rest of the candidate as it stands.
    return { text: text[0]!, length: candidate.length - (text.length - 1) }
  }
}
