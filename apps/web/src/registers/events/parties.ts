import type { RecordLine } from '@pakhwada/contracts/registers';

/** Participants of an event by their number, so that a meeting or a stall can name the organisation. */
export type Parties = ReadonlyMap<string, RecordLine>;

export function partiesOf(participants: readonly RecordLine[]): Parties {
  return new Map(participants.map((one) => [String(one.values.participantNo ?? ''), one]));
}

/** The organisation behind a number; the number itself where nobody has it. */
export function partyName(parties: Parties, number: unknown): string {
  const organisation = parties.get(String(number ?? ''))?.values.organisation; // covered where the charge sees no names
  return typeof organisation === 'string' ? organisation : String(number ?? '');
}
