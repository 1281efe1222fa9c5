import { Injectable } from '@nestjs/common';
import type { RecordForm, RegisterRecordPage } from '@pakhwada/contracts/registers';
import { canKeepRegister } from '@pakhwada/domain/rights';
import { DataSource } from 'typeorm';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { againIfTaken } from './again-if-taken.ts';
import { GetRecordService } from './get-record.service.ts';
import { ReadFormService } from './read-form.service.ts';
import { RecordTrail } from './record-trail.ts';
import { RecordsService } from './records.service.ts';
import { RegisterDeskService } from './register-desk.service.ts';

/** A record from a form. */
@Injectable()
export class AddRecordService {
  constructor(
    private readonly source: DataSource,
    private readonly desks: RegisterDeskService,
    private readonly forms: ReadFormService,
    private readonly records: RecordsService,
    private readonly trail: RecordTrail,
    private readonly getting: GetRecordService,
  ) {}

  async add(officer: Officer, register: string, form: RecordForm): Promise<RegisterRecordPage> {
    const recordId = await againIfTaken(() => this.source.transaction(async (manager) => {
      const desk = await this.desks.read(manager, officer.schemeCode, register);
      if (!canKeepRegister(officer, desk.targetAt(null))) refuse('REGISTER_NOT_YOURS', { register: desk.shape.code });
      if (!desk.isKept) refuse('REGISTER_NOT_KEPT', { register: desk.shape.code });
      const { read, placed } = await this.forms.read(manager, officer, desk, form, null);
      const [id] = await this.records.insertMany(manager, officer, desk.shape.code, [{ ...read, ...placed }], { personId: officer.personId, officeCode: officer.officeCode, from: 'FORM', importId: null });
      await this.trail.append(manager, officer, 'record.add', desk.shape.code, id!);
      return id!;
    }));
    return this.getting.page(officer, register, recordId);
  }
}
