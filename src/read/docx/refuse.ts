import { BaogaoError } from '../../model/errors.ts'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Name of the stream that holds an encrypted document, as UTF-16. */
const ENCRYPTED = Uint8Array.from('EncryptedPackage', (char) => char.charCodeAt(0))

/** Refuses what is no archive at all. A document with a password is a container of the old kind that holds the encrypted archive. */
export function refuseOtherFiles(bytes: Uint8Array, name: string): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return
  if (OLE.every((byte, i) => bytes[i] === byte) && holdsWide(bytes, ENCRYPTED)) {
    throw new BaogaoError('input/encrypted', `${name}: is a Word document (.docx) with a password.`, 'Save it without the password.', name)
  }
  throw new BaogaoError('input/damaged', `${name}: is no Word document (.docx), which would be a ZIP archive.`, 'Get the file again, or give its real type.', name)
}

/** Whether the letters stand in the bytes, each with a zero byte behind it. */
function holdsWide(bytes: Uint8Array, letters: Uint8Array): boolean {
  for (let at = bytes.indexOf(letters[0]!); at >= 0; at = bytes.indexOf(letters[0]!, at + 1)) {
    if (letters.every((letter, i) => bytes[at + 2 * i] === letter && bytes[at + 2 * i + 1] === 0)) return true
  }
  return false
}
