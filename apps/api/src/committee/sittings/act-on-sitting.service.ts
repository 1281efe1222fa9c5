import { Injectable } from '@nestjs/common';
import type { AttendanceForm, SittingAct, SittingPage } from '@pakhwada/contracts/committee';
import { istDateOf } from '@pakhwada/domain/calendar';
import { checkAttendance, checkSittingAct, stateAfterAct } from '@pakhwada/domain/committee';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { AgendaRepository } from '../agenda/agenda.repository.ts';
import { CarryItemsService } from '../agenda/carry-items.service.ts';
import { CommitteeTrail, sittingEvent } from '../committee-trail.ts';
import { PlaceFortnightService } from './place-fortnight.service.ts';
import { ReadSittingService } from './read-sitting.service.ts';
import { SittingRepository, type SittingRow } from './sitting.repository.ts';
import { SittingsService, type SittingCase } from './sittings.service.ts';

@Injectable()
export class SittingHand {
  constructor(
    readonly sittings: SittingRepository,
    readonly agenda: AgendaRepository,
    readonly carrying: CarryItemsService,
    readonly placing: PlaceFortnightService,
    readonly trail: CommitteeTrail,
  ) {}
}

/** The notice, the sitting itself, another day, or none at all; and who came. */
@Injectable()
export class ActOnSittingService {
  constructor(
    private readonly source: DataSource,
    private readonly finding: SittingsService,
    private readonly reading: ReadSittingService,
    private readonly hand: SittingHand,
    private readonly clock: Clock,
  ) {}

  async act(officer: Officer, sittingId: string, asked: SittingAct): Promise<SittingPage> {
    return this.source.transaction(async (manager) => {
      const found = await this.holdUnchanged(manager, officer, sittingId, asked.version);
      const now = this.clock.now();
      const today = istDateOf(now.toISOString());
      const breaches = checkSittingAct(found.sitting, asked, today);
      if (breaches.length > 0) throw new RuleBreach(breaches);
      await this.prepare(manager, officer, found, asked, now);
      const row = rowAfter(found, asked, today);
      await this.hand.sittings.update(manager, officer, sittingId, row, now);
      await this.settle(manager, officer, found, asked, now);
      if (asked.act !== 'HOLD' && (asked.act === 'NOTIFY' || found.sitting.state === 'NOTIFIED')) await this.hand.trail.tell(manager, officer, 'sitting.notified', `${found.sitting.calendarUid}:${found.sitting.sequence}`, sittingEvent(asked.act, { ...found.sitting, ...row }, found.committee, { reason: asked.reason }));
      await this.hand.trail.append(manager, officer, `sitting.${ACTS[asked.act]}`, `sitting/${sittingId}`, { on: row.on, reason: asked.reason });
      return this.reading.read(manager, officer, sittingId);
    });
  }

  async recordAttendance(officer: Officer, sittingId: string, { lines, version }: AttendanceForm): Promise<SittingPage> {
    return this.source.transaction(async (manager) => {
      const { sitting, committee } = await this.holdUnchanged(manager, officer, sittingId, version);
      if (sitting.minutesState === 'CHAIR_APPROVED') refuse('MINUTES_STATE', { minutesState: sitting.minutesState }); // the chair approved the sheet with them
      const now = this.clock.now();
      const breaches = checkAttendance(sitting, lines, committee.seats, istDateOf(now.toISOString()));
      if (breaches.length > 0) throw new RuleBreach(breaches);
      const asOfDay = lines.map((line) => ({ ...line, representedBy: line.kind === 'REPRESENTED' ? line.representedBy : null, designation: committee.seats.find(({ seatId }) => seatId === line.seatId)?.designation ?? line.designation }));
      await this.hand.sittings.saveAttendance(manager, officer, sittingId, asOfDay, now);
      await this.hand.trail.append(manager, officer, 'sitting.attendance', `sitting/${sittingId}`, { lines: lines.length });
      return this.reading.read(manager, officer, sittingId);
    });
  }

  private async holdUnchanged(manager: EntityManager, officer: Officer, sittingId: string, version: number): Promise<SittingCase> {
    const found = await this.finding.holdToDraft(manager, officer, sittingId);
    if (version !== found.sitting.version) refuse('SITTING_CHANGED', { latest: found.sitting.version }, await this.reading.read(manager, officer, sittingId));
    return found;
  }

  /** While the sitting still lets itself be changed: its agenda goes on to the next one, an attendance for the old day goes. */
  private async prepare(manager: EntityManager, officer: Officer, { sitting }: SittingCase, { act }: SittingAct, at: Date): Promise<void> {
    const { agenda, sittings } = this.hand;
    if (act === 'PUT_OFF' && sitting.attendance.length > 0) await sittings.saveAttendance(manager, officer, sitting.sittingId, [], at);
    if (act !== 'CALL_OFF') return;
    for (const { itemId, state } of await agenda.items(manager, officer, sitting.sittingId)) if (state === 'LISTED') await agenda.recordState(manager, officer, itemId, 'DEFERRED', at);
  }

  private async settle(manager: EntityManager, officer: Officer, { sitting, committee }: SittingCase, { act }: SittingAct, at: Date): Promise<void> {
    if (act === 'CALL_OFF') await this.hand.carrying.from(manager, officer, sitting, at);
    if (act === 'HOLD' && committee.isMain && sitting.fortnightId !== null) await this.hand.placing.place(manager, officer, sitting.fortnightId);
  }
}

const ACTS: Readonly<Record<SittingAct['act'], string>> = { NOTIFY: 'notify', HOLD: 'hold', CALL_OFF: 'call-off', PUT_OFF: 'put-off' };

function rowAfter({ sitting }: SittingCase, { act, on, startsAt, reason }: SittingAct, today: string): SittingRow {
  const row = { ...sitting, state: stateAfterAct(sitting.state, act) ?? sitting.state };
  if (act === 'NOTIFY') return { ...row, noticeOn: today };
  if (act === 'PUT_OFF') return { ...row, on: on ?? sitting.on, startsAt: startsAt ?? sitting.startsAt, noticeOn: null, calledOffReason: reason };
  return act === 'CALL_OFF' ? { ...row, calledOffReason: reason } : row;
}
