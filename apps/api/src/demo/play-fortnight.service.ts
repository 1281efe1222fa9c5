import { isDeepStrictEqual } from 'node:util';
import { Injectable, Logger } from '@nestjs/common';
import { istDateOf, type Instant } from '@pakhwada/domain/calendar';
import type { ProgressRow } from '@pakhwada/domain/progress';
import { SHEET_KINDS, type SubmissionState } from '@pakhwada/domain/workflow';
import type { DeskSheet } from '../fortnights/desk.ts';
import type { FortnightKey } from '../fortnights/fortnight-record.ts';
import { RuleBreach } from '../platform/http/rule-breach.ts';
import { ApproveCorrectionService } from '../progress/approve-correction.service.ts';
import { ProposeCorrectionService } from '../progress/propose-correction.service.ts';
import type { Act } from './act.ts';
import { DemoDeskService } from './demo-desk.service.ts';
import { DemoStageService } from './demo-stage.service.ts';
import type { DemoOfficers } from './demo-officers.ts';
import { HandInService, type HandedIn } from './hand-in.service.ts';
import { KeepRegistersService } from './keep-registers.service.ts';
import { PlayPapersService } from './papers/play-papers.service.ts';
import { PlayCertificatesService } from './play-certificates.service.ts';
import { PlayProofsService } from './play-proofs.service.ts';
import type { DemoCorrection, DemoHistory, DemoSheet } from './story/demo-history.ts';
import { plainRows } from './story/funds-story.ts';

export interface Played {
  readonly key: FortnightKey;
  readonly cutOffAt: Instant;
  readonly freezesAt: Instant;
}

@Injectable()
export class PlayFortnightService {
  private readonly log = new Logger('Demo');

  constructor(
    private readonly desk: DemoDeskService,
    private readonly handIn: HandInService,
    private readonly proposing: ProposeCorrectionService,
    private readonly approving: ApproveCorrectionService,
    private readonly certificates: PlayCertificatesService,
    private readonly registers: KeepRegistersService,
    private readonly proofs: PlayProofsService,
    private readonly stage: DemoStageService,
    private readonly papers: PlayPapersService,
  ) {}

  /** Everything the story has the officers do about a fortnight, from its first sheet to its last approval. */
  acts(history: DemoHistory, officers: DemoOfficers, { key, cutOffAt, freezesAt }: Played): readonly Act[] {
    const sheets = history.sheets(key.fortnightId);
    const at = (instants: readonly (Instant | null | undefined)[]) => [...new Set(instants.flatMap((one) => one ?? []))].sort();
    const act = (name: Act['name'], until: Instant, instant: Instant, run: () => Promise<number>): Act => ({ name, key, at: instant, until, run });
    return [
      ...at(sheets.map(({ submittedAt }) => submittedAt)).slice(0, 1).map((instant) => act('registered', cutOffAt, instant, () => this.registers.keep(key))),
      ...at(sheets.map(({ submittedAt }) => submittedAt)).map((instant) => act('reported', cutOffAt, instant, () => this.report(key, officers, sheets.filter(({ submittedAt }) => submittedAt === instant)))),
      ...at(sheets.map(({ returned }) => returned?.at)).map((instant) => act('returned', freezesAt, instant, () => this.return(key, officers, sheets))),
      ...at(sheets.map(({ returned }) => returned?.resubmittedAt)).map((instant) => act('resubmitted', freezesAt, instant, () => this.resubmit(key, officers, sheets))),
      ...at(sheets.map(({ verifiedAt }) => verifiedAt)).map((instant) => act('verified', freezesAt, instant, () => this.verify(key, officers, sheets))),
      ...at(sheets.map(({ approvedAt }) => approvedAt)).map((instant) => act('approved', freezesAt, instant, () => this.approve(key, officers, sheets))),
      ...history.corrections(key.fortnightId).map((correction) => act('corrected', freezesAt, correction.at, () => this.correct(key, officers, correction))),
      ...this.certificates.acts(key),
      ...this.proofs.acts(key),
      ...this.papers.acts(key.fortnightId),
    ];
  }

