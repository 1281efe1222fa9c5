import { Injectable } from '@nestjs/common';
import type { Tray, VoucherBundle, VoucherMatch } from '@pakhwada/contracts/funds';
import { referenceKey } from '@pakhwada/domain/funds';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { officesWithMoney } from '../offices-with-money.ts';
import { ImportDeskService, keyOfImport } from './import-desk.service.ts';
import { VoucherStandingRepository, type Bundle } from './voucher-standing.repository.ts';
import { VoucherRepository, type KnownSanction } from './voucher.repository.ts';

const ALL = 1_000_000;

/** The tray: vouchers whose sanction number leaves the component open, matched by a person; a match can be taken back until a money sheet has taken the vouchers. */
@Injectable()
export class MatchVouchersService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
    private readonly desk: ImportDeskService,
    private readonly vouchers: VoucherRepository,
    private readonly standings: VoucherStandingRepository,
    private readonly audit: AuditService,
  ) {}

  async tray(officer: Officer): Promise<Tray> {
    const { manager } = this.source;
    await this.desk.open(manager, officer, 'READ_SHEETS');
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    const known = await this.vouchers.knownSanctions(manager, officer);
    const bundles = async (standing: 'TRAY' | 'MATCHED') => (await this.standings.bundles(manager, officer, standing)).map((bundle) => withOrders(bundle, known));
    return {
      isMine: await this.desk.canImport(manager, officer),
      components: plan.components.map(({ code, name, partnerOffice }) => ({ code, name, partnerOffice })),
      partners: officesWithMoney(plan).map(({ code, name }) => ({ code, name })),
      unmatched: await bundles('TRAY'),
      matched: await bundles('MATCHED'),
    };
  }

  /** How many vouchers the match (or its taking back) is about. */
  async match(officer: Officer, { importId, sanctionNo, vouchers, componentCode, partnerOffice, head }: VoucherMatch): Promise<number> {
    return this.source.transaction(async (manager) => {
      await this.desk.open(manager, officer, 'IMPORT_EXPENDITURE');
      await this.desk.find(manager, officer, importId);
      await this.refuseUnknown(manager, officer, componentCode, partnerOffice);
      await this.vouchers.lock(manager, officer);
      const sanctionKey = referenceKey(sanctionNo);
      const wanted = vouchers && new Set(vouchers.map(referenceKey));
      const { vouchers: all } = await this.standings.page(manager, officer, { importId, sanctionKey, standing: null, offset: 0, limit: ALL });
      const meant = all.filter(({ voucherNo }) => wanted === null || wanted.has(referenceKey(voucherNo)));
      if (meant.length === 0 || (wanted && meant.length !== wanted.size)) refuse('VOUCHERS_UNKNOWN');
      const free = meant.filter(({ standing }) => standing !== 'TAKEN');
      const takenIn = meant.find(({ standing }) => standing === 'TAKEN')?.takenIn;
      if (takenIn && (wanted || free.length === 0)) refuse('VOUCHER_TAKEN', { fortnightId: takenIn });
      const keys = wanted === null && free.length === all.length ? null : free.map(({ voucherNo }) => referenceKey(voucherNo)); // one word for all, unless some are taken already
      const at = this.clock.nowIso();
      await this.vouchers.insertMatches(manager, keyOfImport(officer, importId), [{ sanctionKey, componentCode, partnerOffice, head }], keys, officer.personId, at);
      await this.audit.append(manager, { personId: officer.personId, officeCode: officer.officeCode, action: 'voucher.match', subject: `${officer.schemeCode}/${importId}`, detail: { sanctionNo, componentCode, vouchers: free.length } });
      return free.length;
    });
  }

  private async refuseUnknown(manager: EntityManager, { schemeCode }: Officer, componentCode: string | null, partnerOffice: string | null): Promise<void> {
    const { plan } = await this.schemes.latestPlan(schemeCode, manager);
    if (componentCode !== null && !plan.components.some(({ code }) => code === componentCode)) refuse('UNKNOWN_COMPONENT', { componentCode });
    if (partnerOffice !== null && !officesWithMoney(plan).some(({ code }) => code === partnerOffice)) refuse('UNKNOWN_OFFICE', { officeCode: partnerOffice });
  }
}

function withOrders(bundle: Bundle, known: readonly KnownSanction[]): VoucherBundle {
  const key = referenceKey(bundle.sanctionNo);
  return { ...bundle, knownTo: [...new Set(known.filter(({ sanctionNo }) => referenceKey(sanctionNo) === key).map(({ componentCode }) => componentCode))].sort() };
}
