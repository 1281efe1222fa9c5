import { Injectable } from '@nestjs/common';
import { registerOf, REGISTER_CODES } from '@pakhwada/domain/registers';
import { registerTarget, type RegisterTarget } from '@pakhwada/domain/rights';
import type { EntityManager } from 'typeorm';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { RecordPlaceRepository, type RecordPlace } from './record-place.repository.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface RecordOnDesk extends RecordPlace {
  readonly target: RegisterTarget & { readonly shape: ReturnType<typeof registerOf> };
}

/** A record as the target of a right: by the district it lies in and the partners of its register, as the database and the plan know them. */
@Injectable()
export class RecordDeskService {
  constructor(
    private readonly schemes: SchemesService,
    private readonly places: RecordPlaceRepository,
  ) {}

  /** `register`: as an address names it; null where it names none. */
  async find(manager: EntityManager, officer: Officer, recordId: string, register: string | null = null): Promise<RecordOnDesk> {
    const place = UUID.test(recordId) ? await this.places.find(manager, officer, recordId) : null;
    if (!place || (register !== null && place.register !== register) || !REGISTER_CODES.includes(place.register)) return refuse('NOT_FOUND');
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    const shape = registerOf(place.register);
    return { ...place, target: { ...registerTarget(plan, shape, place.district), shape } };
  }
}
