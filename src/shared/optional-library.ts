import { InspectorError } from './errors.ts';

/** Runs an import of a module that needs `library`, an optional dependency. Throws `library-missing` where it is not installed. */
export async function withLibrary<T>(library: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    // Another module that is missing is a mistake of ours.
    if (!message.includes(library)) throw error;
    throw new InspectorError(
      'library-missing',
      { zh: `没有安装 ${library}`, en: `${library} is not installed` },
      { place: library, cause: error },
    );
  }
}
