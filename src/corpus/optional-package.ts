import { BaogaoError } from '../model/errors.ts'

/**
 * Loads a package that only some outputs need.
 * @param load the dynamic import, written out where it is needed so that bundlers see it
 * @throws BaogaoError `output/missing-package` where it is not installed
 */
export async function optionalPackage<T>(load: () => Promise<T>, name: string, what: string): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw new BaogaoError('output/missing-package', `${what} needs the package ${name}.`, `Install it: npm install ${name}.`, name, { cause })
  }
}
