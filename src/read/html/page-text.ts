import type { Token } from 'parse5'
import type { BlockKind, DocumentText, LeftOut } from '../document.ts'
import { attributeOf, isHidden, styleOf } from './attributes.ts'
import { documentOf, DraftWriter, textOfDrafts } from './drafts.ts'
import {
  BLOCKS, BREAKS_OUT, CELLS, ENDS_BEFORE, HEADINGS, PAGE, PREFORMATTED, PROGRAMS, TEXT_MODES, type TextMode, VOID,
} from './elements.ts'
import { LastEnds } from './last-ends.ts'
import { nextMark, openList } from './list-marks.ts'
import { type OpenElement, OpenElements } from './open-elements.ts'
import type { References } from './references.ts'
import { endRegion, reasonToLeaveOut, regionOf } from './regions.ts'
import { endRow } from './table-rows.ts'
import { writeText } from './text-runs.ts'
import type { PageVisitor, TokenizerSwitch } from './tokens.ts'

const BLOCK_STYLES = new Set(['block', 'flex', 'grid', 'table', 'list-item', 'table-row'])

function kindOf(name: string, outer: BlockKind): BlockKind {
  if (HEADINGS.has(name)) return 'heading'
  if (name === 'li' || name === 'dt' || name === 'dd') return 'list-item'
  return CELLS.has(name) || name === 'caption' ? 'paragraph' : outer
}

/** Builds the text of a page from its tags and texts. One class over the usual length: its parts share the open elements. */
export class PageText implements PageVisitor, TokenizerSwitch {
  readonly #source: string
  readonly #references: References
  readonly #page = new DraftWriter()
  readonly #open = new OpenElements()
  readonly #leftOut: LeftOut[] = []
  readonly #programs = new Set<string>()
  readonly #lastEnds: LastEnds
  #mode: TextMode = 'data'
  /** How many elements are open around the last link: one that is not closed ends with them. */
  #linkDepth = 0
  /** What the writer of the innermost part is: the page, or what is left out. */
  #writer = this.#page

  constructor(source: string, references: References) {
    this.#source = source
    this.#references = references
    this.#lastEnds = new LastEnds(source)
  }

  get inDrawing(): boolean {
    return this.#open.placeOf('svg') >= 0
  }

