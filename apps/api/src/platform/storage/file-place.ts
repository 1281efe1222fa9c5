/** Where files lie under their names: a folder of this machine, or a bucket of an object store. Names come from FileStore and lead nowhere else. */
export interface FilePlace {
  /** How many bytes lie there; null: none. */
  size(name: string): Promise<number | null>;
  /** All of it or nothing: whoever reads meanwhile finds no half a file. `sha256` is that of the bytes. */
  write(name: string, bytes: Uint8Array, sha256: string): Promise<void>;
  /** Null where nothing lies; a place that cannot be asked throws. */
  read(name: string): Promise<Buffer | null>;
  /** Done as well where nothing lay. */
  remove(name: string): Promise<void>;
}
