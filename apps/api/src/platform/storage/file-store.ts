import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.ts';

export interface StoredFile {
  readonly path: string; // inside the store, "ab/abcd....pdf"
  readonly sha256: string;
  readonly bytes: number;
}

/** Files by the hash of their bytes, in PAKHWADA_DATA/files: the same bytes are kept once, and a file never changes. */
@Injectable()
export class FileStore {
  private readonly folder: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.folder = path.join(settings.dataFolder, 'files');
  }

  async save(bytes: Uint8Array, extension: string): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = `${sha256.slice(0, 2)}/${sha256}.${extension}`;
    const target = this.placeOf(name);
    const there = await stat(target).catch(() => null);
    if (there?.size !== bytes.length) {
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
    }
    return { path: name, sha256, bytes: bytes.length };
  }

  /** The bytes, or null when the file is gone or is not what its name says. */
  async read(name: string): Promise<Buffer | null> {
    const bytes = await readFile(this.placeOf(name)).catch(() => null);
    if (!bytes) return null;
    return path.basename(name).startsWith(createHash('sha256').update(bytes).digest('hex')) ? bytes : null;
  }

  private placeOf(name: string): string {
    const place = path.resolve(this.folder, name);
    if (!place.startsWith(this.folder + path.sep)) throw new Error('A path that leads out of the file store');
    return place;
  }
}
