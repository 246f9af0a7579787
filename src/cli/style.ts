/** Ways to colour a piece of a line; each returns the text unchanged where colour is off. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  green(text: string): string
  yellow(text: string): string
  blue(text: string): string
  cyan(text: string): string
}

const CODES: Readonly<Record<keyof Style, [number, number]>> = {
  bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], cyan: [36, 39],
}

/** The style of an output that shows colour or does not. */
export function styleFor(colour: boolean): Style {
  const paint = (name: keyof Style) => (text: string): string => {
    const [on, off] = CODES[name]
    return colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text
  }
  return {
    bold: paint('bold'), dim: paint('dim'), red: paint('red'), green: paint('green'), yellow: paint('yellow'),
    blue: paint('blue'), cyan: paint('cyan'),
  }
}

/** Whether to colour: on a terminal, unless `NO_COLOR` is set to anything or the terminal is dumb. */
export function wantsColour(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
