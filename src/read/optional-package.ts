import { BaogaoError } from '../model/errors.ts'

/**
 * Loads a package that only some formats need.
 * @param load the dynamic import, written out where it is needed so that bundlers see it
 * @throws BaogaoError `input/missing-package` where it is not installed
 */
export async function optionalPackage<T>(load: () => Promise<T>, names: string, input: string, format: string): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw new BaogaoError(
      'input/missing-package', `${input}: is ${format}; ${names} is needed to read it.`, `Install it: npm install ${names}.`, input, { cause },
    )
  }
}
