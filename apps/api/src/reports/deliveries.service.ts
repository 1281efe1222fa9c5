import { Injectable } from '@nestjs/common';
import type { Delivery, ReportSummary } from '@pakhwada/contracts/reports';
import { can } from '@pakhwada/domain/rights';
import { fortnightById } from '@pakhwada/domain/calendar';
import { DataSource } from 'typeorm';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { refuseUnless } from '../fortnights/refuse-unless.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { deliveryOf } from './delivery-of.ts';
import { MailRepository, type MailState } from './mail.repository.ts';
import { ReportFileRepository, type ReportFile } from './report-file.repository.ts';

/** What was issued, and who got it. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly source: DataSource,
    private readonly fortnights: FortnightsService,
    private readonly files: ReportFileRepository,
    private readonly mails: MailRepository,
  ) {}

  /** One row per frozen fortnight of a year, newest first; a fortnight whose files were not made yet has none. */
  async listReports(officer: Officer, financialYear: string | null): Promise<ReportSummary[]> {
    refuseUnless(officer, 'READ_REVIEW');
    const { manager } = this.source;
    const fortnights = await this.fortnights.ofYear(manager, officer, financialYear);
    const ids = fortnights.map(({ fortnightId }) => fortnightId);
    const [files, counts] = await Promise.all([this.files.list(manager, officer, ids), this.mails.countReports(manager, officer, ids)]);
    return fortnights
      .filter((fortnight) => fortnight.frozenAt !== null && fortnight.reviewSha256 !== null)
      .reverse()
      .map((fortnight) =>
        summaryOf(
          fortnight,
          files.filter((file) => file.fortnightId === fortnight.fortnightId),
          counts.filter((count) => count.fortnightId === fortnight.fortnightId),
        ),
      );
  }

  async listDeliveries(officer: Officer, fortnightId: string): Promise<Delivery[]> {
    refuseUnless(officer, 'READ_DELIVERY');
    const key = { stateId: officer.stateId, schemeCode: officer.schemeCode, fortnightId };
    await this.fortnights.byId(this.source.manager, key);
    const mails = await this.mails.list(this.source.manager, key);
    return mails.map((mail) => deliveryOf(mail, can(officer, 'FREEZE_EARLY')));
  }
}

function summaryOf(fortnight: FortnightRecord, files: readonly ReportFile[], counts: readonly { readonly state: MailState; readonly count: number }[]): ReportSummary {
  const count = (state: MailState): number => counts.find((one) => one.state === state)?.count ?? 0;
  return {
    fortnightId: fortnight.fortnightId,
    number: fortnightById(fortnight.fortnightId).number,
    startsOn: fortnight.startsOn,
    endsOn: fortnight.endsOn,
    frozenAt: fortnight.frozenAt ?? '',
    reviewSha256: fortnight.reviewSha256 ?? '',
    files: files.map(({ language, version, sha256, bytes, issuedAt }) => ({ language, version, sha256, bytes, issuedAt })),
    delivery: { sent: count('SENT'), failed: count('FAILED'), waiting: count('WAITING'), keptAsFile: count('KEPT_AS_FILE') },
  };
}
