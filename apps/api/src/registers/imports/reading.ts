import type { FileCell } from '@pakhwada/domain/files';
import type { EntityManager } from 'typeorm';
import { lettersOf } from '../../platform/workbook/columns.ts';
import { ROWS_MAX } from '../../platform/workbook/table-file.ts';
import { UnreadableFile } from '../../platform/workbook/unreadable-file.ts';
import type { FoundHeader } from './find-header.ts';
import type { ReadRow, RowFault, RowJudge } from './import-target.ts';
import type { ImportMode } from './register-import.repository.ts';
import type { TableRow } from './table-rows.ts';

/** A row with everything that is wrong with it, at the columns of the file. */
export interface BadRow {
  readonly sheet: string;
  readonly row: number;
  readonly all: readonly FileCell[]; // of the register's own columns, at their places
  readonly faults: readonly (RowFault & { readonly column: string })[];
}

export interface Tally {
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  readonly rejected: number;
  readonly faults: number;
}

/** Where the bad rows of a reading go, in the order of the file. */
export type KeepBad = (rows: readonly BadRow[], firstFault: number) => Promise<void>;

/** The columns of a sheet that are the register's: their letters by the field, their places in a row. */
interface OwnColumns {
  readonly letters: ReadonlyMap<string, string>;
  readonly places: readonly number[];
}

interface Waiting<Row> {
  readonly good: (ReadRow<Row> & { readonly all: readonly FileCell[] })[];
  readonly bad: BadRow[];
}

const BATCH = 2000; // no faster with more, and rows that wait are rows in memory
const TOLD_EVERY = 8000; // a row of progress is a commit of its own
const ROWS_OF_SHEET = 2 ** 30; // more lines than any file has
const SAVEPOINT = 'register_rows';

/**
 * The rows of one file on their way into a register. They are judged one by one as they come; every few thousand of them go to the database while the next are read.
 * In a strict reading the first bad row takes back what was written, and the rest is only judged.
 */
export class Reading<Row> {
  private readonly tally = { rows: 0, added: 0, known: 0, rejected: 0, faults: 0 };
  private readonly first = new Map<string, number>(); // key -> place, as one number: half a million of them are kept
  private readonly sheets: string[] = [];
  private waiting: Waiting<Row> = { good: [], bad: [] };
  private working: Promise<void> = Promise.resolve();
  private onlyJudges = false;
  private lastTold = 0;
  private columns: OwnColumns = { letters: new Map(), places: [] };

  constructor(
    private readonly manager: EntityManager,
    private readonly judge: RowJudge<Row>,
    private readonly mode: ImportMode,
    private readonly keepBad: KeepBad,
    private readonly told: (rows: number) => Promise<void>,
  ) {}

  async begin(): Promise<void> {
    if (this.mode === 'STRICT') await this.manager.query(`savepoint ${SAVEPOINT}`);
    await this.told(0);
  }

  beginSheet(sheet: string, { places }: FoundHeader): void {
    this.sheets.push(sheet);
    this.columns = { letters: new Map(places.map(([{ code }, at]) => [code, lettersOf(at + 1)])), places: places.map(([, at]) => at) };
  }

  async take({ row, cells, all }: TableRow): Promise<void> {
    this.tally.rows += 1;
    if (this.tally.rows > ROWS_MAX) throw new UnreadableFile('TOO_MANY_ROWS', String(ROWS_MAX));
    const read = this.judge.read(cells);
    const faults = 'faults' in read ? read.faults : this.repeated(read.key, row);
    if (faults.length > 0) this.waiting.bad.push(this.badRow(row, all, faults));
    else if ('value' in read) this.waiting.good.push({ row, key: read.key, value: read.value, all });
    if (this.waiting.good.length + this.waiting.bad.length >= BATCH) await this.settle();
  }

  /** Hands what waits to the database, once it has done with what came before. Also at the end of each sheet: rows of two sheets are never in one batch. */
  async settle(): Promise<void> {
    await this.working;
    const { waiting, columns, sheet } = this;
    const { rows } = this.tally;
    this.waiting = { good: [], bad: [] };
    this.working = this.settleBatch(waiting, sheet, columns).then(() => this.tell(rows, TOLD_EVERY));
    this.working.catch(() => undefined); // told where it is waited for
  }

  async end(): Promise<Tally> {
    await this.settle();
    await this.working;
    await this.tell(this.tally.rows, 0);
    if (!this.onlyJudges && this.tally.added > 0) await this.judge.end(this.manager);
    return this.tally;
  }

  /** Waits for what the database is doing: nothing of it may follow a rollback. */
  async letGo(): Promise<void> {
    await this.working.catch(() => undefined);
  }

  private async settleBatch({ good, bad }: Waiting<Row>, sheet: string, columns: OwnColumns): Promise<void> {
    if (bad.length > 0) await this.onlyJudge();
    const verdicts = good.length === 0 ? [] : await this.judge.settle(this.manager, good, this.onlyJudges);
    const refused = good.flatMap((row, i) => (Array.isArray(verdicts[i]) ? [this.badRow(row.row, row.all, verdicts[i] as readonly RowFault[], sheet, columns)] : []));
    const all = [...bad, ...refused].sort((a, b) => a.row - b.row);
    if (refused.length > 0) await this.onlyJudge();
    this.tally.added += verdicts.filter((verdict) => verdict === 'NEW').length;
    this.tally.known += verdicts.filter((verdict) => verdict === 'KNOWN').length;
    if (all.length === 0) return;
    const firstFault = this.tally.faults + 1;
    this.tally.rejected += all.length;
    this.tally.faults += all.reduce((sum, { faults }) => sum + faults.length, 0);
    await this.keepBad(all, firstFault);
  }

  private async onlyJudge(): Promise<void> {
    if (this.mode !== 'STRICT' || this.onlyJudges) return;
    this.onlyJudges = true;
    await this.manager.query(`rollback to savepoint ${SAVEPOINT}`);
  }

  /** The first of a name is taken, a later one is told where the first stands. */
  private repeated(key: string, row: number): readonly RowFault[] {
    const first = this.first.get(key);
    if (first === undefined) {
      this.first.set(ownText(key), (this.sheets.length - 1) * ROWS_OF_SHEET + row);
      return [];
    }
    return [{ code: 'TWICE_IN_FILE', field: this.judge.keyField, values: { key, row: first % ROWS_OF_SHEET, sheet: this.sheets[Math.floor(first / ROWS_OF_SHEET)] ?? '' } }];
  }

  private async tell(rows: number, after: number): Promise<void> {
    if (rows - this.lastTold < after) return;
    this.lastTold = rows;
    await this.told(rows);
  }

  private get sheet(): string {
    return this.sheets.at(-1) ?? '';
  }

  private badRow(row: number, all: readonly FileCell[], faults: readonly RowFault[], sheet = this.sheet, { letters, places }: OwnColumns = this.columns): BadRow {
    return { sheet, row, all: onlyAt(all, places), faults: faults.map((fault) => ({ ...fault, column: letters.get(fault.field) ?? '' })) };
  }
}

/** A row without the cells of columns that are none of the register's: nobody can say what stands there. */
function onlyAt(all: readonly FileCell[], places: readonly number[]): readonly FileCell[] {
  const own = new Set(places);
  return Array.from(all, (cell, at) => (own.has(at) ? (cell ?? '') : ''));
}

/** A text of its own: one cut out of a part of the file would keep the whole part in memory as long as it lives. */
function ownText(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
