/** `baogao/read`: bytes or a file to raw text. */
export { decode, type Decoded, type DecodeOptions } from './decode.ts'
export { type Block, type BlockKind, type DocumentPlace, type DocumentText, type LeftOut, placeOf, type ReadLimits } from './document.ts'
export { type Encoding, ENCODINGS, encodingOf } from './encodings.ts'
export { read, readStdin } from './file.ts'
export type { DocumentType } from './formats.ts'
export type { ReadOptions, ReadText } from './text.ts'
