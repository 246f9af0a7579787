import type { Block, DocumentText, LeftOut } from '../document.ts'
import type { Draft } from './story.ts'

/** Puts the blocks one under the other, each on its line. */
export function assembleText(drafts: readonly Draft[], leftOut: LeftOut[]): DocumentText {
  const blocks: Block[] = []
  const lines: string[] = []
  let start = 0
  for (const { kind, text } of drafts) {
    for (const line of text.split('\n')) {
      blocks.push({ kind, start, end: start + line.length })
      lines.push(line)
      start += line.length + 1
    }
  }
  return { text: lines.join('\n'), blocks, leftOut }
}