  startTag(tag: Token.TagToken): TextMode {
    const { tagName: name } = tag
    this.#mode = 'data'
    if (this.inDrawing && BREAKS_OUT.has(name) && this.#open.placeOf('foreignobject') < 0) this.#closeTo(this.#open.placeOf('svg'))
    if (PAGE.has(name) || (this.inDrawing && tag.selfClosing)) return this.#mode
    this.#closeBefore(name)
    if (name === 'a') this.#startLink(tag)
    if (VOID.has(name)) this.#void(name)
    else if (!(name === 'svg' && tag.selfClosing)) this.#openElement(tag)
    return this.#mode
  }

  endTag({ tagName: name }: Token.TagToken): void {
    this.#mode = 'data'
    if (name === 'a') this.#writer.inLink = false
    if (name === 'br') this.#void(name)
    const place = this.#open.reachable(name)
    if (place >= 0) this.#closeTo(place)
    // An end tag without its start still ends the line: </p> alone is an empty paragraph.
    else if (BLOCKS.has(name)) this.#writer.endBlock()
  }

  text(start: number, end: number): void {
    if (PROGRAMS.has(this.#open.top?.name ?? '')) return
    const options = {
      decodes: this.#mode === 'data' || this.#mode === 'rcdata',
      isMarkup: this.#mode === 'data',
      keepsSpace: this.#open.top?.keepsSpace ?? false,
    }
    writeText(this.#source, start, end, options, this.#references, this.#writer)
  }

  /** Ends the page. */
  document(): DocumentText {
    this.#closeTo(0)
    this.#page.endBlock()
    for (const name of this.#programs) this.#leftOut.push({ text: `<${name}>`, reason: 'script' })
    return { ...documentOf(this.#page.drafts), leftOut: this.#leftOut }
  }

  #startLink(tag: Token.TagToken): void {
    this.#writer.inLink = attributeOf(tag, 'href') !== undefined
    this.#linkDepth = this.#open.stack.length
  }

  #void(name: string): void {
    if (name === 'br' || name === 'hr') this.#writer.endBlock()
  }

  /** Closes what a start tag ends without an end tag: a paragraph before a block, an item before the next. */
  #closeBefore(name: string): void {
    const open = this.#open
    for (const other of ENDS_BEFORE.get(name) ?? []) {
      const place = open.reachable(other)
      if (place >= 0) this.#closeTo(place)
    }
    const row = CELLS.has(name) ? open.reachable('tr') : -1
    // What stands open between a row and its cell is misplaced, and does not reach into the cell.
    if (row >= 0) this.#closeTo(row + 1)
    const paragraph = BLOCKS.has(name) ? open.reachable('p') : -1
    if (paragraph >= 0) this.#closeTo(paragraph)
  }

  #openElement(tag: Token.TagToken): void {
    const { tagName: name } = tag
    const outer = this.#open.top
    if (CELLS.has(name)) this.#openCell(tag)
    const isBlock = BLOCKS.has(name) || BLOCK_STYLES.has(styleOf(tag, 'display'))
    const kind = kindOf(name, outer?.kind ?? 'paragraph')
    const element: OpenElement = { name, isBlock, kind, keepsSpace: PREFORMATTED.has(name) || (outer?.keepsSpace ?? false) }
    if (isBlock) this.#startBlock(kind)
    this.#leaveOut(tag, element)
    if (name === 'ol') element.list = openList(tag)
    if (name === 'li') this.#startItem(tag, element)
    if (name === 'tr') element.row = { cells: [], holdsTable: false }
    if (name === 'table' && this.#open.row?.row) this.#open.row.row.holdsTable = true
    this.#open.push(element)
    this.#mode = this.#textMode(tag)
  }

  #startBlock(kind: BlockKind): void {
    this.#writer.endBlock()
    this.#writer.kind = kind
  }

  /** Begins a part that is left out, or may turn out to be a menu. Inside of what is left out nothing is asked any more. */
  #leaveOut(tag: Token.TagToken, element: OpenElement): void {
    const { tagName: name } = tag
    if (PROGRAMS.has(name)) this.#programs.add(name)
    if (this.#writer !== this.#page) return
    const reason = reasonToLeaveOut(tag)
    if (reason === undefined) {
      const isInFrame = this.#open.placeOf('header') >= 0 || this.#open.placeOf('footer') >= 0
      const region = element.isBlock ? regionOf(tag, isInFrame, this.#writer) : undefined
      if (region) element.region = region
      return
    }
    element.leftOut = { writer: new DraftWriter(), reason }
    this.#writer = element.leftOut.writer
    this.#writer.kind = element.kind
  }

  #startItem(tag: Token.TagToken, element: OpenElement): void {
    const list = this.#open.top?.list ?? this.#open.stack[this.#open.placeOf('ol')]?.list
    // An item of another list inside of an ordered one has no number.
    if (!list || this.#open.placeOf('ul') > this.#open.placeOf('ol')) return
    element.mark = nextMark(list, tag)
    this.#writer.marks.push(element.mark)
  }

  /** A cell outside of a row begins one, as in browsers. */
  #openCell(tag: Token.TagToken): void {
    this.#writer.endBlock()
    let row = this.#open.row?.row
    if (!row && this.#open.isInTable) {
      row = { cells: [], holdsTable: false }
      this.#open.push({ name: 'tr', isBlock: true, kind: 'paragraph', keepsSpace: false, row })
    }
    if (!isHidden(tag)) row?.cells.push({ first: this.#writer.drafts.length, source: tag.location!.startOffset })
  }

  /** How the text of an element is read. One that is never closed would swallow the rest of the page: its tags count, then. */
  #textMode(tag: Token.TagToken): TextMode {
    const { tagName: name } = tag
    const mode = this.inDrawing ? undefined : TEXT_MODES.get(name)
    if (mode === undefined) return 'data'
    if (PROGRAMS.has(name) || mode === 'plain') return mode
    if (this.#lastEnds.isAfter(name, tag.location!.startOffset)) return mode
    this.#closeTo(this.#open.stack.length - 1)
    return 'data'
  }

  /** Closes the elements from `place` on, innermost first. */
  #closeTo(place: number): void {
    while (this.#open.stack.length > place) this.#close(this.#open.pop()!)
  }

  #close(element: OpenElement): void {
    if (element.isBlock || element.leftOut) this.#writer.endBlock()
    if (this.#open.stack.length < this.#linkDepth) this.#writer.inLink = false
    if (element.mark && this.#writer.marks.at(-1) === element.mark) this.#writer.marks.pop()
    if (element.row) endRow(element.row, this.#writer)
    const menu = element.region && endRegion(element.region, this.#writer)
    if (menu !== undefined) this.#leftOut.push({ text: menu, reason: 'navigation' })
    if (element.leftOut) this.#endLeftOut(element.leftOut)
    if (element.isBlock) this.#writer.kind = this.#open.top?.kind ?? 'paragraph'
  }

  #endLeftOut({ writer, reason }: NonNullable<OpenElement['leftOut']>): void {
    const text = textOfDrafts(writer.drafts)
    if (text !== '') this.#leftOut.push({ text, reason })
    this.#writer = this.#page
  }
}
