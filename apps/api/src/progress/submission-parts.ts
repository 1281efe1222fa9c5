import { partsOfSheet, type Parts } from '../platform/http/in-parts.ts';

/** Without indicator, unit and fortnight a row of the grid has no place; everything else of it may be unreadable. */
export const progressParts = partsOfSheet({
  value: { value: null, says: ['VALUE_MISSING'] },
  numerator: { value: null, says: ['VALUE_MISSING', 'RATIO_INCOMPLETE'] },
  denominator: { value: null, says: ['VALUE_MISSING', 'RATIO_INCOMPLETE'] },
  qualifier: { value: 'EXACT', says: [] },
  breakdowns: { value: {}, says: ['BREAKDOWN_INCOMPLETE'] },
  reasonCode: { value: null, says: ['REASON_NEEDED'] },
  remark: { value: null, says: ['REMARK_NEEDED'] },
});

/** Without its component a page has no rules. A stage that cannot be read stands in as one that asks for no next plan. */
export const statusParts = partsOfSheet({
  stage: { value: 'DROPPED', says: ['STAGE_NOT_ALLOWED'] },
  milestones: { value: [], says: [] },
  reasonCode: { value: null, says: ['REASON_NEEDED'] },
  recoveryOn: { value: null, says: ['RECOVERY_DATE_NEEDED'] },
  remark: { value: null, says: ['REMARK_NEEDED'] },
  nextPlan: { value: null, says: ['NEXT_PLAN_NEEDED'] },
});

/** What is corrected must be readable; to what and why need not. */
export const correctionParts: Parts = {
  fields: { newValue: { value: -1, says: ['NEGATIVE'] }, reason: { value: '', says: ['REASON_TEXT_NEEDED'] } },
  rows: {},
};
