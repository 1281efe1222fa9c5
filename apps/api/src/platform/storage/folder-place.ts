import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FilePlace } from './file-place.ts';

/** A folder of this machine: PAKHWADA_DATA/files. */
export function folderPlace(folder: string): FilePlace {
  const placeOf = (name: string): string => {
    const place = path.resolve(folder, name);
    if (!place.startsWith(folder + path.sep)) throw new Error('A path that leads out of the file store');
    return place;
  };
  return {
    size: async (name) => (await stat(placeOf(name)).catch(unlessMissing))?.size ?? null,
    read: async (name) => readFile(placeOf(name)).catch(unlessMissing),
    remove: async (name) => rm(placeOf(name), { force: true }),
    write: async (name, bytes) => {
      const target = placeOf(name);
      await mkdir(path.dirname(target), { recursive: true });
      const fresh = `${target}.${randomBytes(4).toString('hex')}`;
      const file = await open(fresh, 'w', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync(); // the database row that names it commits after this
      } finally {
        await file.close();
      }
      await rename(fresh, target);
    },
  };
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
