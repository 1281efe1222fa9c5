import { Injectable } from '@nestjs/common';
import type { ExpenditureImport, ImportFaults, VoucherPage } from '@pakhwada/contracts/funds';
import { referenceKey } from '@pakhwada/domain/funds';
import { DataSource } from 'typeorm';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ImportDeskService, keyOfImport, shownTo } from './import-desk.service.ts';
import { ImportRepository } from './import.repository.ts';
import { VoucherStandingRepository, type Standing } from './voucher-standing.repository.ts';

export const PAGE = 50;

/** The files that came, one of them, what is wrong in it, and what it brought. */
@Injectable()
export class ListImportsService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: ImportDeskService,
    private readonly imports: ImportRepository,
    private readonly standings: VoucherStandingRepository,
  ) {}

  async list(officer: Officer): Promise<ExpenditureImport[]> {
    const { manager } = this.source;
    await this.desk.open(manager, officer, 'READ_SHEETS');
    const isMine = await this.desk.canImport(manager, officer);
    return (await this.imports.list(manager, officer)).map((record) => shownTo(record, isMine));
  }

  async get(officer: Officer, importId: string): Promise<ExpenditureImport> {
    const { manager } = this.source;
    await this.desk.open(manager, officer, 'READ_SHEETS');
    return this.desk.shown(manager, officer, await this.desk.find(manager, officer, importId));
  }

  async faults(officer: Officer, importId: string, offset: number): Promise<ImportFaults> {
    const { manager } = this.source;
    await this.desk.open(manager, officer, 'READ_SHEETS');
    const { sheet } = await this.desk.find(manager, officer, importId);
    const { total, faults } = await this.imports.faults(manager, keyOfImport(officer, importId), offset, PAGE);
    return { sheet: sheet ?? '', total, faults: faults.map((fault) => ({ ...fault, values: { ...fault.values } })) };
  }

  async vouchers(officer: Officer, importId: string, wish: { offset: number; sanctionNo?: string | undefined; standing?: Standing | undefined }): Promise<VoucherPage> {
    const { manager } = this.source;
    await this.desk.open(manager, officer, 'READ_SHEETS');
    await this.desk.find(manager, officer, importId);
    const sanctionKey = wish.sanctionNo === undefined ? null : referenceKey(wish.sanctionNo);
    return this.standings.page(manager, officer, { importId, sanctionKey, standing: wish.standing ?? null, offset: wish.offset, limit: PAGE });
  }
}
