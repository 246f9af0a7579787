/**
 * Builds the double-array trie of a lexicon. A cell holds the base of its children and the label (the code of the character that
 * leads to it); the child of base `b` by code `c` is the cell `b + c`, and it is the right one exactly if its label is `c`, since no
 * two nodes share a base. The root has base 0: the cell of a one-character prefix is its code.
 *
 * Nodes with many children are placed first, while there is room; those with one child fill the holes, so that nearly every
 * cell is used.
 */
import { EMPTY_LABEL } from './lexicon-format.ts'

/** A built trie, before weights are put into it. */
export interface DoubleArray {
  /** Two numbers per cell: base and label << 16. */
  cells: Int32Array
  /** The cell of the last character of each key, in the order of the keys. */
  cellOfKey: Int32Array
}

/** The nodes of a trie in breadth-first order: the children of a node are neighbours. */
interface Nodes {
  count: number
  label: Uint16Array
  firstChild: Int32Array
  childCount: Int32Array
  /** The key that ends at the node, or -1. */
  key: Int32Array
}

function listNodes(keys: readonly string[]): Nodes {
  let limit = 1
  for (const key of keys) limit += key.length
  const label = new Uint16Array(limit)
  const firstChild = new Int32Array(limit)
  const childCount = new Int32Array(limit)
  const key = new Int32Array(limit).fill(-1)
  // Of each node: the range of the sorted keys that begin with it, and its depth.
  const low = new Int32Array(limit)
  const high = new Int32Array(limit)
  const depth = new Int32Array(limit)
  high[0] = keys.length
  let count = 1
  for (let node = 0; node < count; node++) {
    let at = low[node]!
    const end = high[node]!
    const length = depth[node]!
    if (at < end && keys[at]!.length === length) key[node] = at++
    firstChild[node] = count
    while (at < end) {
      const code = keys[at]!.charCodeAt(length)
      low[count] = at
      while (at < end && keys[at]!.charCodeAt(length) === code) at++
      high[count] = at
      depth[count] = length + 1
      label[count++] = code
    }
    childCount[node] = count - firstChild[node]!
  }
  return { count, label, firstChild, childCount, key }
}

/** Indices of all nodes but the root that have children, those with most children first, otherwise in node order. */
function placementOrder(nodes: Nodes): Int32Array {
  const order = new Int32Array(nodes.count - 1)
  let length = 0
  for (let node = 1; node < nodes.count; node++) if (nodes.childCount[node]! > 0) order[length++] = node
  return order.subarray(0, length).sort((a, b) => nodes.childCount[b]! - nodes.childCount[a]! || a - b)
}

/** A growing set of small integers that can be asked for 32 of them at once. */
class Bits {
  #words = new Int32Array(1 << 16)

  /** The 32 members from `from` on, as bits. */
  read(from: number): number {
    const word = from >>> 5
    const shift = from & 31
    const low = this.#words[word] ?? 0
    return shift === 0 ? low : (low >>> shift) | ((this.#words[word + 1] ?? 0) << (32 - shift))
  }

  add(member: number): void {
    while (member >>> 5 >= this.#words.length) {
      const grown = new Int32Array(this.#words.length * 2)
      grown.set(this.#words)
      this.#words = grown
    }
    this.#words[member >>> 5]! |= 1 << (member & 31)
  }
}

/** How many bases before the last place of a node with as many children the next one begins to look; before that it is crowded. */
const LOOK_BACK = 4096

/** The lowest free base of at least `from` whose children by `labels` all fall on free cells; 32 bases are tried at once. */
function findBase(labels: Uint16Array, from: number, cellsTaken: Bits, basesTaken: Bits): number {
  for (let base = from & ~31; ; base += 32) {
    let taken = basesTaken.read(base)
    for (let i = 0; i < labels.length && taken !== -1; i++) taken |= cellsTaken.read(base + labels[i]!)
    if (taken !== -1) return base + 31 - Math.clz32(~taken & -~taken)
  }
}

/** Finds a base for every node, so that the cells of all children are different, and returns the cell of every node. */
function placeNodes(nodes: Nodes, codeCount: number, baseOf: Int32Array): Int32Array {
  const cellsTaken = new Bits()
  const basesTaken = new Bits()
  const cellOf = new Int32Array(nodes.count)
  for (let cell = 0; cell < codeCount; cell++) cellsTaken.add(cell)
  basesTaken.add(0)
  for (let child = 1; child <= nodes.childCount[0]!; child++) cellOf[child] = nodes.label[child]!
  let size = 0
  let from = 0
  for (const node of placementOrder(nodes)) {
    const first = nodes.firstChild[node]!
    const labels = nodes.label.subarray(first, first + nodes.childCount[node]!)
    if (labels.length !== size) from = 0
    size = labels.length
    const base = findBase(labels, from, cellsTaken, basesTaken)
    from = Math.max(from, base - LOOK_BACK)
    baseOf[node] = base
    basesTaken.add(base)
    for (let i = 0; i < size; i++) {
      cellOf[first + i] = base + labels[i]!
      cellsTaken.add(base + labels[i]!)
    }
  }
  return cellOf
}

/**
 * Builds the trie of `keys`: distinct, non-empty, sorted, each a string whose units are codes below `codeCount`.
 * Every cell that a walk by such codes can touch lies inside the array.
 */
export function buildDoubleArray(keys: readonly string[], codeCount: number): DoubleArray {
  const nodes = listNodes(keys)
  const baseOf = new Int32Array(nodes.count)
  const cellOf = placeNodes(nodes, codeCount, baseOf)
  let length = codeCount
  for (const base of baseOf) length = Math.max(length, base + codeCount)
  const cells = new Int32Array(length * 2)
  for (let cell = 0; cell < length; cell++) cells[cell * 2 + 1] = EMPTY_LABEL << 16
  const cellOfKey = new Int32Array(keys.length)
  for (let node = 1; node < nodes.count; node++) {
    const cell = cellOf[node]!
    cells[cell * 2] = baseOf[node]!
    cells[cell * 2 + 1] = nodes.label[node]! << 16
    if (nodes.key[node]! >= 0) cellOfKey[nodes.key[node]!] = cell
  }
  return { cells, cellOfKey }
}
