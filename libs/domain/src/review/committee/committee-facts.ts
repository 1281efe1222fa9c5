import type { CivilDate } from '../../calendar/fortnight.ts';
import type { ActionExtension, ActionPoint } from '../../committee/action-point.ts';
import type { AgendaItem } from '../../committee/agenda.ts';
import type { CommitteeKind } from '../../committee/committee.ts';
import type { Sitting } from '../../committee/sitting.ts';
import type { PartnerState } from '../../partners/partner.ts';
import type { LocalName } from '../../plan/plan.ts';
import type { FieldValues, RegisterCode } from '../../registers/shape.ts';

/** A committee as a review names it. */
export interface CommitteeFact {
  readonly code: string;
  readonly kind: CommitteeKind;
  readonly name: LocalName;
  readonly district: number | null;
  readonly isMain: boolean;
}

/** One record of the registers of projects, asks, assets, risks, partners and consultations, as it stood. `stage` null: no step taken yet. */
export interface RecordFact {
  readonly recordId: string;
  readonly register: RegisterCode;
  readonly key: string;
  readonly parentId: string | null;
  readonly parentKey: string | null;
  readonly district: number; // LGD; 0 = State level
  readonly stage: string | null;
  readonly stageOn: CivilDate | null;
  readonly values: FieldValues;
}

/** What the committee's papers say on a day. `records` holds what still runs and what ended since the last sitting, beside assets, which always stand. */
export interface CommitteeFacts {
  readonly committees: readonly CommitteeFact[];
  readonly sittings: readonly Pick<Sitting, 'sittingId' | 'committeeCode' | 'no' | 'state' | 'on' | 'startsAt' | 'venue' | 'fortnightId'>[]; // held, newest first, and those called
  readonly agenda: readonly AgendaItem[]; // of sittings that are called
  readonly actions: readonly ActionPoint[]; // open and claimed ones, and all of the last ten sittings of the main committee
  readonly extensionsAsked: readonly (Pick<ActionExtension, 'extensionId' | 'toOn'> & { readonly actionPointId: string })[]; // waiting
  readonly records: readonly RecordFact[];
  readonly partners: readonly { readonly officeCode: string; readonly state: PartnerState; readonly since: CivilDate }[];
}

export const NO_COMMITTEE: CommitteeFacts = { committees: [], sittings: [], agenda: [], actions: [], extensionsAsked: [], records: [], partners: [] };
