import { isRefusal } from '../shell/refusal.ts';

/** What the server says of one field, to stand at it. */
export function messagesAt(error: Error | null, field: string): string[] {
  return isRefusal(error) ? error.problem.breaches.flatMap((breach) => (breach.field === field ? [breach.text] : [])) : [];
}
