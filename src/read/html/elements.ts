/** What the elements of HTML mean for the text of a page. Elements that are in no table are inline: they join without a break. */

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that have no content and no end tag. */
export const VOID = setOf('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr')

/** Elements whose start and end break the line; each closes an open paragraph. */
export const BLOCKS = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
  'h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section summary ' +
  'table tbody td textarea tfoot th thead tr ul xmp',
)

export const HEADINGS = setOf('h1 h2 h3 h4 h5 h6')
export const LISTS = setOf('ul ol menu dir')
export const CELLS = setOf('td th')
export const ROW_GROUPS = setOf('tbody thead tfoot')
/** Elements in which line ends and spaces count. */
export const PREFORMATTED = setOf('pre listing xmp plaintext textarea')

/** Elements that are there once and hold the whole page, wherever their tags stand. */
export const PAGE = setOf('html head body')

/** Elements that end tags from inside never reach beyond. */
export const BOUNDARIES = setOf('td th caption table template object marquee applet')

/** How the text inside of an element is read: like all text, with references but no tags, or as it stands. */
export type TextMode = 'data' | 'rcdata' | 'raw' | 'script' | 'plain'

/** Elements in which `<` is no tag. */
export const TEXT_MODES: ReadonlyMap<string, TextMode> = new Map([
  ['title', 'rcdata'], ['textarea', 'rcdata'], ['style', 'raw'], ['xmp', 'raw'], ['iframe', 'raw'], ['noembed', 'raw'], ['noframes', 'raw'],
  ['noscript', 'raw'], ['script', 'script'], ['plaintext', 'plain'],
])

/** Elements of which only a mark is kept. */
export const PROGRAMS = setOf('script style')

/** Elements that a browser does not show, or not as running text: what stands in for programs, drawings, readings over characters. */
export const NEVER_TEXT = setOf(
  'title noscript template svg iframe noembed noframes object applet audio video canvas datalist rt rp script style',
)

/** Elements that break no line, but whose end tag closes the blocks inside of them too. */
export const ENDS_OVER_BLOCKS: ReadonlySet<string> = new Set([...BOUNDARIES, ...NEVER_TEXT, 'select', 'del'])

/** Where start tags of these stand in a drawing, the drawing was not closed and ends. */
export const BREAKS_OUT = setOf('body center div dl dt dd h1 h2 h3 h4 h5 h6 hr li menu nav ol p pre table ul')

/** Elements of which an open one ends where the next begins, with the elements that keep the two apart. */
export const ENDS_BEFORE: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']], ['dt', ['dt', 'dd']], ['dd', ['dt', 'dd']], ['rt', ['rt', 'rp']], ['rp', ['rt', 'rp']], ['option', ['option']],
  ['td', ['td', 'th', 'caption']], ['th', ['td', 'th', 'caption']], ['tr', ['tr', 'caption']],
  ['tbody', ['tbody', 'thead', 'tfoot', 'tr', 'caption']], ['thead', ['tbody', 'thead', 'tfoot', 'tr', 'caption']],
  ['tfoot', ['tbody', 'thead', 'tfoot', 'tr', 'caption']],
  ...[...HEADINGS].map((name): [string, string[]] => [name, [...HEADINGS]]),
])
