/** The role the running server works as: it reads and adds, and changes only what is meant to change. The owner of the tables migrates, and nothing else. */
export const APP_ROLE = 'pakhwada_app';

export type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const READ: readonly Right[] = ['SELECT'];
const ADD: readonly Right[] = [...READ, 'INSERT'];
const CHANGE: readonly Right[] = [...ADD, 'UPDATE'];

/** What the server may do with each table. A new table adds its line here, or the server cannot even read it; granted by the owner at each start. */
export const RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  migrations: READ,
  // facts and frozen things only grow
  plan_version: ADD, submission: ADD, submission_step: ADD, progress_entry: ADD, progress_packed: ADD, component_status: ADD, milestone_entry: ADD, fund_txn: ADD, correction: ADD, correction_approval: ADD,
  review: ADD, sealed_cell: ADD, sealed_milestone: ADD, sealed_component: ADD, sealed_office: ADD, sealed_scheme: ADD, sealed_money: ADD, sealed_lines: ADD, sealed_order: ADD, sealed_packed: ADD, sealed_backing: ADD, sealed_reach: ADD, report_file: ADD, job_run: ADD, audit_log: ADD,
  utilisation_certificate: ADD, certificate_step: ADD,
  import_mapping: ADD, import_fault: ADD, voucher: ADD, voucher_match: ADD, voucher_taken: ADD,
  re_appropriation: ADD, re_appropriation_move: ADD, re_appropriation_step: ADD, quotation: ADD, quotation_withdrawal: ADD,
  // units: counts are kept by triggers with the owner's rights
  unit: CHANGE, unit_history: ADD, unit_count: READ, unit_total: READ, unit_decision: ADD,
  // files brought into registers; a rejected row goes when its time is up
  register_import: CHANGE, register_import_progress: CHANGE, register_import_fault: ADD, register_import_rejected: [...ADD, 'DELETE'],
  // registers: history and counts are kept by triggers with the owner's rights; what happened and what falls due is written anew with each version of a record
  register_record: CHANGE, register_history: READ, register_happening: [...CHANGE, 'DELETE'], register_due: [...CHANGE, 'DELETE'], register_count: READ, register_added: READ,
  register_fortnight: READ, register_fortnight_part: READ, register_first: READ,
  // what an entry rests on
  entry_basis: ADD, independent_check: ADD,
  // evidence only grows; sealed fields are sealed anew while the record lives and emptied once, which a guard keeps
  evidence: ADD, evidence_link: ADD, evidence_withdrawal: ADD, evidence_erasure: ADD, personal_detail: CHANGE, personal_reveal: ADD,
  // action points: where each stands, beside a trail that only grows
  action_point: CHANGE, action_step: ADD,
  // committees: seats that sat, agenda of closed sittings and issued minutes are kept by guards
  committee: CHANGE, committee_seat: [...CHANGE, 'DELETE'], sitting: CHANGE, sitting_attendance: [...CHANGE, 'DELETE'], agenda_item: CHANGE, minutes: CHANGE, minutes_step: ADD,
  // implementing partners: what was declared and what was decided only grows; scores are given anew until a candidate is decided on, which a guard keeps
  partner_call: CHANGE, partner_criterion: [...CHANGE, 'DELETE'], partner_evaluator: [...CHANGE, 'DELETE'], partner_candidate: [...CHANGE, 'DELETE'], partner_score: [...ADD, 'DELETE'], partner_conflict: ADD, partner_step: ADD, partner_standing: CHANGE,
  // places, people and their offices
  state: CHANGE, district: CHANGE, scheme: ADD, office: CHANGE, committee_member: CHANGE, person: CHANGE, charge: CHANGE,
  // a file of vouchers while it is read; its end is kept by a guard
  expenditure_import: CHANGE, import_progress: CHANGE,
  // what runs, and what waits to be done
  session: CHANGE, password_link: CHANGE, sign_in_try: [...ADD, 'DELETE'], fortnight: CHANGE, draft: [...CHANGE, 'DELETE'], outbox: CHANGE, mail: CHANGE, data_version: CHANGE, demo_clock: CHANGE,
};
