import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OfficeKind } from '@pakhwada/domain/plan';
import { ROLES, type Role } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../platform/audit/audit.service.ts';
import { RealClock } from '../platform/clock/real-clock.ts';
import { CommandRefused } from './command-refused.ts';
import { IssueLinkService } from './issue-link.service.ts';
import { type FoundOffice, PersonRepository } from './person.repository.ts';

/** Which kind of office a role sits in: a charge elsewhere would give rights over another office's sheets. */
const HOME: Record<Role, readonly OfficeKind[]> = {
  PARTNER: ['PARTNER'],
  DISTRICT_OFFICER: ['DISTRICT'],
  GM_DIC: ['DISTRICT'],
  PMU: ['PMU'],
  ACCOUNTANT: ['PMU'],
  COMPONENT_OFFICER: ['DEPARTMENT'],
  FINANCE: ['FINANCE'],
  NODAL_OFFICER: ['DEPARTMENT', 'SECRETARIAT'],
  SECRETARY: ['SECRETARIAT', 'DEPARTMENT'],
  COMMITTEE_MEMBER: ['COMMITTEE', 'SECRETARIAT', 'DEPARTMENT', 'FINANCE'],
  AUDITOR: ['AUDIT'],
};

export interface NewPerson {
  readonly login: string;
  readonly role: string;
  readonly officeCode: string;
  readonly schemeCode?: string | null; // needed only when two schemes have an office of this code
  readonly designationEn: string;
  readonly designationHi: string;
}

interface Home {
  readonly office: FoundOffice;
  readonly role: Role;
}

export interface AddedPerson {
  readonly personId: string;
  readonly link: string; // works once, for 72 hours; the part after # never reaches a server's log
}

@Injectable()
export class AddPersonService {
  constructor(
    private readonly source: DataSource,
    private readonly people: PersonRepository,
    private readonly links: IssueLinkService,
    private readonly audit: AuditService,
    private readonly clock: RealClock,
  ) {}

  add(person: NewPerson): Promise<AddedPerson> {
    return this.source.transaction((manager) => this.addWith(manager, person));
  }

  /** With a password that is known from the start, and hashed once for many: the accounts of the demo. */
  async addKnown(manager: EntityManager, person: NewPerson, passwordHash: string, personId: string = randomUUID(), since: Date = this.clock.now()): Promise<string> {
    const { office, role } = await this.check(manager, person);
    await this.insert(manager, person, { personId, passwordHash, since, office, role });
    return personId;
  }

  private async addWith(manager: EntityManager, person: NewPerson): Promise<AddedPerson> {
    const { office, role } = await this.check(manager, person);
    const now = this.clock.now();
    const personId = randomUUID();
    await this.insert(manager, person, { personId, passwordHash: null, since: now, office, role });
    await this.audit.append(manager, { personId: null, officeCode: office.officeCode, action: 'person.add', subject: personId, detail: { login: person.login, role } });
    return { personId, link: await this.links.issue(manager, personId) };
  }

  private async insert(manager: EntityManager, person: NewPerson, { office, role, ...row }: Home & { personId: string; passwordHash: string | null; since: Date }): Promise<void> {
    const { login, designationEn, designationHi } = person;
    const isNew = await this.people.insert(manager, { ...row, login, designationEn, designationHi, createdAt: row.since });
    if (!isNew) throw new CommandRefused([`The login "${login}" is taken.`]);
    await this.people.insertCharge(manager, { ...office, chargeId: randomUUID(), personId: row.personId, role, since: row.since });
  }

  private async check(manager: EntityManager, person: NewPerson): Promise<Home> {
    const faults: string[] = [];
    const role = ROLES.find((one) => one === person.role);
    if (!role) faults.push(`There is no role "${person.role}". Roles: ${ROLES.join(', ')}.`);
    if (!/^[A-Za-z0-9][A-Za-z0-9._@-]{2,99}$/.test(person.login)) faults.push(`The login "${person.login}" must have 3 to 100 letters, digits or . _ @ - and begin with a letter or digit.`);
    if (!person.designationEn.trim() || !person.designationHi.trim()) faults.push('The designation is needed in English and in Hindi.');
    const offices = await this.people.findOffices(manager, person.officeCode, person.schemeCode ?? null);
    const [office] = offices;
    if (!office) faults.push(`There is no office "${person.officeCode}"${person.schemeCode ? ` in ${person.schemeCode}` : ''}. Apply the plan first; it lists the offices.`);
    if (offices.length > 1) faults.push(`Office "${person.officeCode}" exists in ${offices.map((one) => one.schemeCode).join(' and ')}: say which with --scheme.`);
    if (office && role && !HOME[role].includes(office.kind)) faults.push(`A ${role} cannot sit in "${office.officeCode}", an office of kind ${office.kind}: it takes ${HOME[role].join(' or ')}.`);
    if (faults.length > 0 || !office || !role) throw new CommandRefused(faults);
    return { office, role };
  }
}
