import { Injectable } from '@nestjs/common';
import type { MinutesForm, MinutesPage, SittingPage } from '@pakhwada/contracts/committee';
import { canApproveMinutes, canDraftSitting, canIssueMinutes } from '@pakhwada/domain/rights';
import { DraftMinutesService } from '../../committee/minutes/draft-minutes.service.ts';
import { StepMinutesService } from '../../committee/minutes/step-minutes.service.ts';
import { ReadSittingService } from '../../committee/sittings/read-sitting.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import type { StateStage } from '../demo-stage.service.ts';
import type { SittingStory } from '../story/papers/papers.schema.ts';
import { foundOrNull, officerWho, type PaperStep } from './paper-acts.ts';

const HOURS = { drafted: '15:00', approved: '16:00', issued: '17:00', confirmed: '13:40' } as const;

/** The minutes of a sitting: drafted by the PMU, approved for the chair, issued by the convenor, confirmed by the next sitting. */
@Injectable()
export class PlayMinutesService {
  constructor(
    private readonly sittings: ReadSittingService,
    private readonly drafting: DraftMinutesService,
    private readonly stepping: StepMinutesService,
  ) {}

  steps(stage: StateStage, sitting: SittingStory): PaperStep[] {
    const { minutes: told, no } = sitting;
    if (!told) return [];
    const { committee, sittings } = stage.papers;
    const sittingId = `${committee}-${no}`;
    const issuer = () => officerWho(stage, (charge) => canIssueMinutes(charge, { district: null }));
    const confirming = sittings.find((one) => one.no === told.confirmedIn);
    return [
      { on: told.drafted, hour: HOURS.drafted, name: 'minuted', run: () => this.draft(stage, sittingId, sitting) },
      { on: told.approved, hour: HOURS.approved, name: 'minuted', run: () => this.step(officerWho(stage, canApproveMinutes), sittingId, 'APPROVE', null) },
      { on: told.issued, hour: HOURS.issued, name: 'minuted', run: () => this.step(issuer(), sittingId, 'ISSUE', null) },
      ...(confirming ? [{ on: confirming.putOff.at(-1)?.to ?? confirming.on, hour: HOURS.confirmed, name: 'minuted' as const, run: () => this.step(issuer(), sittingId, 'CONFIRM', `${committee}-${confirming.no}`) }] : []),
    ];
  }

  private async draft(stage: StateStage, sittingId: string, sitting: SittingStory): Promise<number> {
    const drafter = officerWho(stage, (charge) => canDraftSitting(charge, { district: null }));
    const page = await foundOrNull(this.sittings.page(drafter, sittingId));
    if (page?.state !== 'HELD' || page.minutes.length > 0) return 0;
    await this.drafting.draft(drafter, sittingId, formOf(page, sitting));
    return 1;
  }

  private async step(officer: Officer, sittingId: string, step: 'APPROVE' | 'ISSUE' | 'CONFIRM', confirmedIn: string | null): Promise<number> {
    const page = await foundOrNull<MinutesPage>(this.drafting.page(officer, sittingId, null));
    if (!page?.may.includes(step)) return 0;
    await this.stepping.step(officer, sittingId, { step, reason: null, sittingId: confirmedIn, revision: page.revision });
    return 1;
  }
}

/** What the story says of each item; one it does not know, a visitor's own, was noted. */
function formOf({ agenda }: SittingPage, { agenda: told, minutes }: SittingStory): MinutesForm {
  const NOTHING = { en: '', hi: '' };
  const items = agenda.flatMap(({ itemId, title, state }): MinutesForm['items'] => {
    if (state === 'WITHDRAWN') return [];
    const story = told.find((item) => item.title.en === title.en);
    const { outcome, discussion, decision, actions } = story ?? { outcome: 'NOTED' as const, discussion: NOTHING, decision: NOTHING, actions: [] };
    return [{ itemId, outcome, discussion, decision, chosenOption: null, actions: actions.map(({ no, text, office, due }) => ({ serial: no, text, officeCode: office, dueOn: due })) }];
  });
  return { items, closing: minutes?.closing ?? NOTHING, revision: 0 };
}
