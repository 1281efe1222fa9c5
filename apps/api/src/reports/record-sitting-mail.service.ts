import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { formatDate } from '@pakhwada/language/format';
import { LANGUAGES, nameIn, translate, type Language } from '@pakhwada/language/translate';
import '@pakhwada/language/documents';
import type { EntityManager } from 'typeorm';
import type { SittingEvent } from '../committee/committee-trail.ts';
import type { SchemeKey } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { OutboxService } from '../platform/outbox/outbox.service.ts';
import { ListRecipientsService } from '../schemes/list-recipients.service.ts';
import { MailRepository } from './mail.repository.ts';
import type { MailWords } from './report-mail.ts';

type ToldSitting = SchemeKey & SittingEvent & { readonly run: string };

@Injectable()
export class SittingMailDesk {
  constructor(
    readonly recipients: ListRecipientsService,
    readonly fortnights: FortnightsService,
    readonly mails: MailRepository,
    readonly clock: Clock,
  ) {}
}

/** Writes to a committee about its sittings: the notice, another day, that it was called off, and that the minutes are out. One mail a recipient, both languages. */
@Injectable()
export class RecordSittingMailService implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxService,
    private readonly desk: SittingMailDesk,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    for (const topic of ['sitting.notified', 'minutes.issued']) this.outbox.register(topic, (event: ToldSitting, manager) => this.record(manager, event));
  }

  async record(manager: EntityManager, event: ToldSitting): Promise<void> {
    const { stateId, schemeCode } = event;
    const latest = (await this.desk.fortnights.ofYear(manager, { stateId, schemeCode }, null)).at(-1);
    if (!latest) return; // a scheme that has not begun: the ledger of mails goes by fortnight
    const link = `${this.settings.publicUrl}/${schemeCode}/live/committee/sittings/${event.sittingId}`;
    const parts = LANGUAGES.map((language) => wordsIn(language, event, link));
    const words: MailWords = { subject: parts.map((part) => part.subject).join(' | '), body: parts.map((part) => part.body).join('\n\n----\n\n') };
    const recipients = await this.desk.recipients.ofCommittee(manager, stateId, schemeCode, event);
    const run = `sitting:${schemeCode}:${event.about}:${event.run}`;
    await this.desk.mails.insert(manager, { stateId, schemeCode, fortnightId: latest.fortnightId }, recipients.map((recipient) => ({ run, recipient, ...words, attachments: [] })), this.desk.clock.now());
  }
}

function wordsIn(language: Language, { about, committee, no, on, startsAt, venue, videoLink, reason, version }: ToldSitting, link: string): MailWords {
  const place = [nameIn(venue, language).trim() || venue.en.trim() || venue.hi.trim(), videoLink ?? ''].filter((part) => part !== '').join(', ');
  const values = { committee: nameIn(committee, language), no: String(no), date: formatDate(on, 'prose', language), hour: startsAt, place, reason: reason ?? '', version: String(version ?? ''), link };
  const key = version !== null && version > 1 ? 'AMENDED' : about;
  return { subject: translate(language, `mail.sitting.${key}.subject`, values), body: translate(language, `mail.sitting.${key}.body`, values) };
}
