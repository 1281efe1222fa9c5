import { Injectable } from '@nestjs/common';
import type { MinutesPage } from '@pakhwada/contracts/committee';
import { checkMinutesComplete, checkMinutesStep, MINUTE_STEPS, minutesPaper, numberOf, NO_TEXT, type MinutesContext, type MinutesPaper, type MinutesStanding, type MinuteStep } from '@pakhwada/domain/committee';
import { canApproveMinutes, canDraftSitting, canIssueMinutes, canReadDrafts } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { AgendaRepository, type AgendaRecord } from '../agenda/agenda.repository.ts';
import type { CommitteeRecord } from '../committees/committees.service.ts';
import { SittingsService, type SittingCase } from '../sittings/sittings.service.ts';
import { MinutesRepository, type MinutesRecord, type MinutesStepRecord } from './minutes.repository.ts';

/** The minutes of one sitting on the desk, and what they are judged by. */
export interface MinutesCase extends SittingCase {
  readonly agenda: readonly AgendaRecord[];
  readonly versions: readonly MinutesRecord[]; // oldest first; none before the first draft
  readonly steps: readonly MinutesStepRecord[];
  readonly context: MinutesContext;
}

@Injectable()
export class MinutesDeskService {
  constructor(
    private readonly sittings: SittingsService,
    private readonly agenda: AgendaRepository,
    private readonly minutes: MinutesRepository,
    private readonly schemes: SchemesService,
  ) {}

  async open(manager: EntityManager, officer: Officer, sittingId: string): Promise<MinutesCase> {
    return this.fill(manager, officer, await this.sittings.open(manager, officer, sittingId));
  }

  async hold(manager: EntityManager, officer: Officer, sittingId: string): Promise<MinutesCase> {
    return this.fill(manager, officer, await this.sittings.hold(manager, officer, sittingId));
  }

  private async fill(manager: EntityManager, officer: Officer, found: SittingCase): Promise<MinutesCase> {
    const { sittingId, no, on } = found.sitting;
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    const agenda = await this.agenda.items(manager, officer, sittingId);
    const [versions, steps] = [await this.minutes.versions(manager, officer, sittingId), await this.minutes.steps(manager, officer, sittingId)];
    return { ...found, agenda, versions, steps, context: { no, on, agenda, offices: plan.offices } };
  }
}

/** The version an officer may read: a draft only who writes, approves or audits; without a number the latest of these. */
export function versionFor(officer: Officer, { committee, versions }: MinutesCase, version: number | null): MinutesRecord | null {
  const readable = canReadDrafts(officer, committee) ? versions : versions.filter(({ issuedAt }) => issuedAt !== null);
  return (version === null ? readable.at(-1) : readable.find((one) => one.version === version)) ?? null;
}

export function standingOf({ steps }: Pick<MinutesCase, 'steps'>, record: MinutesRecord | null): MinutesStanding {
  const drafters = steps.filter(({ step, version }) => (step === 'DRAFT' || step === 'AMEND') && version === record?.version).map(({ personId }) => personId);
  return { state: record?.state ?? 'DRAFT', drafters, isDrafted: record !== null };
}

/** Who may take a step at all; whether it follows, the domain says. */
export function hasRightTo(officer: Officer, committee: CommitteeRecord, step: MinuteStep): boolean {
  if (step === 'APPROVE') return canApproveMinutes(officer);
  if (step === 'RETURN') return canApproveMinutes(officer) || canIssueMinutes(officer, committee);
  return canIssueMinutes(officer, committee);
}

/** The minutes as a paper, from the text that was issued where there is one. */
export function paperOf({ sitting, committee, agenda, context }: MinutesCase, record: MinutesRecord): MinutesPaper {
  if (record.issuedText !== null) return JSON.parse(record.issuedText) as MinutesPaper;
  return minutesPaper(sitting, committee, agenda, { version: record.version, ...record.draft, amendmentReason: record.amendmentReason }, [...context.offices]);
}

export function pageOf(officer: Officer, found: MinutesCase, version: number | null): MinutesPage {
  const { sitting, committee, agenda, versions, steps, context } = found;
  const record = versionFor(officer, found, version);
  const canDraft = canDraftSitting(officer, committee) && sitting.state === 'HELD';
  if (record === null && (version !== null || !canReadDrafts(officer, committee))) return refuse('NOT_FOUND');
  const draft = record?.draft ?? { items: [], closing: NO_TEXT };
  const isLatest = record === null || record === versions.at(-1);
  const may = MINUTE_STEPS.filter((step) => isLatest && hasRightTo(officer, committee, step) && checkMinutesStep(standingOf(found, record), { step, reason: '-' }, officer.personId).length === 0);
  return {
    ...{ sittingId: sitting.sittingId, version: record?.version ?? 1, state: record?.state ?? 'DRAFT', revision: record?.revision ?? 0 },
    items: draft.items.flatMap((item) => {
      const on = agenda.find(({ itemId }) => itemId === item.itemId);
      return on ? [{ ...item, actions: item.actions.map((action) => ({ ...action })), number: numberOf(sitting.no, on.position), title: on.title }] : [];
    }),
    ...{ closing: draft.closing, amendmentReason: record?.amendmentReason ?? null, confirmedIn: record?.confirmedIn ?? null, hash: record?.sha256 ?? null },
    steps: steps.filter((one) => one.version === (record?.version ?? 1)).map(({ step, designation, at, reason }) => ({ step, designation, at, reason })),
    may: [...(canDraft && isLatest && (record === null || record.state === 'DRAFT') ? (['DRAFT'] as const) : []), ...may],
    breaches: record === null || record.state === 'DRAFT' || record.state === 'CHAIR_APPROVED' ? checkMinutesComplete(draft, context) : [],
  };
}
