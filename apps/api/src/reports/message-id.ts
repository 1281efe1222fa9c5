import { createHash } from 'node:crypto';

/** The same run and recipient always carry the same id, so a mail that had to be sent twice is recognised as one. */
export function messageIdOf(run: string, recipient: string): string {
  const hash = createHash('sha256').update(`${run}|${recipient.toLowerCase()}`).digest('hex').slice(0, 32);
  return `<${hash}@pakhwada>`;
}
