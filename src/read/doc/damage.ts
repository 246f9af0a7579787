/** What a reader of this folder throws when the bytes break their own rules; `readDoc` turns it into `input/damaged`. */
export class Damage extends Error {
  override readonly name = 'Damage'
}
