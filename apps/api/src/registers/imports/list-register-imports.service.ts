import { Injectable } from '@nestjs/common';
import type { RegisterFaults, RegisterImport } from '@pakhwada/contracts/registers';
import { DataSource } from 'typeorm';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { keyOfImport, RegisterImportDeskService, shownTo } from './register-import-desk.service.ts';
import { RejectedRowRepository } from './rejected-row.repository.ts';

export const FAULTS_PAGE = 100;

/** The files that came, one of them, and what is wrong in it. */
@Injectable()
export class ListRegisterImportsService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: RegisterImportDeskService,
    private readonly rejected: RejectedRowRepository,
  ) {}

  async list(officer: Officer, register: string | undefined): Promise<RegisterImport[]> {
    return this.desk.list(this.source.manager, officer, register ?? null);
  }

  async get(officer: Officer, importId: string): Promise<RegisterImport> {
    return shownTo(officer, await this.desk.find(this.source.manager, officer, importId));
  }

  async faults(officer: Officer, importId: string, offset: number): Promise<RegisterFaults> {
    const { manager } = this.source;
    const record = await this.desk.findOwn(manager, officer, importId);
    const faults = await this.rejected.faults(manager, keyOfImport(officer, importId), offset, FAULTS_PAGE);
    return { total: record.faults ?? 0, faults: faults.map((fault) => ({ ...fault, values: { ...fault.values } })) };
  }
}
