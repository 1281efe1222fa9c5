/** What evidence is kept for: a record by its id, an entry by `fortnightId/indicatorCode/unit`, or what an office told of an action point. */
export interface EvidenceSubject {
  readonly subject: 'ENTRY' | 'RECORD' | 'ACTION_UPDATE';
  readonly of: string;
}
