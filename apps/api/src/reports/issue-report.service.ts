import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Review } from '@pakhwada/domain/review';
import { LANGUAGES } from '@pakhwada/language/translate';
import type { EntityManager } from 'typeorm';
import { PlaceFortnightService } from '../committee/sittings/place-fortnight.service.ts';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { Clock } from '../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { OutboxService } from '../platform/outbox/outbox.service.ts';
import { ReviewsService, type FrozenReview } from '../reviews/reviews.service.ts';
import { ListRecipientsService } from '../schemes/list-recipients.service.ts';
import { MailRepository, type MailAttachment } from './mail.repository.ts';
import { MakeReportService } from './make-report.service.ts';
import { reportMail } from './report-mail.ts';
import { reportName } from './report-name.ts';

@Injectable()
export class ReportMails {
  constructor(
    private readonly recipients: ListRecipientsService,
    private readonly mails: MailRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async append(manager: EntityManager, key: FortnightKey, frozen: FrozenReview, attachments: readonly MailAttachment[]): Promise<void> {
    const words = reportMail(JSON.parse(frozen.body) as Review, frozen, `${this.settings.publicUrl}/${key.schemeCode}/${key.fortnightId}/reports`);
    const recipients = await this.recipients.list(manager, key.stateId, key.schemeCode);
    const run = `report:${key.schemeCode}:${key.fortnightId}`;
    await this.mails.insert(manager, key, recipients.map((recipient) => ({ run, recipient, ...words, attachments })), this.clock.now());
  }
}

/**
 * After a freeze: both PDFs from the frozen review alone, one mail per recipient, the fortnight marked as reported; all in one transaction with the mark "done".
 * However many processes see the event, one does it; if that one dies half-way, nothing is written and another does it.
 */
@Injectable()
export class IssueReportService implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxService,
    private readonly reviews: ReviewsService,
    private readonly placing: PlaceFortnightService,
    private readonly making: MakeReportService,
    private readonly mails: ReportMails,
  ) {}

  onModuleInit(): void {
    this.outbox.register('report.issue', (payload: FortnightKey, manager) => this.issue(manager, { stateId: payload.stateId, schemeCode: payload.schemeCode, fortnightId: payload.fortnightId }));
  }

  async issue(manager: EntityManager, key: FortnightKey): Promise<void> {
    const frozen = await this.reviews.frozen(key);
    if (!frozen) throw new Error(`${key.schemeCode}/${key.fortnightId} is not frozen`);
    const files = await this.making.make(manager, key, frozen, LANGUAGES);
    const attachments = files.map((file) => ({ fileName: reportName(key.schemeCode, key.fortnightId, file.language), path: file.path, contentType: 'application/pdf' }));
    await this.mails.append(manager, key, frozen, attachments);
    await this.placing.recordReported(manager, key);
  }
}
