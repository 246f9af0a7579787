import { addCode, beginField, beginResult, endField } from './fields.ts'
import { newRun } from './story.ts'
import { symbolOf } from './symbols.ts'
import { append, beginParagraph, type Closer, type Elements, endParagraph, type Opener, type Walk } from './walk.ts'
import { attribute } from './xml.ts'

const begin = (collecting: 'text' | 'code'): Opener => (walk, attributes) => {
  walk.collecting = collecting
  walk.buffer = ''
  walk.keepsBlanks = walk.keepsAllBlanks || attributes['xml:space'] === 'preserve'
}

const sign = (text: string): Opener => (walk) => append(walk, text)

/** Line ends within text are blanks to XML; other control characters are none of any text. */
function written(walk: Walk): string {
  const text = walk.buffer.replace(/[\r\n\v\f\x85\u2028\u2029]+/gu, ' ').replace(/[\0-\x08\x0e-\x1f\x7f]/gu, '')
  return walk.keepsBlanks ? text : text.replace(/^[ \t]+/u, '').trimEnd()
}

const endText: Closer = (walk) => {
  if (walk.collecting === 'text') append(walk, written(walk))
  walk.collecting = null
}

/** Paragraphs, runs, their text and signs, and fields. */
export const TEXT_ELEMENTS: Elements = {
  openers: {
    'w:p': beginParagraph,
    'a:p': beginParagraph,
    'w:r': (walk) => { walk.story.run = newRun() },
    'm:r': (walk) => { walk.story.run = newRun() },
    'w:t': begin('text'),
    'm:t': begin('text'),
    'a:t': (walk) => begin('text')(walk, { 'xml:space': 'preserve' }),
    'w:delText': (walk, attributes) => {
      walk.deleted++
      begin('text')(walk, attributes)
    },
    'w:instrText': begin('code'),
    'w:tab': sign('\t'),
    'w:ptab': sign('\t'),
    'w:br': sign('\n'),
    'w:cr': sign('\n'),
    'a:br': sign('\n'),
    'w:noBreakHyphen': sign('-'),
    'w:sym': (walk, attributes) => append(walk, symbolOf(Number.parseInt(attribute(attributes, 'char') ?? '', 16), attribute(attributes, 'font') ?? '')),
    'w:fldChar': (walk, attributes) => {
      const type = attribute(attributes, 'fldCharType')
      if (type === 'begin') beginField(walk.story)
      else if (type === 'separate') beginResult(walk.story)
      else if (type === 'end') append(walk, endField(walk.story))
    },
    'w:fldSimple': (walk, attributes) => {
      beginField(walk.story)
      addCode(walk.story, attribute(attributes, 'instr') ?? '')
      beginResult(walk.story)
    },
  },
  closers: {
    'w:p': endParagraph,
    'a:p': endParagraph,
    'w:t': endText,
    'm:t': endText,
    'a:t': endText,
    'w:delText': (walk) => {
      endText(walk)
      walk.deleted--
    },
    'w:instrText': (walk) => {
      if (walk.deleted === 0) addCode(walk.story, walk.buffer)
      walk.collecting = null
    },
    'w:fldSimple': (walk) => { endField(walk.story) },
  },
}
