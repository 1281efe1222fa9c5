import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Quotation, QuotationRequest } from '@pakhwada/contracts/reviews';
import { istDateOf } from '@pakhwada/domain/calendar';
import { kindOfFormula, originOf, parseQuoted, type FigureKind, type Review } from '@pakhwada/domain/review';
import { block } from '@pakhwada/domain/workflow';
import { DataSource } from 'typeorm';
import type { FortnightRecord } from '../../fortnights/fortnight-record.ts';
import { refuseUnless } from '../../fortnights/refuse-unless.ts';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ReadReviewService } from '../read-review.service.ts';
import { ListQuotationsService } from './list-quotations.service.ts';
import { QuotationRepository } from './quotation.repository.ts';
import { QuotationTrail } from './quotation-trail.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps a published figure as it stood in print, and withdraws one that was quoted wrongly. */
@Injectable()
export class RecordQuotationsService {
  constructor(
    private readonly source: DataSource,
    private readonly reading: ReadReviewService,
    private readonly repository: QuotationRepository,
    private readonly listing: ListQuotationsService,
    private readonly trail: QuotationTrail,
  ) {}

  async record(officer: Officer, fortnightId: string, asked: QuotationRequest): Promise<Quotation> {
    refuseUnless(officer, 'QUOTE');
    const { fortnight, body } = await this.reading.read(officer, fortnightId);
    const at = this.trail.nowIso();
    const kind = kindOf(JSON.parse(await body()) as Review, asked.figure);
    const quoted = kind && parseQuoted(asked.published, kind);
    const today = istDateOf(at);
    const breaches = [
      ...(kind === null ? [block('UNKNOWN_FIGURE', { figure: asked.figure }, { field: 'figure' })] : []),
      ...(kind !== null && quoted === null ? [block('QUOTATION_UNREADABLE', { published: asked.published, figureKind: kind }, { field: 'published' })] : []),
      ...(asked.documentOn > today ? [block('FUTURE_DATE', { on: asked.documentOn, latestOn: today }, { field: 'documentOn' })] : []),
    ];
    if (breaches.length > 0 || !kind || !quoted) throw new RuleBreach(breaches);
    const id = randomUUID();
    await this.source.transaction(async (manager) => {
      await this.repository.insert(manager, fortnight, { ...asked, ...quoted, id, kind, quotedAt: at, personId: officer.personId, officeCode: officer.officeCode });
      await this.trail.append(manager, officer, fortnight, 'quotation.add', id);
    });
    return this.one(officer, fortnight, id);
  }

  async withdraw(officer: Officer, fortnightId: string, id: string, reason: string): Promise<Quotation> {
    refuseUnless(officer, 'QUOTE');
    const { fortnight } = await this.reading.read(officer, fortnightId);
    await this.source.transaction(async (manager) => {
      const found = (UUID.test(id) ? await this.repository.byId(manager, fortnight, id) : null) ?? refuse('NOT_FOUND');
      if (found.withdrawn) refuse('QUOTATION_WITHDRAWN');
      await this.repository.insertWithdrawal(manager, fortnight, id, { reason, personId: officer.personId, officeCode: officer.officeCode, at: this.trail.nowIso() });
      await this.trail.append(manager, officer, fortnight, 'quotation.withdraw', id);
    });
    return this.one(officer, fortnight, id);
  }

  private async one(officer: Officer, { fortnightId }: FortnightRecord, id: string): Promise<Quotation> {
    return (await this.listing.list(officer, fortnightId)).find((one) => one.id === id) ?? refuse('NOT_FOUND');
  }
}

/** How the figure is read; null for a path the review does not hold. A figure that is missing today may still be quoted. */
function kindOf(review: Review, figure: string): FigureKind | null {
  const origin = originOf(review, figure);
  return origin && kindOfFormula(origin.formula);
}
