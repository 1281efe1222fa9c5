import { Controller, Param, Req } from '@nestjs/common';
import { importRoutes, type ExpenditureImport, type ImportFaults, type ImportFileQuery, type ImportPreview, type PageQuery, type PreviewQuery, type ReadingOrder, type SentFile, type VoucherPage, type VouchersQuery } from '@pakhwada/contracts/funds';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { BodyOf, On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { EndImportService } from './end-import.service.ts';
import { ListImportsService } from './list-imports.service.ts';
import { OrderImportService } from './order-import.service.ts';
import { PreviewImportService } from './preview-import.service.ts';
import { ReceiveImportService } from './receive-import.service.ts';

@Controller()
export class ImportsController {
  constructor(
    private readonly receiving: ReceiveImportService,
    private readonly previewing: PreviewImportService,
    private readonly ordering: OrderImportService,
    private readonly ending: EndImportService,
    private readonly listing: ListImportsService,
  ) {}

  @On(importRoutes.list)
  list(@SignedIn() officer: Officer): Promise<ExpenditureImport[]> {
    return this.listing.list(officer);
  }

  @On(importRoutes.send)
  send(@SignedIn() officer: Officer, @QueryOf(importRoutes.send) query: z.infer<typeof ImportFileQuery>, @Req() request: FastifyRequest): Promise<SentFile> {
    return this.receiving.receive(officer, query.fileName, request.body);
  }

  @On(importRoutes.one)
  get(@SignedIn() officer: Officer, @Param('importId') importId: string): Promise<ExpenditureImport> {
    return this.listing.get(officer, importId);
  }

  @On(importRoutes.preview)
  preview(@SignedIn() officer: Officer, @Param('importId') importId: string, @QueryOf(importRoutes.preview) query: z.infer<typeof PreviewQuery>): Promise<ImportPreview> {
    return this.previewing.preview(officer, importId, query.sheet);
  }

  @On(importRoutes.order)
  order(@SignedIn() officer: Officer, @Param('importId') importId: string, @BodyOf(importRoutes.order) body: ReadingOrder): Promise<ExpenditureImport> {
    return this.ordering.order(officer, importId, body);
  }

  @On(importRoutes.end)
  end(@SignedIn() officer: Officer, @Param('importId') importId: string): Promise<ExpenditureImport> {
    return this.ending.end(officer, importId);
  }

  @On(importRoutes.faults)
  faults(@SignedIn() officer: Officer, @Param('importId') importId: string, @QueryOf(importRoutes.faults) query: z.infer<typeof PageQuery>): Promise<ImportFaults> {
    return this.listing.faults(officer, importId, query.offset);
  }

  @On(importRoutes.vouchers)
  vouchers(@SignedIn() officer: Officer, @Param('importId') importId: string, @QueryOf(importRoutes.vouchers) query: z.infer<typeof VouchersQuery>): Promise<VoucherPage> {
    return this.listing.vouchers(officer, importId, query);
  }
}
