import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { seatsOn } from '@pakhwada/domain/committee';
import type { LocalName } from '@pakhwada/domain/plan';
import type { Language } from '@pakhwada/language/translate';
import type { PaperCode, PaperFormat, PaperOrder } from '@pakhwada/report/papers';
import { DataSource } from 'typeorm';
import { CommitteesService } from '../committee/committees/committees.service.ts';
import { DraftMinutesService } from '../committee/minutes/draft-minutes.service.ts';
import { ReadSittingService } from '../committee/sittings/read-sitting.service.ts';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService, type PlanInForce } from '../schemes/schemes.service.ts';
import { RenderReportService } from './render-report.service.ts';

export interface PaperWish {
  readonly paper: PaperCode;
  readonly format: PaperFormat;
  readonly language: Language;
  readonly version: number | null; // of minutes; null: the latest that may be read
}

export interface MadePaper {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly name: string;
}

/** Where the papers of a sitting come from. */
@Injectable()
export class SittingSources {
  constructor(
    readonly sittings: ReadSittingService,
    readonly committees: CommitteesService,
    readonly minutes: DraftMinutesService,
  ) {}
}

/** A paper of a sitting, made when it is asked for. Who writes, approves or audits reads drafts; all others what is out: minutes once issued, notice and agenda once the notice has gone, attendance once the sitting was held. */
@Injectable()
export class GetSittingPaperService {
  constructor(
    private readonly source: DataSource,
    private readonly from: SittingSources,
    private readonly schemes: SchemesService,
    private readonly rendering: RenderReportService,
  ) {}

  async get(officer: Officer, sittingId: string, wish: PaperWish): Promise<MadePaper> {
    const { name, order } = wish.paper === 'minutes' ? await this.ofMinutes(officer, sittingId, wish) : await this.ofSitting(officer, sittingId, { ...wish, paper: wish.paper });
    const bytes = await this.rendering.render({ paper: order });
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), name: `${name}-${wish.language}.${wish.format}` };
  }

  private async ofMinutes(officer: Officer, sittingId: string, { format, language, version }: PaperWish): Promise<{ readonly name: string; readonly order: PaperOrder }> {
    const read = (await this.from.minutes.paper(officer, sittingId, version)) ?? refuse('NOT_FOUND');
    const { paper: text, sha256: hash, state, issuedAt, confirmedIn } = read;
    const scheme = schemeOf(await this.schemes.latestPlan(officer.schemeCode));
    const name = [sittingId, 'minutes', ...(text.version > 1 ? [`v${text.version}`] : []), ...(issuedAt === null ? ['draft'] : [])].join('-');
    return { name, order: { paper: 'minutes', format, language, scheme, minutes: { text, hash, state, issuedAt, confirmedIn } } };
  }

  private async ofSitting(officer: Officer, sittingId: string, { paper, format, language }: PaperWish & { readonly paper: Exclude<PaperCode, 'minutes'> }): Promise<{ readonly name: string; readonly order: PaperOrder }> {
    const sitting = await this.from.sittings.page(officer, sittingId);
    const isOut = paper === 'attendance' ? sitting.state === 'HELD' : sitting.state !== 'CALLED';
    if (!isOut && !sitting.may.readDrafts) return refuse('NOT_FOUND');
    const { seats, quorum } = await this.from.committees.find(this.source.manager, officer, sitting.committeeCode);
    const known = await this.schemes.latestPlan(officer.schemeCode);
    const byCode = (named: readonly { readonly code: string; readonly name: LocalName }[]): Record<string, LocalName> => Object.fromEntries(named.map((one) => [one.code, one.name]));
    const committee = { quorum, seats: seatsOn(seats, sitting.on).map(({ seatId, designation, isChair, isConvenor }) => ({ seatId, designation, isChair, isConvenor })) };
    return { name: `${sittingId}-${paper}`, order: { paper, format, language, scheme: schemeOf(known), sitting, committee, offices: byCode(known.plan.offices), components: byCode(known.plan.components) } };
  }
}

function schemeOf({ plan, isDemo }: PlanInForce): PaperOrder['scheme'] {
  return { title: plan.scheme.title, government: plan.state.government, department: plan.scheme.department, isDemo };
}
