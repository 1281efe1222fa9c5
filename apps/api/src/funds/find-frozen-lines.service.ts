import { Injectable } from '@nestjs/common';
import type { FrozenLinesQuery, FrozenMoneyLines } from '@pakhwada/contracts/funds';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { SheetPageService } from '../fortnights/sheet-page.service.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { LedgerRepository } from './ledger.repository.ts';

const TAKE = 20;

/** The frozen lines an accountant can take back in this fortnight, for whoever may read its money sheet. */
@Injectable()
export class FindFrozenLinesService {
  constructor(
    private readonly source: DataSource,
    private readonly pages: SheetPageService,
    private readonly lines: LedgerRepository,
  ) {}

  async find(officer: Officer, fortnightId: string, officeCode: string, { componentCode, type, text = '' }: z.infer<typeof FrozenLinesQuery>): Promise<FrozenMoneyLines> {
    const { manager } = this.source;
    const { fortnight } = await this.pages.read(manager, officer, fortnightId, { officeCode, sheet: 'money' });
    const lines = await this.lines.search(manager, fortnight, { componentCode: componentCode ?? null, type: type ?? null, text, take: TAKE + 1 });
    return { lines: lines.slice(0, TAKE), isMore: lines.length > TAKE };
  }
}