  /** What the offices that report early do in the first days of a fortnight. */
  earlyActs(history: DemoHistory, officers: DemoOfficers, { key, cutOffAt }: Played, now: Instant): readonly Act[] {
    const sheets = history.sheetsInHand(key.fortnightId, now);
    const verified = sheets.filter(({ verifiedAt }) => verifiedAt !== null);
    const isEarly = (one: DeskSheet) => stateOf(one) === 'SUBMITTED' && verified.some((sheet) => isSame(sheet, one));
    const instants = [...new Set(sheets.map(({ submittedAt }) => submittedAt))].sort();
    return [
      ...instants.slice(0, 1).map((at): Act => ({ name: 'registered', key, at, until: cutOffAt, run: () => this.registers.keep(key, istDateOf(at)) })),
      ...instants.map((at): Act => ({ name: 'reported', key, at, until: cutOffAt, run: () => this.report(key, officers, sheets.filter(({ submittedAt }) => submittedAt === at)) })),
      ...verified.slice(0, 1).map(({ verifiedAt }): Act => ({ name: 'verified', key, at: verifiedAt ?? now, until: cutOffAt, run: async () => this.desk.verify(key, officers, (await this.desk.read(key)).filter(isEarly)) })),
      ...[...this.proofs.acts(key), ...this.papers.acts(key.fortnightId)].filter(({ at }) => at <= now),
    ];
  }

  private async report(key: FortnightKey, officers: DemoOfficers, sheets: readonly DemoSheet[]): Promise<number> {
    const desk = await this.desk.read(key);
    return this.submit(key, officers, sheets.flatMap((sheet) => (desk.some((one) => isSame(sheet, one) && one.revision === 0) ? [{ sheet, revision: 0 }] : [])));
  }

  private async resubmit(key: FortnightKey, officers: DemoOfficers, sheets: readonly DemoSheet[]): Promise<number> {
    const desk = await this.desk.read(key);
    const back = sheets.flatMap((sheet): HandedIn[] => {
      const found = desk.find((one) => isSame(sheet, one) && stateOf(one) === 'RETURNED');
      return found && sheet.returned ? [{ sheet, revision: found.revision }] : [];
    });
    return this.submit(key, officers, back);
  }

  /** All in one go; where the rules refuse one, which a visitor's own entries or a ledger begun before this story can bring about, the others still come in, and a money sheet without what that ledger does not know. */
  private async submit(key: FortnightKey, officers: DemoOfficers, sheets: readonly HandedIn[]): Promise<number> {
    let done = 0;
    for (const kind of SHEET_KINDS) done += await this.submitAlike(key, officers, sheets.filter(({ sheet }) => sheet.kind === kind));
    return done;
  }

  private async submitAlike(key: FortnightKey, officers: DemoOfficers, sheets: readonly HandedIn[]): Promise<number> {
    const [first] = sheets;
    if (!first) return 0;
    try {
      await this.handIn.submit(key, officers, sheets);
      return sheets.length;
    } catch (error) {
      if (!(error instanceof RuleBreach)) throw error;
      if (sheets.length > 1) return (await this.submitAlike(key, officers, [first])) + (await this.submitAlike(key, officers, sheets.slice(1)));
      const explained = explainedSheet(first.sheet, error, this.stage.get().story.registerRemark);
      if (explained) return this.submitAlike(key, officers, [{ ...first, sheet: explained }]);
      const plain = plainSheet(first.sheet);
      if (plain) return this.submitAlike(key, officers, [{ ...first, sheet: plain }]);
      this.log.warn(`${key.fortnightId} ${first.sheet.officeCode}/${first.sheet.sheet} is not handed in: ${error.message}`);
      return 0;
    }
  }

