import { Controller, Param } from '@nestjs/common';
import { recordRoutes, type ErasureOrder, type RecordForm, type RecordPage, type RecordsQuery, type RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { z } from 'zod';
import { BodyOf, On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { AddRecordService } from './add-record.service.ts';
import { EraseRecordService } from './erase-record.service.ts';
import { GetRecordService } from './get-record.service.ts';
import { ListRecordsService } from './list-records.service.ts';
import { ReviseRecordService } from './revise-record.service.ts';

@Controller()
export class RecordsController {
  constructor(
    private readonly listing: ListRecordsService,
    private readonly getting: GetRecordService,
    private readonly adding: AddRecordService,
    private readonly revising: ReviseRecordService,
    private readonly erasing: EraseRecordService,
  ) {}

  @On(recordRoutes.list)
  list(@SignedIn() officer: Officer, @Param('register') register: string, @QueryOf(recordRoutes.list) query: z.infer<typeof RecordsQuery>): Promise<RecordPage> {
    return this.listing.list(officer, register, query);
  }

  @On(recordRoutes.add)
  add(@SignedIn() officer: Officer, @Param('register') register: string, @BodyOf(recordRoutes.add) form: RecordForm): Promise<RegisterRecordPage> {
    return this.adding.add(officer, register, form);
  }

  @On(recordRoutes.one)
  one(@SignedIn() officer: Officer, @Param('register') register: string, @Param('recordId') recordId: string): Promise<RegisterRecordPage> {
    return this.getting.page(officer, register, recordId);
  }

  @On(recordRoutes.revise)
  revise(@SignedIn() officer: Officer, @Param('register') register: string, @Param('recordId') recordId: string, @BodyOf(recordRoutes.revise) form: RecordForm): Promise<RegisterRecordPage> {
    return this.revising.revise(officer, register, recordId, form);
  }

  @On(recordRoutes.erase)
  erase(@SignedIn() officer: Officer, @Param('register') register: string, @Param('recordId') recordId: string, @BodyOf(recordRoutes.erase) order: z.infer<typeof ErasureOrder>): Promise<RegisterRecordPage> {
    return this.erasing.erase(officer, register, recordId, order.reason);
  }
}
