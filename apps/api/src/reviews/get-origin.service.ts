import { Injectable } from '@nestjs/common';
import type { Origin, OriginQuery } from '@pakhwada/contracts/reviews';
import { originOf, type Review } from '@pakhwada/domain/review';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import { namedEntries } from './named-entries.ts';
import { OriginPages } from './origin-pages.ts';
import { ReadReviewService } from './read-review.service.ts';

const PAGE = 50;

/** Says who: the arithmetic behind a figure of a review, and the entries behind the arithmetic, newest first. */
@Injectable()
export class GetOriginService {
  constructor(
    private readonly source: DataSource,
    private readonly schemes: SchemesService,
    private readonly reading: ReadReviewService,
    private readonly pages: OriginPages,
  ) {}

  async get(officer: Officer, fortnightId: string, { figure, after, take = PAGE }: z.infer<typeof OriginQuery>): Promise<Origin> {
    const { manager } = this.source;
    const { fortnight, body } = await this.reading.read(officer, fortnightId);
    const { selectors, ...origin } = originOf(JSON.parse(await body()) as Review, figure) ?? refuse('NOT_FOUND');
    const selection = { ...selectors, isDuring: /(\.d|D)uring$/.test(figure) };
    const plan = await this.schemes.planOf(fortnight.stateId, fortnight.schemeCode, fortnight.planVersion);
    const { rows, next, hidden } = await this.pages.read(manager, { fortnight, plan, selection, charge: officer }, after ?? null, take);
    return {
      ...origin,
      terms: origin.terms.map((term) => ({ ...term })),
      entryCount: after === undefined && next === null ? rows.length : null,
      hiddenCount: hidden,
      entries: namedEntries(plan, officer, rows),
      next,
    };
  }
}
