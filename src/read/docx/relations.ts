import { attribute, type XmlHandler } from './xml.ts'

/** A tie from one part of the document to another. */
export interface Relation {
  /** Last word of its type, e.g. `styles`; the words before it differ between the two standards. */
  type: string
  /** Path of the part in the archive. */
  path: string
}

/** Path of the part that holds the ties of the part at `path`; of the whole document for `''`. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

/** Collects the ties from the part at `source`. What lies outside of the archive is none. */
export function relationsHandler(source: string, relations: Relation[]): XmlHandler {
  return {
    open(name, attributes) {
      if (name !== 'Relationship' && name !== 'rel:Relationship') return
      const target = attribute(attributes, 'Target')
      if (target === undefined || attribute(attributes, 'TargetMode') === 'External') return
      const type = attribute(attributes, 'Type') ?? ''
      relations.push({ type: type.slice(type.lastIndexOf('/') + 1), path: pathFrom(source, target) })
    },
  }
}

function pathFrom(source: string, target: string): string {
  const written = unescaped(target).replaceAll('\\', '/')
  const steps = written.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const step of written.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
