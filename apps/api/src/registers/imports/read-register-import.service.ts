import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { istDateOf } from '@pakhwada/domain/calendar';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { DataVersionService } from '../../platform/data-version/data-version.service.ts';
import { OutboxService } from '../../platform/outbox/outbox.service.ts';
import { FileStore } from '../../platform/storage/file-store.ts';
import { openLongTable, type LongTable } from '../../platform/workbook/table-file.ts';
import { UnreadableFile } from '../../platform/workbook/unreadable-file.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { headerWords } from './find-header.ts';
import { FORGET_FILE, FORGET_ROWS } from './forget-import.service.ts';
import { ImportTargetsService } from './import-targets.service.ts';
import type { ImportTarget, RowJudge } from './import-target.ts';
import { Reading, type Tally } from './reading.ts';
import { RegisterImportRepository, type RegisterImportEnd, type RegisterImportKey, type RegisterImportRecord, type SheetHeaders } from './register-import.repository.ts';
import { KeepRejectedService } from './keep-rejected.service.ts';
import { refuseNoHeader, tableRows } from './table-rows.ts';

export const READ_REGISTER_IMPORT = 'register-import.read';
const REJECTED_KEPT_DAYS = 90;
const DAY = 86_400_000;

/** What a reading came to. */
interface Read {
  readonly tally: Tally;
  readonly headers: SheetHeaders;
  readonly ignored: readonly string[];
}

/** Ends the inner transaction, so that nothing of it stays. */
class Cancelled extends Error {}

const NOTHING: Read = { tally: { rows: 0, added: 0, known: 0, rejected: 0, faults: 0 }, headers: [], ignored: [] };

/** Reads a file into its register: every row judged, good ones written, all in one transaction; killed half-way it leaves nothing and begins again. Between bunches of rows the server does its other work. */
@Injectable()
export class ReadRegisterImportService implements OnModuleInit {
  private readonly log = new Logger('RegisterImports');

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly schemes: SchemesService,
    private readonly targets: ImportTargetsService,
    private readonly imports: RegisterImportRepository,
    private readonly rejected: KeepRejectedService,
    private readonly versions: DataVersionService,
    private readonly outbox: OutboxService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.outbox.register(READ_REGISTER_IMPORT, (key: RegisterImportKey, manager) => this.import(key, manager));
  }

  async import(key: RegisterImportKey, manager: EntityManager): Promise<void> {
    const record = await this.imports.find(manager, key);
    if (!record || record.endedAt !== null) return;
    const end = await this.read(key, record, manager);
    await this.imports.recordEnd(manager, key, end);
    const { problem: _, headers: __, at: ___, ...counts } = end;
    await this.audit.append(manager, { personId: null, officeCode: record.officeCode, action: 'register-import.end', subject: `${key.schemeCode}/${key.importId}`, detail: { register: record.register, ...counts } });
    if (end.added > 0) await this.versions.bump(manager, key.stateId, key.schemeCode);
    const after = new Date(Date.now() + REJECTED_KEPT_DAYS * DAY);
    await this.outbox.append(manager, { key: `${FORGET_FILE}:${key.importId}`, topic: FORGET_FILE, payload: { path: record.path } }, ...(end.rejected > 0 ? [{ key: `${FORGET_ROWS}:${key.importId}`, topic: FORGET_ROWS, payload: { ...key }, after }] : []));
    this.log.log(`${key.importId}: ${end.outcome}, ${end.rows} rows, ${end.added} new, ${end.rejected} rejected`);
  }

  private async read(key: RegisterImportKey, record: RegisterImportRecord, manager: EntityManager): Promise<RegisterImportEnd> {
    const ended = (outcome: RegisterImportEnd['outcome'], { tally, headers }: Read, problem: RegisterImportEnd['problem'] = null): RegisterImportEnd => ({ outcome, ...tally, headers, problem, at: this.clock.nowIso() });
    try {
      const read = await manager.transaction((inner) => this.readAll(key, record, inner));
      const isRefused = read.tally.rejected > 0 && (record.mode === 'STRICT' || read.tally.added + read.tally.known === 0);
      const note = read.ignored.length === 0 ? null : { code: 'COLUMNS_IGNORED', detail: read.ignored.join(', ') };
      return isRefused ? ended('REFUSED', { ...read, tally: { ...read.tally, added: 0 } }, note) : ended('TAKEN', read, note);
    } catch (error) {
      if (error instanceof UnreadableFile) return ended('UNREADABLE', NOTHING, { code: error.problem, detail: error.detail });
      if (error instanceof Cancelled) return ended('CANCELLED', NOTHING);
      throw error;
    }
  }

  private async readAll(key: RegisterImportKey, record: RegisterImportRecord, manager: EntityManager): Promise<Read> {
    const bytes = await this.files.read(record.path);
    if (!bytes) throw new UnreadableFile('GONE');
    const { plan } = await this.schemes.latestPlan(key.schemeCode, manager);
    const target = this.targets.find(record.register);
    const at = this.clock.nowIso();
    const charge = { personId: record.personId, role: record.role, officeCode: record.officeCode, districtLgd: record.districtLgd };
    return target.judged(manager, { ...key, charge, plan, at, today: istDateOf(at) }, (judge) => this.readRows(key, record, target, judge, bytes, manager));
  }

  private async readRows<Row>(key: RegisterImportKey, { mode }: RegisterImportRecord, target: ImportTarget, judge: RowJudge<Row>, bytes: Buffer, manager: EntityManager): Promise<Read> {
    const table = await openLongTable(bytes);
    const expected = { rows: 0 };
    const told = async (rows: number): Promise<void> => {
      if (await this.imports.recordProgress(this.source.manager, key, rows, expected.rows === 0 ? null : expected.rows, this.clock.nowIso())) throw new Cancelled();
    };
    const reading = new Reading(manager, judge, mode, (rows, firstFault) => this.rejected.keep(manager, key, target, rows, firstFault), told);
    try {
      return await readSheets(table, target, reading, (rows) => void (expected.rows += rows));
    } finally {
      await reading.letGo();
    }
  }
}

async function readSheets<Row>(table: LongTable, target: ImportTarget, reading: Reading<Row>, expect: (rowsAbout: number) => void): Promise<Read> {
  const words = headerWords(target.columns);
  const [headers, ignored]: [{ sheet: string; texts: readonly string[] }[], Set<string>] = [[], new Set()];
  await reading.begin();
  for (const sheet of table.sheets) {
    let isFirst = true;
    for await (const { header, rows } of tableRows(table, sheet, words, target.columns)) {
      if (isFirst) {
        expect(table.rowsAbout(sheet) ?? 0);
        headers.push({ sheet, texts: header.texts });
        for (const text of header.ignored) ignored.add(text);
        reading.beginSheet(sheet, header);
        isFirst = false;
      }
      for (const row of rows) await reading.take(row);
    }
    if (!isFirst) await reading.settle();
  }
  const tally = await reading.end();
  if (headers.length === 0) refuseNoHeader(table.sheets);
  if (tally.rows === 0) throw new UnreadableFile('NO_ROWS');
  return { tally, headers, ignored: [...ignored] };
}
