import type { MeasureShape, RegisterCode, RegisterShape } from './shape.ts';
import { CLINIC_CASE } from './shapes/clinic.ts';
import { CHALLENGE, CLAIM, CONSULTATION, STAKEHOLDER, STAKEHOLDER_MEETING } from './shapes/consultations.ts';
import { EVENT, MEETING, OUTCOME, PARTICIPANT, SESSION, STALL } from './shapes/events.ts';
import { FINANCE_CASE } from './shapes/finance.ts';
import { CAMP, REGISTRATION } from './shapes/formalisation.ts';
import { DELIVERABLE, ENGAGEMENT, OBSERVATION } from './shapes/partners.ts';
import { COMPANY, GI_APPLICATION, MEMBER } from './shapes/producers.ts';
import { ASK, ASSET, PROJECT } from './shapes/projects.ts';
import { PUBLICITY_ITEM } from './shapes/publicity.ts';
import { RISK } from './shapes/risks.ts';
import { BATCH, TRAINEE } from './shapes/training.ts';

/** All registers: in the order of the components they belong to (DOMAIN 2.2), then those of the scheme as a whole. */
export const REGISTERS: readonly RegisterShape[] = [
  CAMP, REGISTRATION, CLINIC_CASE, BATCH, TRAINEE, COMPANY, MEMBER, GI_APPLICATION, FINANCE_CASE, PUBLICITY_ITEM, EVENT, SESSION, STALL, PARTICIPANT, MEETING, OUTCOME,
  PROJECT, ASK, ASSET, CONSULTATION, CHALLENGE, CLAIM, STAKEHOLDER, STAKEHOLDER_MEETING, ENGAGEMENT, DELIVERABLE, OBSERVATION, RISK,
];

const BY_CODE = new Map(REGISTERS.map((shape) => [shape.code, shape]));
const MEASURES = new Map(REGISTERS.flatMap((register) => register.measures.map((measure) => [measure.code, { register, measure }] as const)));

export function registerOf(code: RegisterCode): RegisterShape {
  return BY_CODE.get(code)!;
}

export function childrenOf(code: RegisterCode): readonly RegisterShape[] {
  return REGISTERS.filter(({ parent }) => parent === code);
}

/** The measure a plan names, with the register that gives it; null where there is none of that name. */
export function measureOf(code: string): { readonly register: RegisterShape; readonly measure: MeasureShape } | null {
  return MEASURES.get(code) ?? null;
}

export const MEASURE_CODES: readonly string[] = [...MEASURES.keys()];
