import { Injectable } from '@nestjs/common';
import { canMove } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { refuse } from '../platform/http/rule-breach.ts';
import type { FortnightKey } from './fortnight-record.ts';
import { FortnightTrail } from './fortnight-trail.ts';
import { FortnightRepository } from './fortnight.repository.ts';

/** Ends new entry. The instant itself already keeps late entries out; this makes the state say so. */
@Injectable()
export class CutOffFortnightService {
  constructor(
    private readonly repository: FortnightRepository,
    private readonly trail: FortnightTrail,
  ) {}

  async cutOff(manager: EntityManager, key: FortnightKey): Promise<void> {
    const fortnight = (await this.repository.byId(manager, key)) ?? refuse('UNKNOWN_FORTNIGHT', { fortnightId: key.fortnightId });
    if (!canMove(fortnight.state, 'CUTOFF')) return;
    await this.repository.recordState(manager, key, 'CUTOFF');
    await this.trail.append(manager, key, null, 'fortnight.cut-off');
  }
}
