import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, schemeParameters, type FortnightKey, type SchemeKey } from '../fortnights/fortnight-record.ts';
import { messageIdOf } from './message-id.ts';

export const MAIL_STATES = ['WAITING', 'SENT', 'FAILED', 'KEPT_AS_FILE'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface MailAttachment {
  readonly fileName: string;
  readonly path: string; // in the file store
  readonly contentType: string;
}

/** What is to be sent: one row per run and recipient, however often it is asked for. */
export interface MailOrder {
  readonly run: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly MailAttachment[];
}

export interface Mail extends MailOrder {
  readonly mailId: string;
  readonly fortnightId: string | null;
  readonly messageId: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly nextTryAt: Date | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const COLUMNS = `mail_id as "mailId", fortnight_id as "fortnightId", run, recipient, message_id as "messageId", subject, body, attachments, state, attempts,
  next_try_at as "nextTryAt", last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"`;

@Injectable()
export class MailRepository {
  async insert(manager: EntityManager, key: FortnightKey, orders: readonly MailOrder[], createdAt: Date): Promise<void> {
    for (const order of orders) {
      await manager.query(
        `insert into mail (mail_id, state_id, scheme_code, fortnight_id, run, recipient, message_id, subject, body, attachments, state, next_try_at, created_at)
         values ($4, $1, $2, $3, $5, $6, $7, $8, $9, $10, 'WAITING', clock_timestamp(), $11) on conflict (run, recipient) do nothing`,
        [...fortnightParameters(key), randomUUID(), order.run, order.recipient, messageIdOf(order.run, order.recipient), order.subject, order.body, JSON.stringify(order.attachments), createdAt],
      );
    }
  }

  /** One mail that is due, held by its row: no other process sends it meanwhile. */
  async takeDue(manager: EntityManager): Promise<Mail | null> {
    const rows: Mail[] = await manager.query(
      `select ${COLUMNS} from mail where state = 'WAITING' and next_try_at <= clock_timestamp() order by next_try_at, mail_id limit 1 for update skip locked`,
    );
    return rows[0] ?? null;
  }

  async recordOutcome(manager: EntityManager, mailId: string, state: MailState, lastError: string | null, sentAt: Date | null): Promise<void> {
    await manager.query(`update mail set state = $2, attempts = attempts + 1, next_try_at = null, last_error = $3, sent_at = $4 where mail_id = $1`, [mailId, state, lastError, sentAt]);
  }

  async recordRetry(manager: EntityManager, mailId: string, lastError: string, afterSeconds: number): Promise<void> {
    await manager.query(`update mail set attempts = attempts + 1, last_error = $2, next_try_at = clock_timestamp() + make_interval(secs => $3) where mail_id = $1`, [mailId, lastError, afterSeconds]);
  }

  async list(manager: EntityManager, key: FortnightKey): Promise<Mail[]> {
    return manager.query(`select ${COLUMNS} from mail where state_id = $1 and scheme_code = $2 and fortnight_id = $3 order by created_at, run, recipient`, [...fortnightParameters(key)]);
  }

  async take(manager: EntityManager, key: SchemeKey, mailId: string): Promise<Mail | null> {
    const rows: Mail[] = await manager.query(`select ${COLUMNS} from mail where state_id = $1 and scheme_code = $2 and mail_id = $3 for update`, [...schemeParameters(key), mailId]);
    return rows[0] ?? null;
  }

  async recordResend(manager: EntityManager, mailId: string): Promise<void> {
    await manager.query(`update mail set state = 'WAITING', attempts = 0, last_error = null, next_try_at = clock_timestamp() where mail_id = $1`, [mailId]);
  }

  /** How many mails of each of these fortnights' reports stand in each state. */
  async countReports(manager: EntityManager, key: SchemeKey, fortnightIds: readonly string[]): Promise<{ readonly fortnightId: string; readonly state: MailState; readonly count: number }[]> {
    return manager.query(
      `select fortnight_id as "fortnightId", state, count(*)::int as count from mail where state_id = $1 and scheme_code = $2 and fortnight_id = any($3::text[]) and starts_with(run, 'report:') group by fortnight_id, state`,
      [...schemeParameters(key), fortnightIds],
    );
  }
}
