import { Injectable } from '@nestjs/common';
import type { Quotation } from '@pakhwada/contracts/reviews';
import { can } from '@pakhwada/domain/rights';
import { compareQuoted, originOf, type Review } from '@pakhwada/domain/review';
import { DataSource } from 'typeorm';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ReadReviewService } from '../read-review.service.ts';
import { QuotationRepository, type QuotationRecord } from './quotation.repository.ts';

/** Published figures of a fortnight beside those of its review: frozen, or as it stands now. Without a quotation no review is read. */
@Injectable()
export class ListQuotationsService {
  constructor(
    private readonly source: DataSource,
    private readonly reading: ReadReviewService,
    private readonly repository: QuotationRepository,
  ) {}

  async list(officer: Officer, fortnightId: string): Promise<Quotation[]> {
    const { fortnight, body } = await this.reading.read(officer, fortnightId);
    const records = await this.repository.list(this.source.manager, fortnight);
    if (records.length === 0) return [];
    const review = JSON.parse(await body()) as Review;
    return records.map((record) => shown(record, review, can(officer, 'QUOTE')));
  }
}

function shown({ step, ...record }: QuotationRecord, review: Review, canQuote: boolean): Quotation {
  const computed = originOf(review, record.figure)?.result ?? null;
  const { standing, difference } = compareQuoted({ value: record.value, step }, computed);
  return { ...record, canWithdraw: canQuote && record.withdrawn === null, computed, standing, difference };
}
