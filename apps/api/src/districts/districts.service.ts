import { Injectable } from '@nestjs/common';
import type { PlanDistrict } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import { DistrictRepository } from './district.repository.ts';

@Injectable()
export class DistrictsService {
  constructor(private readonly repository: DistrictRepository) {}

  /** The districts of a State as its plan names them. One that a later plan leaves out stays, since its entries do. */
  async record(manager: EntityManager, stateId: number, districts: readonly PlanDistrict[]): Promise<void> {
    await this.repository.save(manager, stateId, districts);
  }
}
