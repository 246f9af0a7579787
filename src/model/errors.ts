/** Every code that a `BaogaoError` can carry. */
export type ErrorCode =
  | 'input/not-text'
  | 'input/empty'
  | 'input/not-found'
  | 'input/not-readable'
  | 'input/is-directory'
  | 'input/binary'
  | 'input/unsupported-format'
  | 'input/encoding'
  | 'input/encrypted'
  | 'input/damaged'
  | 'input/too-large'
  | 'input/no-text'
  | 'input/bad-line'
  | 'input/missing-package'
  | 'lexicon/missing'
  | 'lexicon/corrupt'
  | 'lexicon/version'
  | 'words/bad-user-word'
  | 'model/missing'
  | 'model/corrupt'
  | 'model/version'
  | 'gold/missing'
  | 'gold/invalid'
  | 'options/invalid'
  | 'output/not-writable'
  | 'output/missing-package'
  | 'query/invalid'
  | 'corpus/failed'
  | 'corpus/worker-lost'

/** The only kind of error that the library throws on purpose. */
export class BaogaoError extends Error {
  override readonly name = 'BaogaoError'
  /** Stable machine-readable code, `area/what`. */
  readonly code: ErrorCode
  /** What the reader can do about it, one sentence. */
  readonly remedy: string
  /** Where: a path, an option name or an offset. */
  readonly place: string | undefined

  /**
   * @param code stable code of the error
   * @param message what is wrong, naming the value
   * @param remedy what the reader can do about it
   * @param place path, option or offset that the error is about
   */
  constructor(code: ErrorCode, message: string, remedy: string, place?: string, options?: ErrorOptions) {
    super(`${message} ${remedy}`, options)
    this.code = code
    this.remedy = remedy
    this.place = place
  }
}
