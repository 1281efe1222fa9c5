import type { CivilDate } from '../../calendar/fortnight.ts';
import type { ActionExtension, ActionPoint } from '../../committee/action-point.ts';
import type { AgendaItem } from '../../committee/agenda.ts';
import type { CommitteeKind } from '../../committee/committee.ts';
import type { Sitting } from '../../committee/sitting.ts';
import type { PartnerState } from '../../partners/partner.ts';
import type { LocalName } from '../../plan/plan.ts';
import type { FieldValues } from '../../registers/shape.ts';

/** A committee as a review names it. */
export interface CommitteeFact {
  readonly code: string;
  readonly kind: CommitteeKind;
  readonly name: LocalName;
  readonly district: number | null;
  readonly isMain: boolean;
}

/** The registers the committee's part of a review is made of. */
export const COMMITTEE_REGISTERS = ['project', 'ask', 'asset', 'consultation', 'challenge', 'engagement', 'deliverable', 'observation', 'risk'] as const;
export type CommitteeRegister = (typeof COMMITTEE_REGISTERS)[number];

/** One record of the registers of projects, asks, assets, risks, partners and consultations, as it stood. `stage` null: no step taken yet. */
export interface RecordFact {
  readonly recordId: string;
  readonly register: CommitteeRegister;
  readonly key: string;
  readonly parentId: string | null;
  readonly parentKey: string | null;
  readonly district: number; // LGD; 0 = State level
  readonly stage: string | null;
  readonly stageOn: CivilDate | null;
  readonly values: FieldValues;
  readonly atLeast: readonly string[]; // fields whose count is a lower bound
}

/** An item of an agenda with how often it was put off before. */
export type AgendaFact = AgendaItem & { readonly timesDeferred: number };

/** What the committee's papers say on a day. `records` holds what the registers above say, without what was settled long ago: dropped projects and closed engagements may be left out. */
export interface CommitteeFacts {
  readonly committees: readonly CommitteeFact[];
  readonly sittings: readonly Pick<Sitting, 'sittingId' | 'committeeCode' | 'no' | 'state' | 'on' | 'startsAt' | 'venue' | 'fortnightId'>[]; // the last held ones and those called, in any order
  readonly agenda: readonly AgendaFact[]; // of sittings that are called
  readonly actions: readonly ActionPoint[]; // open and claimed ones, those closed since the last sitting of the main committee, and all of its last ten sittings
  readonly extensionsAsked: readonly (Pick<ActionExtension, 'extensionId' | 'toOn'> & { readonly actionPointId: string })[]; // waiting
  readonly records: readonly RecordFact[];
  readonly partners: readonly { readonly officeCode: string; readonly state: PartnerState; readonly since: CivilDate }[];
}

export const NO_COMMITTEE: CommitteeFacts = { committees: [], sittings: [], agenda: [], actions: [], extensionsAsked: [], records: [], partners: [] };
