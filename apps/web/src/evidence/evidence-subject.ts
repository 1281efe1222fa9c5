/** What evidence is kept for: a record by its id, or an entry by `fortnightId/indicatorCode/unit`. */
export interface EvidenceSubject {
  readonly subject: 'ENTRY' | 'RECORD';
  readonly of: string;
}
