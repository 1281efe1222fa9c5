import { Injectable } from '@nestjs/common';
import type { Revealed, RevealOrder } from '@pakhwada/contracts/registers';
import { canReveal } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AuditService } from '../../platform/audit/audit.service.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { PersonalDetailRepository } from './personal-detail.repository.ts';
import { RecordDeskService } from './record-desk.service.ts';

/** Opens the sealed fields of one record, for a purpose that is written down with who asked and when: in the register of openings with its note, in the audit log without. */
@Injectable()
export class RevealPersonalService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: RecordDeskService,
    private readonly details: PersonalDetailRepository,
    private readonly audit: AuditService,
  ) {}

  async reveal(officer: Officer, register: string, recordId: string, order: z.infer<typeof RevealOrder>): Promise<z.infer<typeof Revealed>> {
    return this.source.transaction(async (manager) => {
      const { target } = await this.desk.find(manager, officer, recordId, register);
      if (!canReveal(officer, target)) refuse('PERSONAL_NOT_SHOWN');
      const values = (await this.details.open(manager, officer, recordId)) ?? {};
      const fields = Object.keys(values);
      await this.details.recordReveal(manager, officer, recordId, fields, order);
      await this.audit.append(manager, { personId: officer.personId, officeCode: officer.officeCode, action: 'record.reveal', subject: `${officer.schemeCode}/${register}/${recordId}`, detail: { purpose: order.purpose, fields } });
      return { values: { ...values } };
    });
  }
}
