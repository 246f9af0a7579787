import { BaogaoError } from '../../model/errors.ts'
import { decode } from '../decode.ts'
import type { DocumentReader, DocumentText } from '../document.ts'
import { optionalPackage } from '../optional-package.ts'
import { decodePage } from './charset.ts'
import { PageText } from './page-text.ts'
import { References } from './references.ts'
import { visitTokens } from './tokens.ts'

type Parse5 = typeof import('parse5')

/** The text of a page that holds no tags. */
function plainText({ parseFragment }: Parse5, page: string): string {
  return parseFragment(page).childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

/** The text of a decoded page. */
export function textOfPage(parse5: Parse5, source: string): DocumentText {
  const references = new References((page) => plainText(parse5, page))
  const page = new PageText(source, references)
  visitTokens(parse5, source, page, page)
  return page.document()
}

/**
 * Reads an HTML page: its blocks in order, without what browsers do not show, and for each unit its place in the decoded page.
 * @throws BaogaoError `input/no-text`, `input/damaged`, `input/binary`, `input/missing-package`
 */
export const readHtml: DocumentReader = async (bytes, name, _limits, label) => {
  const parse5 = await optionalPackage(() => import('parse5'), 'parse5', name, 'an HTML page')
  const { text: source, encoding, bom, certainty } = label === undefined ? decodePage(bytes, name) : decode(bytes, { encoding: label, name })
  let found: DocumentText
  try {
    found = textOfPage(parse5, source)
  } catch (cause) {
    throw new BaogaoError('input/damaged', `${name}: the page cannot be read.`, 'Open it in a browser and save its text.', name, { cause })
  }
  if (found.text === '') {
    const isFrames = /<i?frame[\s>]/iu.test(source)
    const remedy = isFrames ? 'It shows other pages in frames: give those.' : 'If a browser shows text, a script writes it: save the page from there.'
    throw new BaogaoError('input/no-text', `${name}: the page has no text that a browser would show.`, remedy, name)
  }
  return { ...found, encoding, bom, certainty }
}
