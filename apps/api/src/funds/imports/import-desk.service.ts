import { Injectable } from '@nestjs/common';
import type { ExpenditureImport } from '@pakhwada/contracts/funds';
import { can, type Action, type Target } from '@pakhwada/domain/rights';
import { pmuOf, type Plan } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { refuseUnless } from '../../fortnights/refuse-unless.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { refuseUnlessMoneyShown } from '../refuse-unless-money-shown.ts';
import { ImportRepository, type ImportKey, type ImportRecord } from './import.repository.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who may do what with imports: their accountant brings them in, whoever reads the money sheet reads them. */
@Injectable()
export class ImportDeskService {
  constructor(
    private readonly schemes: SchemesService,
    private readonly imports: ImportRepository,
  ) {}

  /** Refuses by the office that keeps the money, never by one that a request names. */
  async open(manager: EntityManager, officer: Officer, action: Extract<Action, 'IMPORT_EXPENDITURE' | 'READ_SHEETS'>): Promise<void> {
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    if (action === 'READ_SHEETS') refuseUnlessMoneyShown(officer, plan);
    else refuseUnless(officer, action, moneySheetOf(plan));
  }

  async canImport(manager: EntityManager, officer: Officer): Promise<boolean> {
    const target = moneySheetOf((await this.schemes.latestPlan(officer.schemeCode, manager)).plan);
    return target !== null && can(officer, 'IMPORT_EXPENDITURE', target);
  }

  async find(manager: EntityManager, officer: Officer, importId: string): Promise<ImportRecord> {
    return (UUID.test(importId) ? await this.imports.find(manager, keyOfImport(officer, importId)) : null) ?? refuse('NOT_FOUND');
  }

  async shown(manager: EntityManager, officer: Officer, record: ImportRecord): Promise<ExpenditureImport> {
    return shownTo(record, await this.canImport(manager, officer));
  }
}

function moneySheetOf(plan: Plan): Target | null {
  const pmu = pmuOf(plan);
  return pmu && { officeCode: pmu.code, officeKind: pmu.kind, districtLgd: null, sheet: 'money' };
}

export function keyOfImport({ stateId, schemeCode }: Officer, importId: string): ImportKey {
  return { stateId, schemeCode, importId };
}

export function shownTo({ path: _, officeCode: __, sheet: ___, ...record }: ImportRecord, isMine: boolean): ExpenditureImport {
  return { ...record, mapping: record.mapping && { columns: { ...record.mapping.columns }, amountIn: record.mapping.amountIn }, canEnd: isMine && record.endedAt === null, canRead: isMine && record.state === 'RECEIVED' };
}
