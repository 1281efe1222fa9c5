import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AgendaItem, AgendaItemForm, ItemAct, SittingPage } from '@pakhwada/contracts/committee';
import { checkAgendaItem, checkItemAct, checkOrder, isClosed, ITEM_STEPS, type AgendaOrigin } from '@pakhwada/domain/committee';
import { DataSource, type EntityManager } from 'typeorm';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { CommitteeTrail } from '../committee-trail.ts';
import { itemOf, ReadSittingService, SittingSurroundings } from '../sittings/read-sitting.service.ts';
import { SittingsService, type SittingCase } from '../sittings/sittings.service.ts';
import { AgendaRepository, type AgendaRecord, type WrittenItem } from './agenda.repository.ts';

/** An item that somebody or something proposes: what stands in it, and what wrote it. */
export interface ProposedItem extends WrittenItem {
  readonly origin: AgendaOrigin;
  readonly subject: string | null;
}

@Injectable()
export class AgendaHand {
  constructor(
    readonly agenda: AgendaRepository,
    readonly around: SittingSurroundings,
    readonly trail: CommitteeTrail,
  ) {}
}

/** The agenda of a sitting until it closes: the convenor's own items, those taken over, their words and their order. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly source: DataSource,
    private readonly finding: SittingsService,
    private readonly reading: ReadSittingService,
    private readonly hand: AgendaHand,
  ) {}

  async items(manager: EntityManager, officer: Officer, sittingId: string): Promise<readonly AgendaRecord[]> {
    return this.hand.agenda.items(manager, officer, sittingId);
  }

  async add(officer: Officer, sittingId: string, form: AgendaItemForm): Promise<AgendaItem> {
    return this.source.transaction(async (manager) => {
      const found = await this.holdOpen(manager, officer, sittingId);
      const [itemId] = await this.list(manager, officer, found, [{ ...written(form), origin: 'HAND', subject: null }]);
      return this.itemOf(manager, officer, found, itemId!);
    });
  }

  /** Takes proposed items in; one that stands there already, or was carried here, is not written twice. */
  async take(officer: Officer, sittingId: string, proposed: readonly ProposedItem[]): Promise<SittingPage> {
    return this.source.transaction(async (manager) => {
      const found = await this.holdOpen(manager, officer, sittingId);
      const items = await this.hand.agenda.items(manager, officer, sittingId);
      const fresh = proposed.filter((one, i) => !isTaken(items, one) && proposed.findIndex(({ origin, subject }) => origin === one.origin && subject === one.subject) === i);
      await this.list(manager, officer, found, fresh);
      return this.reading.read(manager, officer, sittingId);
    });
  }

  async revise(officer: Officer, sittingId: string, itemId: string, form: AgendaItemForm): Promise<AgendaItem> {
    return this.source.transaction(async (manager) => {
      const found = await this.holdOpen(manager, officer, sittingId);
      const { now } = await this.checked(manager, officer, [form], await this.holdItem(manager, officer, found, itemId, form.version));
      await this.hand.agenda.revise(manager, officer, itemId, written(form), now);
      await this.hand.trail.append(manager, officer, 'agenda.revise', `sitting/${sittingId}/agenda/${itemId}`, { version: form.version + 1 });
      return this.itemOf(manager, officer, found, itemId);
    });
  }

  async order(officer: Officer, sittingId: string, itemIds: readonly string[]): Promise<SittingPage> {
    return this.source.transaction(async (manager) => {
      await this.holdOpen(manager, officer, sittingId);
      const items = await this.hand.agenda.items(manager, officer, sittingId);
      const breaches = checkOrder(items.filter(({ state }) => state !== 'WITHDRAWN').map((item) => item.itemId), itemIds);
      if (breaches.length > 0) throw new RuleBreach(breaches, await this.reading.read(manager, officer, sittingId));
      const { now } = await this.hand.around.of(manager, officer);
      await this.hand.agenda.order(manager, officer, [...itemIds, ...items.filter(({ state }) => state === 'WITHDRAWN').map((item) => item.itemId)], now);
      await this.hand.trail.append(manager, officer, 'agenda.order', `sitting/${sittingId}`, { items: itemIds.length });
      return this.reading.read(manager, officer, sittingId);
    });
  }

  async act(officer: Officer, sittingId: string, itemId: string, { act, reason, version }: ItemAct): Promise<SittingPage> {
    return this.source.transaction(async (manager) => {
      const found = await this.holdOpen(manager, officer, sittingId);
      const { state } = await this.holdItem(manager, officer, found, itemId, version);
      const breaches = checkItemAct(state, act, reason);
      if (breaches.length > 0) throw new RuleBreach(breaches);
      const { now } = await this.hand.around.of(manager, officer);
      await this.hand.agenda.recordAct(manager, officer, itemId, ITEM_STEPS.find((step) => step.act === act)!.to, act === 'WITHDRAW' ? reason : null, now);
      await this.closeUp(manager, officer, found, now);
      await this.hand.trail.append(manager, officer, `agenda.${act.toLowerCase()}`, `sitting/${sittingId}/agenda/${itemId}`, { reason });
      return this.reading.read(manager, officer, sittingId);
    });
  }

  private async list(manager: EntityManager, officer: Officer, found: SittingCase, items: readonly ProposedItem[]): Promise<string[]> {
    const { sittingId } = found.sitting;
    const { now } = await this.checked(manager, officer, items, null);
    const rows = items.map((item) => ({ ...item, itemId: randomUUID(), sittingId, carriedFrom: null, timesDeferred: 0 }));
    await this.hand.agenda.insert(manager, officer, rows, now);
    await this.closeUp(manager, officer, found, now);
    for (const { itemId, origin, subject } of rows) await this.hand.trail.append(manager, officer, 'agenda.add', `sitting/${sittingId}/agenda/${itemId}`, { origin, subject });
    return rows.map(({ itemId }) => itemId);
  }

  /** Until the notice goes out the listed items are numbered without a gap; after it a number that was circulated stays. */
  private async closeUp(manager: EntityManager, officer: Officer, { sitting }: SittingCase, at: Date): Promise<void> {
    if (sitting.state !== 'CALLED') return;
    const items = await this.hand.agenda.items(manager, officer, sitting.sittingId);
    const [listed, withdrawn] = [items.filter(({ state }) => state !== 'WITHDRAWN'), items.filter(({ state }) => state === 'WITHDRAWN')];
    await this.hand.agenda.order(manager, officer, [...listed, ...withdrawn].map(({ itemId }) => itemId), at);
  }

  private async holdOpen(manager: EntityManager, officer: Officer, sittingId: string): Promise<SittingCase> {
    const found = await this.finding.holdToDraft(manager, officer, sittingId);
    return isClosed(found.sitting.state) ? refuse('SITTING_CLOSED', { sitting: sittingId }) : found;
  }

  private async holdItem(manager: EntityManager, officer: Officer, found: SittingCase, itemId: string, version: number): Promise<AgendaRecord> {
    const item = (await this.hand.agenda.item(manager, officer, found.sitting.sittingId, itemId)) ?? refuse('NOT_FOUND');
    return item.version === version ? item : refuse('ITEM_CHANGED', { latest: item.version }, itemOf(item, found.sitting));
  }

  private async checked(manager: EntityManager, officer: Officer, items: readonly WrittenItem[], standing: AgendaRecord | null): Promise<{ readonly now: Date }> {
    const { plan, now } = await this.hand.around.of(manager, officer);
    const breaches = items.flatMap((item) => checkAgendaItem(item, plan));
    if (standing && standing.state !== 'LISTED') breaches.push(...checkItemAct(standing.state, 'WITHDRAW', '-'));
    if (breaches.length > 0) throw new RuleBreach(breaches);
    return { now };
  }

  private async itemOf(manager: EntityManager, officer: Officer, { sitting }: SittingCase, itemId: string): Promise<AgendaItem> {
    return itemOf((await this.hand.agenda.item(manager, officer, sitting.sittingId, itemId)) ?? refuse('NOT_FOUND'), sitting);
  }
}

/** A carried item stands for the suggestion it came from: its subject is enough. */
export function isTaken(items: readonly AgendaRecord[], { origin, subject }: Pick<ProposedItem, 'origin' | 'subject'>): boolean {
  return subject !== null && items.some((item) => item.subject === subject && (item.origin === origin || item.origin === 'DEFERRED'));
}

function written({ kind, componentCode, title, background, presentStatus, issue, proposal, options, amountPaise, officeCode, fileNo }: AgendaItemForm): WrittenItem {
  return { kind, componentCode, title, background, presentStatus, issue, proposal, options, amountPaise, officeCode, fileNo };
}
