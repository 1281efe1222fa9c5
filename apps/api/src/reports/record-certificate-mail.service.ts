import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { CertificateForm } from '@pakhwada/domain/funds';
import type { LocalName } from '@pakhwada/domain/plan';
import { LANGUAGES, nameIn, translate, type Language } from '@pakhwada/language/translate';
import '@pakhwada/language/documents';
import type { EntityManager } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { Clock } from '../platform/clock/clock.ts';
import { SETTINGS, type Settings } from '../platform/config/settings.ts';
import { OutboxService } from '../platform/outbox/outbox.service.ts';
import { MailRepository } from './mail.repository.ts';
import type { MailWords } from './report-mail.ts';

interface ReturnedCertificate extends FortnightKey {
  readonly run: string;
  readonly recipient: string;
  readonly values: { readonly certificateNo: string; readonly form: CertificateForm; readonly financialYear: string; readonly returnedBy: LocalName; readonly reason: string };
}

/** Writes to the office whose certificate was returned: the reason as it was typed, in a mail of both languages. */
@Injectable()
export class RecordCertificateMailService implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxService,
    private readonly mails: MailRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.outbox.register('certificate.returned', (event: ReturnedCertificate, manager) => this.record(manager, event));
  }

  async record(manager: EntityManager, { stateId, schemeCode, fortnightId, run, recipient, values }: ReturnedCertificate): Promise<void> {
    const link = `${this.settings.publicUrl}/${schemeCode}/live/utilisation-certificates/${values.certificateNo}`;
    const parts = LANGUAGES.map((language) => wordsIn(language, values, link));
    const words: MailWords = { subject: parts.map((part) => part.subject).join(' | '), body: parts.map((part) => part.body).join('\n\n----\n\n') };
    await this.mails.insert(manager, { stateId, schemeCode, fortnightId }, [{ run, recipient, ...words, attachments: [] }], this.clock.now());
  }
}

function wordsIn(language: Language, { certificateNo, form, financialYear, returnedBy, reason }: ReturnedCertificate['values'], link: string): MailWords {
  const values = { no: certificateNo, form: translate(language, `certificates.form.${form}`), year: financialYear, who: nameIn(returnedBy, language), reason, link };
  return { subject: translate(language, 'mail.certificateReturned.subject', values), body: translate(language, 'mail.certificateReturned.body', values) };
}
