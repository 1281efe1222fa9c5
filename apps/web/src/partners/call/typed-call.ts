import type { PartnerCallForm, PartnerCallPage } from '@pakhwada/contracts/partners';
import { checkCall, type CriterionGroup } from '@pakhwada/domain/partners';
import type { Breach } from '@pakhwada/domain/workflow';

export interface TypedCriterion {
  readonly key: number;
  readonly code: string;
  readonly group: CriterionGroup;
  readonly en: string;
  readonly hi: string;
  readonly weight: string; // per cent
  readonly most: string;
}

export interface TypedEvaluator {
  readonly key: number;
  readonly evaluatorId: string | null; // null: a new one
  readonly login: string;
  readonly name: string; // designation of one that stands
}

export interface TypedCandidate {
  readonly key: number;
  readonly candidateId: string | null;
  readonly en: string;
  readonly hi: string;
  readonly legalForm: string;
}

/** An invitation as typed. */
export interface TypedCall {
  readonly callId: string;
  readonly componentCode: string;
  readonly en: string;
  readonly hi: string;
  readonly invitedOn: string;
  readonly closesOn: string;
  readonly pass: string; // per cent
  readonly criteria: readonly TypedCriterion[];
  readonly evaluators: readonly TypedEvaluator[];
  readonly candidates: readonly TypedCandidate[];
}

export interface CallFault {
  readonly at: string; // "callId", "criteria.3.weight": the third line, as the rules name it
  readonly kind: 'NEEDED' | 'CODE' | 'PERCENT' | 'MOST';
}

const WHOLE = 10_000; // basis points
const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/;

const line = (key: number): TypedCriterion => ({ key, code: '', group: 'EXPERTISE', en: '', hi: '', weight: '', most: '10' });

/** A new invitation begins with the three things a State asks for. */
export const EMPTY_CALL: TypedCall = {
  callId: '', componentCode: '', en: '', hi: '', invitedOn: '', closesOn: '', pass: '60',
  criteria: [{ ...line(1), code: 'REPUTE', group: 'REPUTE' }, { ...line(2), code: 'EXPERTISE', group: 'EXPERTISE' }, { ...line(3), code: 'PRESENCE', group: 'PRESENCE' }],
  evaluators: [{ key: 1, evaluatorId: null, login: '', name: '' }],
  candidates: [{ key: 1, candidateId: null, en: '', hi: '', legalForm: '' }],
};

export const nextKey = (lines: readonly { readonly key: number }[]): number => Math.max(0, ...lines.map(({ key }) => key)) + 1;
export const addedCriterion = (lines: readonly TypedCriterion[]): readonly TypedCriterion[] => [...lines, line(nextKey(lines))];

/** "12.5" per cent is 1,250 basis points; null where it cannot be read. */
export function basisPointsOf(text: string): number | null {
  const found = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!found) return null;
  const points = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return points > WHOLE ? null : points;
}

const percentOf = (basisPoints: number): string => String(basisPoints / 100);

export function typedCall(page: PartnerCallPage, nameOf: (name: { en: string; hi: string }) => string): TypedCall {
  return {
    ...{ callId: page.callId, componentCode: page.componentCode, en: page.title.en, hi: page.title.hi, invitedOn: page.invitedOn, closesOn: page.closesOn, pass: percentOf(page.passBasisPoints) },
    criteria: page.criteria.map(({ code, group, name, weightBasisPoints, most }, at) => ({ key: at + 1, code, group, en: name.en, hi: name.hi, weight: percentOf(weightBasisPoints), most: String(most) })),
    evaluators: page.evaluators.map(({ evaluatorId, designation }, at) => ({ key: at + 1, evaluatorId, login: '', name: nameOf(designation) })),
    candidates: page.comparison.map(({ candidateId, name, legalForm }, at) => ({ key: at + 1, candidateId, en: name.en, hi: name.hi, legalForm })),
  };
}

/** What the weights add up to so far; they must come to the whole. */
export function weightSum({ criteria }: Pick<TypedCall, 'criteria'>): number {
  return criteria.reduce((sum, { weight }) => sum + (basisPointsOf(weight) ?? 0), 0);
}

/** The place of a line among those that are sent: a line left empty is none. */
export function placeOf(lines: 'criteria' | 'evaluators' | 'candidates', typed: TypedCall, key: number): string {
  const sent = lines === 'criteria' ? typed.criteria : lines === 'candidates' ? typed.candidates.filter(isBegun) : typed.evaluators.filter(isNamed);
  return `${lines}.${sent.findIndex((line) => line.key === key) + 1}`;
}

