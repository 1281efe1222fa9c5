import { Injectable } from '@nestjs/common';
import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ErasePersonalService } from '../personal/erase-personal.service.ts';
import { GetRecordService } from './get-record.service.ts';

/** Erases what identifies the person of a record, and shows what is left. */
@Injectable()
export class EraseRecordService {
  constructor(
    private readonly erasing: ErasePersonalService,
    private readonly getting: GetRecordService,
  ) {}

  async erase(officer: Officer, register: string, recordId: string, reason: string): Promise<RegisterRecordPage> {
    await this.erasing.erase(officer, register, recordId, reason);
    return this.getting.page(officer, register, recordId);
  }
}
