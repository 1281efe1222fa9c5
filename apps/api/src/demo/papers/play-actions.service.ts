import { Injectable } from '@nestjs/common';
import type { ActionPage } from '@pakhwada/contracts/committee';
import { canDecideAction, canUpdateAction } from '@pakhwada/domain/rights';
import { DecideActionService } from '../../committee/actions/decide-action.service.ts';
import { GetActionService } from '../../committee/actions/get-action.service.ts';
import { TellActionService } from '../../committee/actions/tell-action.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import type { StateStage } from '../demo-stage.service.ts';
import type { ActionStory, SittingStory } from '../story/papers/papers.schema.ts';
import { foundOrNull, officerWho, type PaperStep } from './paper-acts.ts';

const HOURS = { asked: '10:15', granted: '10:45', told: '11:00', closed: '13:45', dropped: '13:50' } as const;

/** What the owners of action points told, asked and claimed, and what the committee said to it. */
@Injectable()
export class PlayActionsService {
  constructor(
    private readonly getting: GetActionService,
    private readonly telling: TellActionService,
    private readonly deciding: DecideActionService,
  ) {}

  steps(stage: StateStage): PaperStep[] {
    const { committee, sittings } = stage.papers;
    const points = sittings.flatMap(({ no, agenda }) => agenda.flatMap(({ actions }) => actions.map((action) => ({ id: `${committee}-${no}-${action.no}`, action }))));
    return [...points.flatMap(({ id, action }) => this.stepsOf(stage, id, action)), ...sittings.map((sitting) => this.closing(stage, sitting, points))];
  }

  private stepsOf(stage: StateStage, id: string, { office, told, extension, dropped }: ActionStory): PaperStep[] {
    return [
      ...told.map(({ on, word, note, reason }, n): PaperStep => ({
        ...{ on, hour: HOURS.told, name: 'acted' },
        run: () => this.asOwner(stage, id, office, (owner, page) => (updatesIn(page) === n ? this.telling.tell(owner, id, { word, note, reasonCode: reason ?? null, version: page.version }) : null)),
      })),
      ...(extension ? [extension] : []).flatMap(({ asked, to, reason, granted }): PaperStep[] => [
        {
          ...{ on: asked, hour: HOURS.asked, name: 'acted' },
          run: () => this.asOwner(stage, id, office, (owner, page) => (page.trail.some(({ act }) => act === 'ASK_EXTENSION') ? null : this.telling.askExtension(owner, id, { toOn: to, reason, version: page.version }))),
        },
        ...(granted === undefined ? [] : [{ on: granted, hour: HOURS.granted, name: 'decided' as const, run: () => this.decide(stage, id, office, 'GRANT_EXTENSION', null, null) }]),
      ]),
      ...(dropped ? [{ on: dropped.on, hour: HOURS.dropped, name: 'decided' as const, run: () => this.decide(stage, id, office, 'DROP', null, dropped.reason) }] : []),
    ];
  }

  private closing(stage: StateStage, { no, on, putOff, closes }: SittingStory, points: readonly { readonly id: string; readonly action: ActionStory }[]): PaperStep {
    const { committee } = stage.papers;
    const closed = closes.map((number) => points.find(({ id }) => id === `${committee}-${number.replace('/', '-')}`) ?? unknown(number));
    return {
      ...{ on: putOff.at(-1)?.to ?? on, hour: HOURS.closed, name: 'decided' },
      run: async () => {
        let done = 0;
        for (const { id, action } of closed) done += await this.decide(stage, id, action.office, 'CLOSE', `${committee}-${no}`, null);
        return done;
      },
    };
  }

  private async asOwner(stage: StateStage, id: string, office: string, act: (owner: Officer, page: ActionPage) => Promise<unknown> | null): Promise<number> {
    const owner = officerWho(stage, (charge) => canUpdateAction(charge, office));
    const page = await this.find(owner, id);
    const done = page?.state === 'OPEN' ? act(owner, page) : null;
    await done;
    return done ? 1 : 0;
  }

  private async decide(stage: StateStage, id: string, office: string, act: 'GRANT_EXTENSION' | 'CLOSE' | 'DROP', sittingId: string | null, reason: string | null): Promise<number> {
    const decider = officerWho(stage, (charge) => canDecideAction(charge, office));
    const page = await this.find(decider, id);
    if (!page?.may.includes(act)) return 0;
    await this.deciding.decide(decider, id, { act, sittingId, reason, version: page.version });
    return 1;
  }

  /** Null where the minutes that make it are not issued. */
  private find(officer: Officer, id: string): Promise<ActionPage | null> {
    return foundOrNull(this.getting.one(officer, id));
  }
}

function updatesIn({ trail }: ActionPage): number {
  return trail.filter(({ act }) => act === 'UPDATE').length;
}

function unknown(number: string): never {
  throw new Error(`the papers close ${number}, which no sitting decided`);
}
