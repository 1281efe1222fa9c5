import { randomUUID } from 'node:crypto';

/** The id of a new record: random, behind the instant it came in, as UUID version 7 has it, so that what comes in together lies together in every index. */
export function recordId(at: Date): string {
  const instant = at.getTime().toString(16).padStart(12, '0');
  return `${instant.slice(0, 8)}-${instant.slice(8)}-7${randomUUID().slice(15)}`;
}
