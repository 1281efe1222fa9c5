import { Controller, Param, Res } from '@nestjs/common';
import { progressRoutes, type CellReport, type WorkbookQuery, type WorkbookReading, type WorkbookUpload } from '@pakhwada/contracts/progress';
import { WORKBOOK_TYPE } from '@pakhwada/report/workbook';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { BodyOf, On, QueryOf } from '../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../platform/http/signed-in.decorator.ts';
import { CellHistoryService } from './cell-history.service.ts';
import { ReadWorkbookService } from './read-workbook.service.ts';
import { SheetWorkbookService } from './sheet-workbook.service.ts';

/** What stands beside the grid: its workbook, and the past of a cell. */
@Controller()
export class WorkbookController {
  constructor(
    private readonly composing: SheetWorkbookService,
    private readonly reading: ReadWorkbookService,
    private readonly history: CellHistoryService,
  ) {}

  @On(progressRoutes.workbook)
  async workbook(
    @SignedIn() officer: Officer,
    @Param('fortnightId') fortnightId: string,
    @Param('officeCode') officeCode: string,
    @QueryOf(progressRoutes.workbook) { language }: z.infer<typeof WorkbookQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, file } = await this.composing.compose(officer, fortnightId, officeCode, language);
    reply.code(200).header('content-disposition', `attachment; filename="${name}"`).header('content-type', WORKBOOK_TYPE).send(file);
  }

  @On(progressRoutes.readWorkbook)
  read(
    @SignedIn() officer: Officer,
    @Param('fortnightId') fortnightId: string,
    @Param('officeCode') officeCode: string,
    @BodyOf(progressRoutes.readWorkbook) { file }: z.infer<typeof WorkbookUpload>,
  ): Promise<WorkbookReading> {
    return this.reading.read(officer, fortnightId, officeCode, file);
  }

  @On(progressRoutes.cellHistory)
  cellHistory(
    @SignedIn() officer: Officer,
    @Param('fortnightId') fortnightId: string,
    @Param('officeCode') officeCode: string,
    @Param('indicatorCode') indicatorCode: string,
    @Param('unit') unit: string,
  ): Promise<CellReport[]> {
    return this.history.list(officer, fortnightId, officeCode, indicatorCode, unit);
  }
}
