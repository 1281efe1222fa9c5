import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { istDateOf, fortnightById } from '@pakhwada/domain/calendar';
import { checkKnownVoucher, checkVoucherRow, RepeatedVouchers, type VoucherContext, type VoucherField } from '@pakhwada/domain/funds';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { OutboxService } from '../../platform/outbox/outbox.service.ts';
import { FileStore } from '../../platform/storage/file-store.ts';
import { openTableFile } from '../../platform/workbook/table-file.ts';
import { UnreadableFile } from '../../platform/workbook/unreadable-file.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { ImportRepository, type ImportEnd, type ImportKey, type ImportRecord, type RowFault } from './import.repository.ts';
import { MatchKnownSanctionsService } from './match-known-sanctions.service.ts';
import { READ_IMPORT } from './order-import.service.ts';
import { columnNames, mappedRows } from './voucher-file.ts';
import { keyOf, VoucherRepository, type VoucherRow } from './voucher.repository.ts';

const BATCH = 5000;
const FAULTS_KEPT = 200_000; // a file whose every row is wrong is mapped wrong: the rest is counted

interface Tally {
  rows: number;
  accepted: number;
  known: number;
  readonly rejectedRows: Set<number>;
  readonly faults: RowFault[];
}

/** Ends the inner transaction, so that nothing of it stays. */
class NothingStays extends Error {
  constructor(
    readonly outcome: 'REFUSED' | 'CANCELLED',
    readonly tally: Tally,
  ) {
    super(outcome);
  }
}

/** Reads an ordered file: every row judged, the vouchers written, matched where their sanction number leaves no choice. All in one transaction; killed half-way it leaves nothing and begins again. */
@Injectable()
export class ReadImportService implements OnModuleInit {
  private readonly log = new Logger('Imports');

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly schemes: SchemesService,
    private readonly imports: ImportRepository,
    private readonly vouchers: VoucherRepository,
    private readonly matching: MatchKnownSanctionsService,
    private readonly outbox: OutboxService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.outbox.register(READ_IMPORT, (key: ImportKey, manager) => this.import(key, manager));
  }

  async import(key: ImportKey, manager: EntityManager): Promise<void> {
    const record = await this.imports.find(manager, key);
    if (!record || record.endedAt !== null || record.mapping === null) return;
    const end = await this.read(key, record, manager);
    await this.imports.recordEnd(manager, key, end);
    const { problem: _, at: __, ...counts } = end;
    await this.audit.append(manager, { personId: null, officeCode: record.officeCode, action: 'import.end', subject: `${key.schemeCode}/${key.importId}`, detail: counts });
  }

  private async read(key: ImportKey, record: ImportRecord, manager: EntityManager): Promise<ImportEnd> {
    const ended = (outcome: ImportEnd['outcome'], tally: Tally, problem: ImportEnd['problem'] = null): ImportEnd => ({
      ...{ outcome, rows: tally.rows, accepted: tally.accepted, known: tally.known, rejected: tally.rejectedRows.size, problem, at: this.clock.nowIso() },
    });
    try {
      const tally = await manager.transaction((inner) => this.readRows(key, record, inner));
      await this.imports.insertFaults(manager, key, tally.faults);
      return ended('TAKEN', tally);
    } catch (error) {
      if (error instanceof UnreadableFile) return ended('UNREADABLE', nothingYet(), { code: error.problem, detail: error.detail });
      if (!(error instanceof NothingStays)) throw error;
      if (error.outcome === 'REFUSED') await this.imports.insertFaults(manager, key, error.tally.faults);
      return ended(error.outcome, { ...error.tally, accepted: 0 });
    }
  }

  private async readRows(key: ImportKey, record: ImportRecord, manager: EntityManager): Promise<Tally> {
    const bytes = await this.files.read(record.path);
    if (!bytes) throw new UnreadableFile('GONE');
    const [file, sheet, mapping] = [openTableFile(bytes), record.sheet ?? '', record.mapping!];
    const context = await this.contextOf(key, manager, mapping.amountIn);
    const columns = columnNames(file, sheet, mapping);
    const rowsAbout = file.rowsAbout(sheet);
    const [tally, seen] = [nothingYet(), new RepeatedVouchers()];
    let batch: VoucherRow[] = [];
    let working: Promise<boolean> = Promise.resolve(false); // the database takes one batch while the next is parsed and judged
    const settle = async (): Promise<void> => {
      if (await working) throw new NothingStays('CANCELLED', tally);
      const [ready, rowsRead] = [batch, tally.rows];
      batch = [];
      working = this.takeBatch(key, manager, ready, columns, tally).then(() => this.imports.recordProgress(this.source.manager, key, rowsRead, rowsAbout, this.clock.nowIso()));
      working.catch(() => undefined); // told where it is waited for
      await new Promise((sent) => setImmediate(sent));
    };
    await settle();
    for (const { row, cells } of mappedRows(file, sheet, mapping)) {
      tally.rows += 1;
      const read = checkVoucherRow(cells, context);
      const repeated = 'voucher' in read ? seen.check(read.voucher, row) : null;
      if ('faults' in read) for (const fault of read.faults) note(tally, columns, row, fault);
      else if (repeated) note(tally, columns, row, repeated);
      else batch.push({ row, voucher: read.voucher });
      if (tally.rows % BATCH === 0) await settle();
    }
    await settle();
    if (await working) throw new NothingStays('CANCELLED', tally);
    if (tally.rows === 0) throw new UnreadableFile('NO_ROWS');
    tally.faults.sort((a, b) => a.row - b.row);
    if (tally.rejectedRows.size > 0 && (record.mode === 'STRICT' || tally.accepted + tally.known === 0)) throw new NothingStays('REFUSED', tally);
    const matched = await this.matching.matchImport(manager, key);
    this.log.log(`${key.importId}: ${matched} sanction numbers matched by the register of orders`);
    return tally;
  }

  private async takeBatch(key: ImportKey, manager: EntityManager, batch: readonly VoucherRow[], columns: Columns, tally: Tally): Promise<void> {
    if (batch.length === 0) return;
    const added = await this.vouchers.insert(manager, key, batch);
    tally.accepted += added.size;
    const there = batch.filter(({ row }) => !added.has(row));
    const known = await this.vouchers.known(manager, key, there.map(({ voucher }) => voucher));
    for (const { row, voucher } of there) {
      const fault = checkKnownVoucher(known.get(keyOf(voucher))!, voucher);
      if (fault) note(tally, columns, row, fault);
      else tally.known += 1;
    }
  }

  private async contextOf({ schemeCode }: ImportKey, manager: EntityManager, amountIn: VoucherContext['amountIn']): Promise<VoucherContext> {
    const { plan } = await this.schemes.latestPlan(schemeCode, manager);
    return { amountIn, schemeStartsOn: fortnightById(plan.calendar.firstFortnightId).startsOn, latestOn: istDateOf(this.clock.nowIso()) };
  }
}

type Columns = Readonly<Partial<Record<VoucherField, string>>>;

function nothingYet(): Tally {
  return { rows: 0, accepted: 0, known: 0, rejectedRows: new Set(), faults: [] };
}

function note(tally: Tally, columns: Columns, row: number, fault: Omit<RowFault, 'row' | 'column'>): void {
  tally.rejectedRows.add(row);
  if (tally.faults.length < FAULTS_KEPT) tally.faults.push({ ...fault, row, column: columns[fault.field] ?? '' });
}
