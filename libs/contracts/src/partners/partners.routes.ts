import type { Route } from '../wire/route.ts';
import { EvaluationForm, PartnerCallForm, PartnerCallPage, PartnerCallSummary, PartnerStanding, PartnerStep, StandingStep } from './partners.schema.ts';

const partners = '/schemes/:schemeCode/partners';
const calls = '/schemes/:schemeCode/partner-calls';

export const partnerRoutes = {
  partners: { method: 'GET', path: partners, summary: 'Implementing partners of the plan and how they stand', reply: PartnerStanding, isList: true },
  lead: { method: 'POST', path: `${partners}/:officeCode/steps`, summary: 'Put on watch, back to work, exit or close, with a reason', body: StandingStep, reply: PartnerStanding, status: 200 },
  calls: { method: 'GET', path: calls, summary: 'Invitations to partners, latest first', reply: PartnerCallSummary, isList: true },
  addCall: { method: 'POST', path: calls, summary: 'Invite: criteria with weights, evaluators, candidates', body: PartnerCallForm, reply: PartnerCallPage, status: 201 },
  call: { method: 'GET', path: `${calls}/:callId`, summary: 'One invitation with the comparison sheet', reply: PartnerCallPage },
  reviseCall: { method: 'PUT', path: `${calls}/:callId`, summary: 'Revise an invitation; criteria are closed once a score stands', body: PartnerCallForm, reply: PartnerCallPage },
  evaluate: { method: 'PUT', path: `${calls}/:callId/evaluation`, summary: 'Declare interests and score', body: EvaluationForm, reply: PartnerCallPage },
  step: { method: 'POST', path: `${calls}/:callId/steps`, summary: 'Shortlist, choose and engage, or turn down', body: PartnerStep, reply: PartnerCallPage, status: 200 },
} as const satisfies Record<string, Route>;
