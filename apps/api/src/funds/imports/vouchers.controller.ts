import { Controller, Param, Res } from '@nestjs/common';
import { importRoutes, type LanguageQuery, type LineVouchers, type PageQuery, type ReadyExpenditure, type Tray, type VoucherMatch } from '@pakhwada/contracts/funds';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { BodyOf, On, QueryOf } from '../../platform/http/on.decorator.ts';
import { SignedIn, type Officer } from '../../platform/http/signed-in.decorator.ts';
import { MatchVouchersService } from './match-vouchers.service.ts';
import { RejectedRowsService, type CsvFile } from './rejected-rows.service.ts';
import { VoucherSheetService } from './voucher-sheet.service.ts';

@Controller()
export class VouchersController {
  constructor(
    private readonly matching: MatchVouchersService,
    private readonly sheets: VoucherSheetService,
    private readonly rejected: RejectedRowsService,
  ) {}

  @On(importRoutes.template)
  template(@QueryOf(importRoutes.template) query: z.infer<typeof LanguageQuery>, @Res() reply: FastifyReply): FastifyReply {
    return sendCsv(reply, this.rejected.template(query.language));
  }

  @On(importRoutes.rejected)
  async rejectedRows(@SignedIn() officer: Officer, @Param('importId') importId: string, @QueryOf(importRoutes.rejected) query: z.infer<typeof LanguageQuery>, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return sendCsv(reply, await this.rejected.compose(officer, importId, query.language));
  }

  @On(importRoutes.tray)
  tray(@SignedIn() officer: Officer): Promise<Tray> {
    return this.matching.tray(officer);
  }

  @On(importRoutes.match)
  async match(@SignedIn() officer: Officer, @BodyOf(importRoutes.match) body: VoucherMatch): Promise<{ vouchers: number }> {
    return { vouchers: await this.matching.match(officer, body) };
  }

  @On(importRoutes.ready)
  ready(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('officeCode') officeCode: string): Promise<ReadyExpenditure[]> {
    return this.sheets.ready(officer, fortnightId, officeCode);
  }

  @On(importRoutes.lineVouchers)
  lineVouchers(@SignedIn() officer: Officer, @Param('fortnightId') fortnightId: string, @Param('officeCode') officeCode: string, @Param('line') line: string, @QueryOf(importRoutes.lineVouchers) query: z.infer<typeof PageQuery>): Promise<LineVouchers> {
    return this.sheets.ofLine(officer, fortnightId, officeCode, line, query.offset);
  }
}

function sendCsv(reply: FastifyReply, { name, text }: CsvFile): FastifyReply {
  const plain = name.replace(/[^\w.-]/g, '_');
  return reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`).send(text);
}
