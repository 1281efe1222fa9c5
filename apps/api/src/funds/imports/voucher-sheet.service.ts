import { Injectable } from '@nestjs/common';
import type { LineVouchers, ReadyExpenditure } from '@pakhwada/contracts/funds';
import { fortnightById, fortnightOf } from '@pakhwada/domain/calendar';
import { checkVoucherLines, readyLineOf, referenceKey, type MoneyRow } from '@pakhwada/domain/funds';
import type { Breach } from '@pakhwada/domain/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import type { FortnightKey } from '../../fortnights/fortnight-record.ts';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ImportDeskService } from './import-desk.service.ts';
import { ImportRepository } from './import.repository.ts';
import { PAGE } from './list-imports.service.ts';
import { MatchKnownSanctionsService } from './match-known-sanctions.service.ts';
import { VoucherStandingRepository } from './voucher-standing.repository.ts';
import { ORDER_TYPES, VoucherRepository } from './voucher.repository.ts';

export interface VoucherSheet {
  readonly officeCode: string;
  readonly revision: number;
  readonly rows: readonly MoneyRow[];
}

/** From vouchers to the money sheet: lines that lie ready, the judging of lines that stand for vouchers, and the vouchers behind a line. */
@Injectable()
export class VoucherSheetService {
  constructor(
    private readonly source: DataSource,
    private readonly fortnights: FortnightsService,
    private readonly desk: ImportDeskService,
    private readonly imports: ImportRepository,
    private readonly vouchers: VoucherRepository,
    private readonly standings: VoucherStandingRepository,
    private readonly matching: MatchKnownSanctionsService,
  ) {}

  async ready(officer: Officer, fortnightId: string, officeCode: string): Promise<ReadyExpenditure[]> {
    const { manager } = this.source;
    await this.desk.open(manager, officer, 'READ_SHEETS');
    const fortnight = await this.fortnights.resolve(manager, officer, fortnightId);
    const groups = await this.standings.ready(manager, fortnight, officeCode, fortnight.endsOn);
    return groups.map((group) => ({ row: readyLineOf(group, fortnight.id), count: group.count }));
  }

  /** Under the lock of the scheme's vouchers, which `take` still holds: what is judged here is what is taken. */
  async check(manager: EntityManager, key: FortnightKey, officeCode: string, rows: readonly MoneyRow[]): Promise<Breach[]> {
    if (!hasVouchers(rows) && ordersIn(rows).length === 0) return [];
    await this.vouchers.lock(manager, key);
    return this.judge(manager, key, officeCode, rows);
  }

  /** What is wrong as things stand, for somebody who still types. */
  async judge(manager: EntityManager, key: FortnightKey, officeCode: string, rows: readonly MoneyRow[]): Promise<Breach[]> {
    if (!hasVouchers(rows)) return [];
    const groups = await this.standings.ready(manager, key, officeCode, fortnightById(key.fortnightId).endsOn);
    return checkVoucherLines(groups, key.fortnightId, rows);
  }

  /** After the sheets' rows are written: vouchers go behind their lines, and those that waited for an order of these sheets are matched to it. */
  async take(manager: EntityManager, key: FortnightKey, sheets: readonly VoucherSheet[]): Promise<void> {
    const lines = sheets.flatMap(({ officeCode, revision, rows }) =>
      rows.flatMap(({ line, importId, componentCode, head, partnerOffice, sanctionNo, on }) => {
        const { startsOn, endsOn } = fortnightOf(on);
        return importId === null ? [] : [{ officeCode, revision, line, importId, componentCode, head, partnerOffice, sanctionKey: referenceKey(sanctionNo ?? ''), startsOn, endsOn }];
      }),
    );
    if (lines.length > 0) await this.standings.take(manager, key, lines);
    await this.matching.matchOrders(manager, key, sheets.flatMap(({ rows }) => ordersIn(rows)).flatMap(({ reference, sanctionNo }) => (sanctionNo === null ? [reference] : [reference, sanctionNo])));
  }

  async ofLine(officer: Officer, fortnightId: string, officeCode: string, line: string, offset: number): Promise<LineVouchers> {
    const { manager } = this.source;
    await this.desk.open(manager, officer, 'READ_SHEETS');
    if (!/^[1-9]\d{0,4}$/.test(line)) refuse('NOT_FOUND');
    const fortnight = await this.fortnights.resolve(manager, officer, fortnightId);
    const { importId, ...page } = await this.standings.ofLine(manager, fortnight, officeCode, Number(line), offset, PAGE);
    const found = importId === null ? null : await this.imports.find(manager, { ...officer, importId });
    return { ...page, import: found && { id: found.id, fileName: found.fileName, sha256: found.sha256, sentAt: found.sentAt, sentBy: found.sentBy } };
  }
}

function hasVouchers(rows: readonly MoneyRow[]): boolean {
  return rows.some(({ importId }) => importId !== null);
}

function ordersIn(rows: readonly MoneyRow[]): readonly MoneyRow[] {
  return rows.filter(({ type, reverses }) => reverses === null && ORDER_TYPES.includes(type));
}
