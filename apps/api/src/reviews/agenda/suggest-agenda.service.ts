import { Injectable } from '@nestjs/common';
import type { AgendaSuggestion, SittingPage, TakeSuggestions } from '@pakhwada/contracts/committee';
import { suggestAgenda, type AgendaPhrase, type SuggestedItem } from '@pakhwada/domain/committee';
import type { Review } from '@pakhwada/domain/review';
import { canDraftSitting } from '@pakhwada/domain/rights';
import '@pakhwada/language/documents'; // the words in Hindi
import { wordAgenda } from '@pakhwada/language/sentence';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { AgendaService, isTaken, type ProposedItem } from '../../committee/agenda/agenda.service.ts';
import { SittingsService, type SittingCase } from '../../committee/sittings/sittings.service.ts';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { ReadReviewService } from '../read-review.service.ts';

@Injectable()
export class AgendaGroundService {
  constructor(
    private readonly sittings: SittingsService,
    private readonly fortnights: FortnightsService,
    private readonly schemes: SchemesService,
    private readonly reviews: ReadReviewService,
  ) {}

  /** What the figures propose for a sitting: from the fortnight it has before it, or the open one; slips since the fortnight the last sitting had. */
  async propose(manager: EntityManager, officer: Officer, { sitting, committee }: SittingCase): Promise<SuggestedItem[]> {
    const review = await this.review(officer, sitting.fortnightId ?? 'live');
    const lastFortnight = await this.sittings.fortnightBefore(manager, officer, sitting);
    const before = lastFortnight === null || lastFortnight >= review.fortnight.id ? null : await this.review(officer, lastFortnight);
    return suggestAgenda({ review, before, plan: (await this.schemes.latestPlan(officer.schemeCode, manager)).plan, committee });
  }

  /** Before the first fortnight there are no figures, and nothing to propose. */
  async hasFigures(manager: EntityManager, officer: Officer): Promise<boolean> {
    return (await this.fortnights.years(manager, officer)).length > 0;
  }

  private async review(officer: Officer, fortnightId: string): Promise<Review> {
    return JSON.parse(await (await this.reviews.read(officer, fortnightId)).body()) as Review;
  }
}

/** Items of an agenda that the figures write: shown to those who write it, and taken over in both languages of the office. */
@Injectable()
export class SuggestAgendaService {
  constructor(
    private readonly source: DataSource,
    private readonly sittings: SittingsService,
    private readonly agenda: AgendaService,
    private readonly ground: AgendaGroundService,
  ) {}

  async list(officer: Officer, sittingId: string): Promise<AgendaSuggestion[]> {
    const { manager } = this.source;
    const found = await this.sittings.open(manager, officer, sittingId);
    if (!canDraftSitting(officer, found.committee)) refuse('NO_RIGHT', { action: 'CALL_SITTING', role: officer.role });
    const items = await this.agenda.items(manager, officer, sittingId);
    return (await this.suggested(manager, officer, found)).map((one) => ({ ...one, options: [...one.options], isTaken: isTaken(items, one) }));
  }

  async take(officer: Officer, sittingId: string, { taken }: z.infer<typeof TakeSuggestions>): Promise<SittingPage> {
    const { manager } = this.source;
    const found = await this.sittings.open(manager, officer, sittingId);
    if (!canDraftSitting(officer, found.committee)) refuse('NO_RIGHT', { action: 'CALL_SITTING', role: officer.role });
    const [items, suggested] = [await this.agenda.items(manager, officer, sittingId), await this.suggested(manager, officer, found)];
    const chosen = taken.flatMap((wanted) => {
      const one = suggested.find(({ origin, subject }) => origin === wanted.origin && subject === wanted.subject);
      if (one) return [one];
      return isTaken(items, wanted) ? [] : refuse('SUGGESTION_GONE'); // what stands there already may have lost its reason since
    });
    return this.agenda.take(officer, sittingId, chosen);
  }

  private async suggested(manager: EntityManager, officer: Officer, found: SittingCase): Promise<(ProposedItem & { readonly subject: string })[]> {
    return (await this.ground.hasFigures(manager, officer)) ? (await this.ground.propose(manager, officer, found)).map(inWords) : [];
  }
}

function inWords({ origin, subject, kind, componentCode, amountPaise, officeCode, title, background, presentStatus, issue, proposal, options }: SuggestedItem): ProposedItem & { readonly subject: string } {
  return {
    ...{ origin, subject, kind, componentCode, amountPaise, officeCode, fileNo: null },
    ...{ title: both(title), background: both(background), presentStatus: both(presentStatus), issue: both(issue), proposal: both(proposal), options: options.map(both) },
  };
}

function both(phrases: readonly AgendaPhrase[]): { en: string; hi: string } {
  return { en: wordAgenda(phrases, 'en'), hi: wordAgenda(phrases, 'hi') };
}
