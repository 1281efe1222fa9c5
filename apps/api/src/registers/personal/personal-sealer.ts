import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FieldValues } from '@pakhwada/domain/registers';
import { readPersonalKeys, type PersonalKeys } from '../../platform/config/personal-keys.ts';
import { SETTINGS, type Settings } from '../../platform/config/settings.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import { readOrMakeKey } from './personal-key-file.ts';

const FORM = 1; // form of the sealed bytes: form, number of the key, nonce, tag, ciphertext
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 2 + NONCE_BYTES + TAG_BYTES;

/**
 * Seals what is known about a person: AES-256-GCM, a nonce of its own each time, bound to the record it belongs to, so that sealed bytes laid beside another record do not open.
 * The key is no row of the database and no line of a log; without one the sealer refuses in words, and the rest of the server works.
 */
@Injectable()
export class PersonalSealer {
  private known: PersonalKeys | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** The number of the key that seals. */
  get sealsWith(): number {
    return this.keys().keys().next().value!;
  }

  seal(values: FieldValues, of: string): Buffer {
    const number = this.sealsWith;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys().get(number)!, nonce);
    cipher.setAAD(Buffer.from(of));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(values), 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([FORM, number]), nonce, cipher.getAuthTag(), sealed]);
  }

  open(sealed: Buffer, of: string): FieldValues {
    const key = this.keys().get(sealed[1] ?? 0);
    if (sealed[0] !== FORM || !key || sealed.length < HEAD_BYTES) return refuse('PERSONAL_KEY_OTHER');
    try {
      const decipher = createDecipheriv(CIPHER, key, sealed.subarray(2, 2 + NONCE_BYTES));
      decipher.setAAD(Buffer.from(of));
      decipher.setAuthTag(sealed.subarray(2 + NONCE_BYTES, HEAD_BYTES));
      return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]).toString('utf8')) as FieldValues;
    } catch {
      return refuse('PERSONAL_KEY_OTHER');
    }
  }

  private keys(): PersonalKeys {
    if (this.known) return this.known;
    const { personalKey, personalKeyFile } = this.settings;
    const text = personalKey ?? (personalKeyFile && readOrMakeKey(personalKeyFile));
    this.known = text ? readPersonalKeys(text) : null;
    return this.known ?? refuse('PERSONAL_KEY_MISSING');
  }
}
