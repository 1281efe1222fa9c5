import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SittingRepository } from '../sittings/sitting.repository.ts';
import { AgendaRepository } from './agenda.repository.ts';

/** What a committee deferred stands on the agenda of its next sitting by itself, before anything new; when none is called yet, of the next one that is. */
@Injectable()
export class CarryItemsService {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly sittings: SittingRepository,
  ) {}

  /** Onto a sitting that was just called. */
  async onto(manager: EntityManager, officer: Officer, committeeCode: string, sittingId: string, at: Date): Promise<number> {
    const waiting = await this.agenda.waiting(manager, officer, committeeCode);
    const rows = waiting.map((item) => ({ ...item, itemId: randomUUID(), sittingId, origin: 'DEFERRED' as const, carriedFrom: item.itemId, timesDeferred: item.timesDeferred + 1 }));
    await this.agenda.insert(manager, officer, rows, at);
    return rows.length;
  }

  /** From a sitting that deferred items, onto the next one that is called. */
  async from(manager: EntityManager, officer: Officer, { committeeCode, on, no }: { readonly committeeCode: string; readonly on: string; readonly no: number }, at: Date): Promise<void> {
    const next = await this.sittings.nextOpen(manager, officer, committeeCode, { on, no });
    if (next) await this.onto(manager, officer, committeeCode, next.sittingId, at);
  }
}