  private async return(key: FortnightKey, officers: DemoOfficers, sheets: readonly DemoSheet[]): Promise<number> {
    const desk = await this.desk.read(key);
    let done = 0;
    for (const sheet of sheets) {
      const found = desk.find((one) => isSame(sheet, one) && stateOf(one) === 'SUBMITTED' && one.revision === 1);
      if (!sheet.returned || !found) continue;
      await this.desk.return(key, officers, found, sheet.returned);
      done += 1;
    }
    return done;
  }

  /** All that waits, a visitor's sheets among it; only what the story leaves undone stays undone. */
  private async verify(key: FortnightKey, officers: DemoOfficers, sheets: readonly DemoSheet[]): Promise<number> {
    const left = sheets.filter(({ verifiedAt }) => verifiedAt === null);
    return this.desk.verify(key, officers, (await this.desk.read(key)).filter((one) => stateOf(one) === 'SUBMITTED' && !left.some((sheet) => isSame(sheet, one))));
  }

  private async approve(key: FortnightKey, officers: DemoOfficers, sheets: readonly DemoSheet[]): Promise<number> {
    const left = sheets.filter(({ approvedAt }) => approvedAt === null);
    return this.desk.approve(key, officers, (await this.desk.read(key)).filter((one) => stateOf(one) === 'VERIFIED' && !left.some((sheet) => isSame(sheet, one))));
  }

  private async correct(key: FortnightKey, officers: DemoOfficers, { indicatorCode, unit, correctsFortnight, newValue, reason, officeCode }: DemoCorrection): Promise<number> {
    const sheet = { officeCode, sheet: 'progress' } as const;
    try {
      const { correctionId } = await this.proposing.propose(key, officers.for('CORRECT', sheet), { indicatorCode, unit, correctsFortnight, newValue, reason });
      await this.approving.approve(key, officers.for('APPROVE_CORRECTION', sheet), correctionId);
      return 1;
    } catch (error) {
      if (error instanceof RuleBreach && error.breaches.every(({ code }) => code === 'CORRECTION_EMPTY')) return 0; // done before
      throw error;
    }
  }
}

const UNEXPLAINED: readonly string[] = ['DIFFERENCE_UNEXPLAINED', 'PARTS_UNEXPLAINED'];

/** A sheet that says why it differs from the register; null where that is not all that is wrong with it. */
function explainedSheet(sheet: DemoSheet, { breaches }: RuleBreach, remark: string): DemoSheet | null {
  const blocking = breaches.filter(({ severity }) => severity === 'BLOCK');
  if (sheet.kind !== 'PROGRESS' || !blocking.every(({ code }) => UNEXPLAINED.includes(code))) return null;
  const open = (row: ProgressRow): boolean => blocking.some((breach) => breach.row?.indicatorCode === row.indicatorCode && breach.row.unit === row.unit);
  const explain = (rows: readonly ProgressRow[]): ProgressRow[] => rows.map((row) => (open(row) && row.remark === null ? { ...row, remark } : row));
  if (![sheet.rows, sheet.returned?.firstRows ?? []].some((rows) => rows.some((row) => open(row) && row.remark === null))) return null; // it has said all it can
  return { ...sheet, rows: explain(sheet.rows), returned: sheet.returned && { ...sheet.returned, firstRows: explain(sheet.returned.firstRows) } };
}

/** A money sheet in plain lines; null where it holds no others. */
function plainSheet(sheet: DemoSheet): DemoSheet | null {
  if (sheet.kind !== 'MONEY') return null;
  const rows = plainRows(sheet.rows);
  return isDeepStrictEqual(rows, sheet.rows) ? null : { ...sheet, rows };
}

function stateOf(sheet: DeskSheet): SubmissionState | null {
  return sheet.record?.state ?? null;
}

function isSame(a: { readonly officeCode: string; readonly sheet: string }, b: { readonly officeCode: string; readonly sheet: string }): boolean {
  return a.officeCode === b.officeCode && a.sheet === b.sheet;
}