/** What is missing or cannot be read, at its place. */
export function faultsOfCall(typed: TypedCall): readonly CallFault[] {
  const faults: CallFault[] = [];
  const need = (at: string, text: string): void => {
    if (text.trim() === '') faults.push({ at, kind: 'NEEDED' });
  };
  for (const field of ['callId', 'componentCode', 'en', 'hi', 'invitedOn', 'closesOn'] as const) need(field, typed[field]);
  if (typed.callId.trim() !== '' && !CODE.test(typed.callId.trim())) faults.push({ at: 'callId', kind: 'CODE' });
  if (basisPointsOf(typed.pass) === null) faults.push({ at: 'pass', kind: 'PERCENT' });
  for (const { key, code, en, hi, weight, most } of typed.criteria) {
    const at = placeOf('criteria', typed, key);
    need(`${at}.code`, code);
    if (code.trim() !== '' && !CODE.test(code.trim())) faults.push({ at: `${at}.code`, kind: 'CODE' });
    need(`${at}.en`, en);
    need(`${at}.hi`, hi);
    if (!basisPointsOf(weight)) faults.push({ at: `${at}.weight`, kind: 'PERCENT' });
    if (!/^\d{1,4}$/.test(most.trim()) || Number(most) < 1 || Number(most) > 1000) faults.push({ at: `${at}.most`, kind: 'MOST' });
  }
  for (const { key, en, hi, legalForm } of typed.candidates.filter(isBegun)) {
    const at = placeOf('candidates', typed, key);
    need(`${at}.en`, en);
    need(`${at}.hi`, hi);
    need(`${at}.legalForm`, legalForm);
  }
  return faults;
}

/** What the server would say of weights, days and what stands twice; who may judge it knows alone. */
export function judgeCall(typed: TypedCall, components: readonly { readonly code: string }[], version: number): readonly Breach[] {
  const asked = callFormOf(typed, version);
  const standing = asked.evaluators.flatMap(({ evaluatorId }) => (evaluatorId === undefined ? [] : [{ evaluatorId, designation: { en: '', hi: '' }, declaredOn: null }]));
  const invited = asked.candidates.flatMap(({ candidateId, name }) => (candidateId === undefined ? [] : [{ candidateId, name, state: 'INVITED' as const }]));
  const known = { componentCode: asked.componentCode, passBasisPoints: asked.passBasisPoints, criteria: asked.criteria, evaluators: standing, candidates: invited, scoredCandidates: [] };
  return checkCall({ components }, asked, known, (login) => ({ personId: login, mayEvaluate: true })).filter(({ code }) => asked.componentCode !== '' || code !== 'UNKNOWN_COMPONENT');
}

const isNamed = ({ evaluatorId, login }: TypedEvaluator): boolean => evaluatorId !== null || login.trim() !== '';
const isBegun = ({ en, hi, legalForm, candidateId }: TypedCandidate): boolean => candidateId !== null || [en, hi, legalForm].some((text) => text.trim() !== '');

/** What is sent, once nothing is wrong. */
export function callFormOf(typed: TypedCall, version: number): PartnerCallForm {
  const { callId, componentCode, invitedOn, closesOn } = typed;
  return {
    ...{ callId: callId.trim(), componentCode, title: named(typed), invitedOn, closesOn, passBasisPoints: basisPointsOf(typed.pass) ?? 0, version },
    criteria: typed.criteria.map(({ code, group, en, hi, weight, most }) => ({ code: code.trim(), group, name: named({ en, hi }), weightBasisPoints: basisPointsOf(weight) ?? 0, most: Number(most) })),
    evaluators: typed.evaluators.filter(isNamed).map(({ evaluatorId, login }) => ({ ...(evaluatorId === null ? {} : { evaluatorId }), login: login.trim() })),
    candidates: typed.candidates.filter(isBegun).map(({ candidateId, en, hi, legalForm }) => ({ ...(candidateId === null ? {} : { candidateId }), name: named({ en, hi }), legalForm: legalForm.trim() })),
  };
}

const named = ({ en, hi }: { readonly en: string; readonly hi: string }): { en: string; hi: string } => ({ en: en.trim(), hi: hi.trim() });
