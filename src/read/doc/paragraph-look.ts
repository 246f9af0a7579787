import type { ByteView } from './byte-view.ts'
import { Damage } from './damage.ts'
import type { FileInformation } from './file-information.ts'
import { ListCounter } from './list-counter.ts'
import { listUsesOf } from './list-tables.ts'
import type { Look } from './story.ts'
import { stylesOf } from './styles.ts'

const DEEPEST_HEADING = 8

/** What a table says, or `otherwise` where it cannot be read: a report without its automatic numbers is better than none. */
function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Damage) return otherwise
    throw error
  }
}

/** Says what each paragraph of a document is, and counts its automatic numbers along. */
export function paragraphLook(tables: ByteView, { styles, lists, listUses }: FileInformation): Look {
  const styleOf = readable(() => stylesOf(tables, styles), () => ({ heading: false }))
  const counter = new ListCounter(readable(() => listUsesOf(tables, lists, listUses), []))
  return (properties) => {
    const style = styleOf(properties?.style ?? 0)
    const list = properties?.list ?? style.list ?? 0
    const label = list > 0 ? counter.next(list, properties?.listLevel ?? style.listLevel ?? 0) : ''
    const outlineLevel = properties?.outlineLevel ?? style.outlineLevel
    const heading = outlineLevel === undefined ? style.heading : outlineLevel <= DEEPEST_HEADING
    return { kind: heading ? 'heading' : list > 0 ? 'list-item' : 'paragraph', label }
  }
}
