import type { RegisterCode, RegisterRecord } from '@pakhwada/domain/registers';

/** How a version of a record came about. */
export const RECORD_ORIGINS = ['FORM', 'IMPORT', 'MERGE', 'ERASURE', 'DEMO'] as const;
export type RecordOrigin = (typeof RECORD_ORIGINS)[number];

/** Who writes, and how. */
export interface RecordAuthor {
  readonly personId: string;
  readonly officeCode: string;
  readonly from: RecordOrigin;
  readonly importId: string | null;
}

/** A record as it is kept. */
export interface StoredRecord extends RegisterRecord {
  readonly udyam: string | null;
  readonly stage: string;
  readonly stageOn: string | null;
  readonly version: number;
  readonly updatedAt: string;
}

/** What becomes a new record: read, checked, and placed under its parent. */
export interface NewRecord extends Pick<RegisterRecord, 'parentId' | 'district' | 'values' | 'atLeast'> {
  readonly personal: RegisterRecord['values'];
}

/** A row of the table, worked out. */
export interface RecordRow extends RegisterRecord {
  readonly register: RegisterCode;
  readonly udyam: string | null;
  readonly stage: string;
  readonly stageOn: string | null;
}
