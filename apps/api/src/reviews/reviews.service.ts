import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { ReviewRepository, type FrozenReview } from './review.repository.ts';

export type { FrozenReview };

/** Frozen reviews, for the rooms that print and send them. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly source: DataSource,
    private readonly reviews: ReviewRepository,
  ) {}

  async frozen(key: FortnightKey): Promise<FrozenReview | null> {
    return this.reviews.byId(this.source.manager, key);
  }
}
