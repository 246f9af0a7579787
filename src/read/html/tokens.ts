import type { Token } from 'parse5'
import type { TextMode } from './elements.ts'

type Parse5 = typeof import('parse5')

/** What is told of a page, from its start to its end. */
export interface PageVisitor {
  /** @returns how the text that follows is to be read */
  startTag(tag: Token.TagToken): TextMode
  endTag(tag: Token.TagToken): void
  /** Text at source[start, end), with its references not yet decoded. It may hold `</>`, or a tag cut off by the page's end. */
  text(start: number, end: number): void
}

/** Whether the tokenizer shall see `<![CDATA[` as such: in drawings only. */
export interface TokenizerSwitch {
  inDrawing: boolean
}

/**
 * Tells `visitor` the tags and texts of a page. The tokenizer of parse5 is used without its tree: the tree repeats formatting
 * elements that were never closed in every paragraph, so that a page of 2000 unclosed <font> takes minutes, and it is lost as soon
 * as the text is read. The tokenizer is linear, and needs no room for a page of any depth.
 */
export function visitTokens({ Tokenizer, TokenizerMode }: Parse5, source: string, visitor: PageVisitor, drawing: TokenizerSwitch): void {
  let textStart = -1
  const endText = (end: number): void => {
    if (textStart >= 0) visitor.text(textStart, end)
    textStart = -1
  }
  const onText = (token: Token.CharacterToken): void => {
    if (textStart < 0) textStart = token.location!.startOffset
  }
  const modes = {
    data: TokenizerMode.DATA, rcdata: TokenizerMode.RCDATA, raw: TokenizerMode.RAWTEXT,
    script: TokenizerMode.SCRIPT_DATA, plain: TokenizerMode.PLAINTEXT,
  }
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, {
    onStartTag(tag) {
      endText(tag.location!.startOffset)
      const mode = visitor.startTag(tag)
      if (mode !== 'data') tokenizer.state = modes[mode]
      tokenizer.inForeignNode = drawing.inDrawing
    },
    onEndTag(tag) {
      endText(tag.location!.startOffset)
      visitor.endTag(tag)
      tokenizer.inForeignNode = drawing.inDrawing
    },
    onComment: (token) => endText(token.location!.startOffset),
    onDoctype: (token) => endText(token.location!.startOffset),
    onEof: () => endText(source.length),
    onCharacter: onText,
    onNullCharacter: onText,
    onWhitespaceCharacter: onText,
    // Without a listener parse5 still looks for faults; `null` spares it that.
    onParseError: null,
  })
  tokenizer.write(source, true)
}
