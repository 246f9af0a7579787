import { Damage } from './damage.ts'

/** Little-endian numbers out of bytes; whatever lies outside of them is damage, never `undefined`. */
export class ByteView {
  readonly bytes: Uint8Array
  readonly #view: DataView
  /** What messages call the bytes. */
  readonly #name: string

  constructor(bytes: Uint8Array, name: string) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#name = name
  }

  get length(): number {
    return this.bytes.length
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#checked(at, 1))
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#checked(at, 2), true)
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#checked(at, 4), true)
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#checked(at, 4), true)
  }

  /** The `length` bytes from `at`, not copied. */
  part(at: number, length: number): Uint8Array {
    return this.bytes.subarray(this.#checked(at, length), at + length)
  }

  #checked(at: number, length: number): number {
    if (at >= 0 && length >= 0 && at + length <= this.bytes.length) return at
    throw new Damage(`${this.#name} has ${this.bytes.length} bytes, but something of ${length} bytes should stand at ${at}`)
  }
}
