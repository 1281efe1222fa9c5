import { createHash } from 'node:crypto';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.ts';
import type { FilePlace } from './file-place.ts';
import { folderPlace } from './folder-place.ts';
import { objectStorePlace } from './object-store-place.ts';

export interface StoredFile {
  readonly path: string; // inside the store, "ab/abcd....pdf", on a shelf "evidence/ab/abcd....pdf"
  readonly sha256: string;
  readonly bytes: number;
}

const NAME = /^[\w-]+(\/[\w-]+)*\.\w+$/;

/** Files by the hash of their bytes, in PAKHWADA_DATA/files or in an object store: the same bytes are kept once, and a file never changes. */
@Injectable()
export class FileStore {
  private readonly place: FilePlace;

  constructor(@Inject(SETTINGS) { objectStore, dataFolder }: Settings) {
    this.place = objectStore ? objectStorePlace(objectStore) : folderPlace(path.join(dataFolder, 'files'));
  }

  /** A shelf of its own for what may have to go one day: the same bytes elsewhere stay. */
  async save(bytes: Uint8Array, extension: string, shelf: string | null = null): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = checked(`${shelf === null ? '' : `${shelf}/`}${sha256.slice(0, 2)}/${sha256}.${extension}`);
    if ((await this.place.size(name)) !== bytes.length) await this.place.write(name, bytes, sha256);
    return { path: name, sha256, bytes: bytes.length };
  }

  /** The bytes, or null when the file is gone or is not what its name says. */
  async read(name: string): Promise<Buffer | null> {
    const bytes = await this.place.read(checked(name));
    if (!bytes) return null;
    return path.basename(name).startsWith(createHash('sha256').update(bytes).digest('hex')) ? bytes : null;
  }

  /** For what the law says must go; whoever calls makes sure that nothing else rests on the same bytes. */
  async remove(name: string): Promise<void> {
    await this.place.remove(checked(name));
  }
}

function checked(name: string): string {
  if (!NAME.test(name)) throw new Error('A path that leads out of the file store');
  return name;
}
