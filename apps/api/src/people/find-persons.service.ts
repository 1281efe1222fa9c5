import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import { PersonRepository, type FoundPerson } from './person.repository.ts';

/** Persons by the name they sign in with, as far as their present charge is one of the scheme. */
@Injectable()
export class FindPersonsService {
  constructor(
    private readonly clock: Clock,
    private readonly people: PersonRepository,
  ) {}

  async byLogins(manager: EntityManager, { stateId, schemeCode }: { readonly stateId: number; readonly schemeCode: string }, logins: readonly string[]): Promise<ReadonlyMap<string, FoundPerson>> {
    const found = logins.length === 0 ? [] : await this.people.findInCharge(manager, stateId, schemeCode, logins.map((login) => login.trim().toLowerCase()), this.clock.now());
    return new Map(found.map((person) => [person.login, person]));
  }
}
