/** A cell: its paragraphs, each of which may hold line ends. */
type Cell = string[]

/** A cell in one line: its paragraphs and lines with blanks between them. */
function inLine(cell: Cell): string {
  return cell.map((paragraph) => paragraph.replace(/[\t\n]+/gu, ' ').trim()).filter((line) => line !== '').join(' ')
}

/**
 * A row of a table that is being put together out of the cells that end one after another. A table within a cell
 * becomes paragraphs of that cell, one for each of its rows.
 */
export class Row {
  #cells: Cell[] = []
  #cell: Cell = []
  #innerCells: string[] = []
  #innerCell: Cell = []

  get isEmpty(): boolean {
    return this.#cells.length + this.#cell.length + this.#innerCells.length + this.#innerCell.length === 0
  }

  /** Whether a cell has ended and nothing has come since. */
  get isBetweenCells(): boolean {
    return this.#cells.length > 0 && this.#cell.length + this.#innerCells.length + this.#innerCell.length === 0
  }

  /** @param depth 1 for a cell of the table itself, more for tables within it */
  addParagraph(text: string, depth: number): void {
    if (depth > 1) this.#innerCell.push(text)
    else this.#cell.push(text)
  }

  endCell(text: string): void {
    this.endInnerRow()
    this.#cells.push([...this.#cell, text])
    this.#cell = []
  }

  endInnerCell(text: string): void {
    this.#innerCells.push(inLine([...this.#innerCell, text]))
    this.#innerCell = []
  }

  endInnerRow(): void {
    if (this.#innerCell.length > 0) this.endInnerCell('')
    if (this.#innerCells.length > 0) this.#cell.push(this.#innerCells.join('\t'))
    this.#innerCells = []
  }

  /** The lines of the row, which is empty then: one, but for a frame around text (one filled cell), which gives its paragraphs. */
  take(): string[] {
    this.endInnerRow()
    if (this.#cell.length > 0) this.endCell('')
    const cells = this.#cells
    this.#cells = []
    const filled = cells.filter((cell) => inLine(cell) !== '')
    const framed = filled.length === 1 ? filled[0]!.flatMap((paragraph) => paragraph.split('\n')).filter((line) => line.trim() !== '') : []
    return framed.length > 1 ? framed : [cells.map(inLine).join('\t')]
  }
}
