import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { tagOf } from '../platform/http/etag.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { refuseUnless } from '../fortnights/refuse-unless.ts';
import { LiveReviewService } from './live-review.service.ts';
import { ReviewRepository } from './review.repository.ts';

/** A review that may be sent: its tag first, its body only when the reader lacks it. */
export interface ReadableReview {
  readonly fortnight: FortnightRecord;
  readonly tag: string;
  readonly sha256: string | null; // null: live
  readonly body: () => Promise<string>;
}

@Injectable()
export class ReadReviewService {
  constructor(
    private readonly source: DataSource,
    private readonly fortnights: FortnightsService,
    private readonly reviews: ReviewRepository,
    private readonly live: LiveReviewService,
  ) {}

  /** The right comes before the tag: a "not changed" would tell a stranger that there is something. */
  async read(officer: Officer, fortnightId: string): Promise<ReadableReview> {
    refuseUnless(officer, 'READ_REVIEW');
    const fortnight = await this.fortnights.resolve(this.source.manager, officer, fortnightId);
    if (fortnight.reviewSha256 === null) return { fortnight, sha256: null, ...(await this.live.read(fortnight)) };
    return { fortnight, sha256: fortnight.reviewSha256, tag: tagOf(fortnight.reviewSha256), body: async () => (await this.reviews.byId(this.source.manager, fortnight))!.body };
  }
}
