import { Injectable } from '@nestjs/common';
import type { Delivery } from '@pakhwada/contracts/reports';
import { can } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import { refuseUnless } from '../fortnights/refuse-unless.ts';
import { AuditService } from '../platform/audit/audit.service.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { deliveryOf } from './delivery-of.ts';
import { MailRepository } from './mail.repository.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Sends one failed mail again, under its own Message-ID: by the nodal office, which issues the report, or the Secretary. */
@Injectable()
export class ResendMailService {
  constructor(
    private readonly source: DataSource,
    private readonly mails: MailRepository,
    private readonly audit: AuditService,
  ) {}

  async resend(officer: Officer, deliveryId: string): Promise<Delivery> {
    const isNodal = can(officer, 'FREEZE_EARLY');
    if (!isNodal) refuseUnless(officer, 'REISSUE');
    return this.source.transaction(async (manager) => {
      const mail = UUID.test(deliveryId) ? await this.mails.take(manager, officer, deliveryId) : null;
      if (!mail) return refuse('NOT_FOUND');
      if (mail.state !== 'FAILED') return refuse('WRONG_STATE', { state: mail.state });
      await this.mails.recordResend(manager, mail.mailId);
      await this.audit.append(manager, { personId: officer.personId, officeCode: officer.officeCode, action: 'mail.resend', subject: mail.run, detail: { messageId: mail.messageId } });
      const again = await this.mails.take(manager, officer, mail.mailId);
      return deliveryOf(again ?? mail, isNodal);
    });
  }
}
