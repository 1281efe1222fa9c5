import type { Importable } from '@pakhwada/contracts/registers';
import type { FileCell } from '@pakhwada/domain/files';
import type { Plan } from '@pakhwada/domain/plan';
import type { Charge, RegisterTarget } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import type { ImportColumn } from './import-column.ts';

/** What is wrong with one field of a row; `language` words it as it words a record's fault. */
export interface RowFault {
  readonly code: string;
  readonly field: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One row that could be read. */
export interface ReadRow<Row> {
  readonly row: number; // of the sheet
  readonly key: string; // its name in the register
  readonly value: Row;
}

/** What the register says to a row that could be read: it is new, it stands there already with the same values, or it may not come in. */
export type Verdict = 'NEW' | 'KNOWN' | readonly RowFault[];

/** Judges the rows of one import and writes those that are good. Rows are read one by one; what only the database knows is asked for many of them at once. */
export interface RowJudge<Row> {
  readonly keyField: string; // at which a row that is twice in the file is told
  read(cells: Readonly<Record<string, FileCell>>): { readonly key: string; readonly value: Row } | { readonly faults: readonly RowFault[] };
  /** A verdict for each row; those that are new are written, unless the reading only judges. */
  settle(manager: EntityManager, rows: readonly ReadRow<Row>[], onlyJudges: boolean): Promise<readonly Verdict[]>;
  /** Once, after the last row that was written. */
  end(manager: EntityManager): Promise<void>;
}

/** An import under way, in the charge it was sent in. */
export interface ImportOrder extends SchemeKey {
  readonly importId: string;
  readonly charge: Charge;
  readonly plan: Plan;
  readonly at: string;
  readonly today: string;
}

/** What a file can be brought into: a register, or the register of units. */
export interface ImportTarget {
  readonly code: Importable;
  readonly columns: readonly ImportColumn[];
  readonly hasSealedFields: boolean;
  /** Whether the plan has a component that keeps it. */
  isKept(plan: Plan): boolean;
  /** Who keeps it and who sees what of it, there or (null) as a whole. */
  targetAt(plan: Plan, district: number | null): RegisterTarget;
  judged<Answer>(manager: EntityManager, order: ImportOrder, work: <Row>(judge: RowJudge<Row>) => Promise<Answer>): Promise<Answer>;
}
