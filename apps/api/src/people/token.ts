import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes that mean nothing; only their hash is stored, so a stolen table opens no door. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
