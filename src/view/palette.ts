/** The colours of one class, as `#rrggbb`: behind text, and of lines. */
export interface Colours {
  tint: string
  line: string
}

/** Text, muted text and ground of the page in one scheme, as `#rrggbb`. */
export interface Scheme {
  text: string
  muted: string
  ground: string
  /** Colours by class name. */
  classes: ReadonlyMap<string, Colours>
}

/** Lightness of tints is held so near to the ground, and of lines so far from it, that contrast holds for every hue. */
const LIGHT = { text: '#16181d', muted: '#53575c', ground: '#ffffff', tint: { saturation: 0.75, lightness: 0.91 }, line: { saturation: 0.85, lightness: 0.27 } }
const DARK = { text: '#f1f3f4', muted: '#a2a8af', ground: '#121317', tint: { saturation: 0.4, lightness: 0.17 }, line: { saturation: 0.85, lightness: 0.78 } }

/** The light and the dark scheme for some classes. Hues go round the circle in the order of the sorted names. */
export function palette(names: readonly string[]): { light: Scheme; dark: Scheme } {
  const sorted = [...new Set(names)].sort()
  const make = ({ tint, line, ...page }: typeof LIGHT): Scheme => ({
    ...page,
    classes: new Map(sorted.map((name, n) => {
      const hue = (360 * n) / sorted.length
      return [name, { tint: hexOf(hue, tint.saturation, tint.lightness), line: hexOf(hue, line.saturation, line.lightness) }]
    })),
  })
  return { light: make(LIGHT), dark: make(DARK) }
}

function hexOf(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number): string => {
    const k = (offset + hue / 30) % 12
    const share = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    return Math.round(share * 255).toString(16).padStart(2, '0')
  }
  return `#${channel(0)}${channel(8)}${channel(4)}`
}
