import { Injectable } from '@nestjs/common';
import type { Language } from '@pakhwada/language/translate';
import { DataSource } from 'typeorm';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { refuseUnless } from '../fortnights/refuse-unless.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { ReviewsService } from '../reviews/reviews.service.ts';
import { MakeReportService, type MadeReport } from './make-report.service.ts';

/** The PDF an officer asks for. Older fortnights are made when first asked for; two who ask at once get the same file, made once. */
@Injectable()
export class GetReportService {
  constructor(
    private readonly source: DataSource,
    private readonly fortnights: FortnightsService,
    private readonly reviews: ReviewsService,
    private readonly making: MakeReportService,
  ) {}

  async get(officer: Officer, fortnightId: string, language: Language): Promise<MadeReport> {
    refuseUnless(officer, 'READ_REVIEW');
    const key = { stateId: officer.stateId, schemeCode: officer.schemeCode, fortnightId };
    const { state } = await this.fortnights.byId(this.source.manager, key);
    const frozen = await this.reviews.frozen(key);
    if (!frozen) return refuse('WRONG_STATE', { state });
    const [made] = await this.source.transaction((manager) => this.making.make(manager, key, frozen, [language]));
    return made ?? refuse('NOT_FOUND');
  }
}
