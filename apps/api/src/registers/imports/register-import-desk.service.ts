import { Injectable } from '@nestjs/common';
import type { RegisterImport } from '@pakhwada/contracts/registers';
import type { Plan } from '@pakhwada/domain/plan';
import { canKeepRegister, worksWithRows, type Role } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { ImportTargetsService } from './import-targets.service.ts';
import type { ImportTarget } from './import-target.ts';
import { RegisterImportRepository, type RegisterImportKey, type RegisterImportRecord } from './register-import.repository.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const READ_ALL: readonly Role[] = ['PMU', 'NODAL_OFFICER', 'AUDITOR'];

/** Who may do what with files of registers: an office that keeps the register sends them, and reads its own; PMU, nodal officer and auditor read that all came, never the rows. */
@Injectable()
export class RegisterImportDeskService {
  constructor(
    private readonly schemes: SchemesService,
    private readonly targets: ImportTargetsService,
    private readonly imports: RegisterImportRepository,
  ) {}

  /** The register that an officer may bring files into; a scheme without its component has none such. */
  async openTarget(manager: EntityManager, officer: Officer, code: string): Promise<{ readonly target: ImportTarget; readonly plan: Plan }> {
    const { target, plan } = await this.targetOf(manager, officer, code);
    if (!canKeepRegister(officer, target.targetAt(plan, null))) refuse('REGISTER_NOT_YOURS', { register: target.code });
    return { target, plan };
  }

  async targetOf(manager: EntityManager, officer: Officer, code: string): Promise<{ readonly target: ImportTarget; readonly plan: Plan }> {
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    const target = this.targets.named(code);
    if (!target) return refuse('NOT_FOUND');
    return target.isKept(plan) ? { target, plan } : refuse('REGISTER_NOT_KEPT', { register: target.code });
  }

  async list(manager: EntityManager, officer: Officer, register: string | null): Promise<RegisterImport[]> {
    const records = await this.imports.list(manager, officer, READ_ALL.includes(officer.role) ? null : officer.officeCode, register);
    return records.map((record) => shownTo(officer, record));
  }

  async find(manager: EntityManager, officer: Officer, importId: string): Promise<RegisterImportRecord> {
    const record = UUID.test(importId) ? await this.imports.find(manager, keyOfImport(officer, importId)) : null;
    return record && (record.officeCode === officer.officeCode || READ_ALL.includes(officer.role)) ? record : refuse('NOT_FOUND');
  }

  /** The import with what was wrong in it: for those of the office that sent it who see its rows. */
  async findOwn(manager: EntityManager, officer: Officer, importId: string): Promise<RegisterImportRecord> {
    const record = await this.find(manager, officer, importId);
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    const isOwn = worksWithRows(officer, this.targets.find(record.register).targetAt(plan, officer.districtLgd ?? 0)); // an accountant of the office sees counts, as of the register
    return record.officeCode === officer.officeCode && isOwn ? record : refuse('REGISTER_NOT_YOURS', { register: record.register });
  }
}

export function keyOfImport({ stateId, schemeCode }: Officer, importId: string): RegisterImportKey {
  return { stateId, schemeCode, importId };
}

export function shownTo({ officeCode: mine }: Officer, { path: _, officeCode, role: __, districtLgd: ___, personId: ____, headers: _____, ...record }: RegisterImportRecord): RegisterImport {
  return { ...record, canEnd: officeCode === mine && record.endedAt === null };
}
