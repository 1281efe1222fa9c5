import type { CommitteeFacts, RecordFact, Review } from '@pakhwada/domain/review';
import { aCommittee, aComponent, aDistrict, aMilestone, aName, anActionPoint, anAgendaItem, anIndicator, anOffice, aPlan, aRecordFact, aSitting, committeeRules, crore, someOffices, told } from '../builders/index.ts';
import { aRunningScheme } from '../clock/index.ts';

/** What a test may ask of the committee's papers. */
export interface CommitteePapers {
  readonly isEmpty?: boolean; // no sitting, no record yet
  readonly moreActions?: number; // open ones beside the seven of the story
  readonly moreProjects?: number;
}

const HELD = [aSitting(13, '2026-01-06'), aSitting(14, '2026-01-13'), aSitting(15, '2026-01-21')];
const NEXT = aSitting(16, '2026-02-06', { state: 'NOTIFIED', fortnightId: '2025-26-FN20' });

const ACTIONS: CommitteeFacts['actions'] = [
  anActionPoint('HPC-13-2', '2026-01-06', '2026-01-20', { text: { en: 'Sign the agreement with the testing laboratory and hand over the land', hi: '' }, officeCode: 'DEPT', lastUpdate: told('NOT_STARTED', '2026-01-12') }),
  anActionPoint('HPC-14-1', '2026-01-13', '2026-01-25', { text: { en: 'Publish the list of empanelled trainers', hi: 'सूचीबद्ध प्रशिक्षकों की सूची प्रकाशित की जाए' }, officeCode: 'PMU', componentCode: 'C1', lastUpdate: told('BEHIND', '2026-01-24', 'Scrutiny of 41 applications goes on; 27 done', 'R04') }),
  anActionPoint('HPC-15-1', '2026-01-21', '2026-02-10', { text: { en: 'Report the coverage of the clinic district by district, with camps planned where it is below half', hi: 'क्लिनिक की जिलावार पहुँच का प्रतिवेदन दिया जाए; आधे से कम वाले जिलों में शिविर लगाए जाएँ' }, officeCode: 'PARTNER-1', componentCode: 'C2', extensions: 1, originalDueOn: '2026-01-31', lastUpdate: told('ON_SCHEDULE', '2026-01-29', 'Eleven of twenty districts mapped; the rest by 7 February') }),
  anActionPoint('HPC-15-2', '2026-01-21', '2026-02-15', { text: { en: 'Settle the norm cost of flatted factories', hi: '' }, officeCode: 'FIN', lastUpdate: told('BEHIND', '2026-01-30', 'Rates of two zones are awaited', 'R07') }),
  anActionPoint('HPC-15-3', '2026-01-21', '2026-02-28', { text: { en: 'Depute one officer for the single window', hi: '' }, officeCode: 'SECY' }),
  anActionPoint('HPC-14-3', '2026-01-13', '2026-01-31', { text: { en: 'Release the second instalment to the clinic', hi: '' }, officeCode: 'FIN', componentCode: 'C2', state: 'CLAIMED', claimedOn: '2026-01-30', lastUpdate: told('IMPLEMENTED', '2026-01-30', 'Sanction order 17 of 30.01.2026') }),
  anActionPoint('HPC-13-1', '2026-01-06', '2026-01-20', { text: { en: 'Appoint a nodal person in each district', hi: '' }, officeCode: 'PMU', state: 'CLOSED', claimedOn: '2026-01-19', closedOn: '2026-01-21', closedIn: 'HPC-15', lastUpdate: told('IMPLEMENTED', '2026-01-19', 'All twenty appointed') }),
  anActionPoint('HPC-13-3', '2026-01-06', '2026-01-10', { text: { en: 'Circulate the calendar of sittings', hi: '' }, officeCode: 'PMU', state: 'CLOSED', claimedOn: '2026-01-12', closedOn: '2026-01-21', closedIn: 'HPC-15', lastUpdate: told('IMPLEMENTED', '2026-01-12') }),
  anActionPoint('HPC-14-2', '2026-01-13', '2026-01-28', { state: 'DROPPED' }),
];

const AGENDA: CommitteeFacts['agenda'] = [
  anAgendaItem(1, {
    origin: 'RED_COMPONENT', componentCode: 'C2', officeCode: 'PARTNER-1', amountPaise: crore(1.25), fileNo: 'IND/RAMP/2026/114',
    title: { en: 'Clinic: work is seriously behind plan', hi: 'क्लिनिक: कार्य योजना से गंभीर रूप से पीछे' }, presentStatus: { en: 'Nine of twenty districts have no camp yet.', hi: 'बीस में से नौ जिलों में अभी कोई शिविर नहीं हुआ।' }, proposal: { en: 'Camps in nine districts by mobile teams.', hi: 'नौ जिलों में चल दलों से शिविर।' },
    options: [{ en: 'Two mobile teams from the partner', hi: 'भागीदार के दो चल दल' }, { en: 'One team in each division', hi: 'प्रत्येक मंडल में एक दल' }],
  }),
  anAgendaItem(2, { origin: 'DEFERRED', officeCode: 'DEPT', timesDeferred: 2, title: { en: 'Land for the second testing laboratory', hi: '' }, proposal: { en: 'Transfer 4 acres of departmental land free of charge.', hi: '' } }),
  anAgendaItem(3, { origin: 'MONEY_AT_RISK', componentCode: 'C1', amountPaise: crore(2.4), officeCode: 'FIN', title: { en: 'Money of the year that would lapse', hi: '' }, proposal: { en: 'Re-appropriate to the components that can spend it.', hi: '' } }),
  anAgendaItem(4, { kind: 'NOTING', title: { en: 'Visit of the programme unit', hi: '' } }),
];

const RECORDS: readonly RecordFact[] = [
  aRecordFact('project', 'P-07', { title: 'Integrated cold chain and ripening chambers', promoter: 'Valley Fresh Foods Pvt Ltd', sector: 'FOOD', investment: crore(26), jobs: 140, receivedOn: '2025-08-04', examinedFrom: '2025-08-20', clearancesFrom: '2025-10-15', blocker: 'POWER', stalledOn: '2026-01-10', stalledReason: 'Transformer not sanctioned', commissioningOn: '2026-06-30' }, null, { district: 901 }),
  aRecordFact('project', 'P-11', { title: 'Precision castings for defence supply', promoter: 'Himgiri Castings LLP', sector: 'ENGINEERING', investment: crore(14.5), invested: crore(4.2), jobs: 85, jobsActual: 12, receivedOn: '2025-09-01', examinedFrom: '2025-09-10', clearancesFrom: '2025-10-01', approvedOn: '2025-11-20', constructionFrom: '2026-01-22', commissioningOn: '2026-01-15' }, null, { district: 902 }),
  aRecordFact('project', 'P-14', { title: 'Software park anchor tenant', promoter: 'Northline Systems', receivedOn: '2026-01-24', investment: crore(8), jobs: 220 }, null, { district: 903 }),
  aRecordFact('project', 'P-02', { title: 'Walnut processing unit', promoter: 'Green Kernel Producers', sector: 'FOOD', investment: crore(3.2), invested: crore(3.45), jobs: 36, jobsActual: 41, receivedOn: '2025-05-10', approvedOn: '2025-07-01', constructionFrom: '2025-08-01', commissionedOn: '2026-01-25' }, null, { district: 901 }),
  aRecordFact('project', 'P-03', { title: 'Brick kiln', promoter: 'A B Works', receivedOn: '2025-06-01', droppedOn: '2026-01-15', droppedReason: 'Promoter withdrew', investment: crore(1) }),
  aRecordFact('ask', 'P-07 / 1', { kind: 'POWER', quantity: '500 kVA', department: 'POWER', officer: 'Superintending Engineer', askedOn: '2025-10-20', dueOn: '2026-01-05', actionPoint: 'HPC-14-1' }, 'P-07'),
  aRecordFact('ask', 'P-11 / 1', { kind: 'CAPITAL_SUBSIDY', amount: crore(1.1), department: 'FINANCE', askedOn: '2025-12-01', dueOn: '2026-02-20' }, 'P-11'),
  aRecordFact('ask', 'P-11 / 2', { kind: 'ROAD', department: 'ROADS', askedOn: '2025-12-01', dueOn: '2026-01-01', decidedOn: '2026-01-20', decision: 'GRANTED' }, 'P-11'),
  aRecordFact('asset', 'ITP-01', { name: 'IT park, Sector V', kind: 'IT_PARK', norm: crore(20), cost: crore(26), space: 60, taken: 51, announcedOn: '2019-01-01', occupiedFrom: '2022-04-01' }, null, { district: 901 }),
  aRecordFact('asset', 'ITP-02', { name: 'IT park, hill district', kind: 'IT_PARK', norm: crore(20), announcedOn: '2025-07-01', workFrom: '2025-12-10' }, null, { district: 903 }),
  aRecordFact('asset', 'LAB-01', { name: 'Common testing laboratory', kind: 'TEST_LAB', norm: crore(6), cost: crore(6.1), announcedOn: '2025-04-01', approvedOn: '2025-06-01' }, null, { district: 902 }),
  aRecordFact('engagement', 'E-1', { partner: 'PARTNER-1', componentCode: 'C2', memorandumOn: '2025-06-01', value: crore(2) }),
  aRecordFact('deliverable', 'E-1 / 1', { title: 'Inception report', dueOn: '2025-08-31', payment: crore(0.5), deliveredOn: '2025-09-04', acceptedOn: '2025-09-20', paidOn: '2025-10-10' }, 'E-1'),
  aRecordFact('deliverable', 'E-1 / 2', { title: 'Four hundred diagnostics', dueOn: '2025-12-31', payment: crore(0.7) }, 'E-1'),
  aRecordFact('observation', 'E-1 / 1', { raisedOn: '2025-12-20', text: 'Counsellor absent on two camp days', severity: 'MEDIUM' }, 'E-1'),
  aRecordFact('risk', 'K-1', { kind: 'RISK', title: 'Snow closes two passes before the camps of the hill districts', componentCode: 'C2', probability: 4, impact: 4, ownerOffice: 'PARTNER-1', trigger: 'First closure of a pass', reasonCode: 'R13', response: 'Camps brought forward', raisedOn: '2025-12-01', dueOn: '2026-01-20' }),
  aRecordFact('risk', 'K-2', { kind: 'RISK', title: 'Certificates of last year not accepted', probability: 3, impact: 5, ownerOffice: 'FIN', raisedOn: '2025-11-10', cameTrueOn: '2026-01-05', reasonCode: 'R02' }),
  aRecordFact('risk', 'K-3', { kind: 'RISK', title: 'Consultant leaves', probability: 1, impact: 3, raisedOn: '2025-10-01', settledOn: '2026-01-02' }),
  aRecordFact('consultation', 'D-1', { title: 'Two-day deliberation with start-ups', heldFrom: '2026-01-12', heldTo: '2026-01-13', participants: 120, startUps: 50 }, null, { atLeast: ['startUps', 'participants'] }),
  aRecordFact('challenge', 'D-1 / 1', { challenge: 'No test range in the State', raisedOn: '2026-01-12', recommendation: 'Share the range of the public undertaking', recommendedOn: '2026-01-13', linkedOn: '2026-01-21', actionPoint: 'HPC-15-2' }, 'D-1'),
  aRecordFact('challenge', 'D-1 / 2', { challenge: 'Working capital before the first order', raisedOn: '2026-01-12', recommendation: 'Bill discounting desk', recommendedOn: '2026-01-13' }, 'D-1'),
  aRecordFact('challenge', 'D-1 / 3', { challenge: 'Drone pilots are few', raisedOn: '2026-01-13' }, 'D-1'),
];

/**
 * A frozen review of FN 20 of 2025-26 under rule set 4: sitting 15 held, 16 called with three proposals; action points overdue, running, claimed, closed in time and late, dropped; projects stalled, building, commissioned and dropped; parks above
 * their norm; a partner with a late deliverable; a risk that came true; a deliberation.
 */
export function aCommitteeReview(papers: CommitteePapers = {}): Review {
  const offices = someOffices().map((office) => (office.code === 'PARTNER-1' ? { ...office, name: aName('Institute of Management') } : office));
  const districts = [aDistrict(901, { weight: 300 }), aDistrict(902, { weight: 200 }), aDistrict(903, { division: aName('Hill') })];
  const clinic = aComponent({ code: 'C2', type: 'HEALTH_CLINIC', amountPaise: crore(5), partnerOffice: 'PARTNER-1', unitCost: { indicatorCode: 'C2-01', normPaise: 50_000_00 }, indicators: [anIndicator({ code: 'C2-01', enteredBy: 'PARTNER', weightBasisPoints: 7500, register: { measure: 'clinic.registered' } })], milestones: [aMilestone('C2-M1', '2025-12-31', { isCritical: true })] });
  const plan = aPlan({ rules: committeeRules(), offices: [...offices, anOffice('PARTNER-2', 'PARTNER')], districts, components: [aComponent({ partnerOffice: 'PARTNER-2' }), clinic] });
  const scheme = aRunningScheme({ plan: { ...plan, calendar: { ...plan.calendar, firstFortnightId: '2025-26-FN15' } } });
  const value = ({ indicator, unit }: { readonly indicator: { readonly code: string }; readonly unit: number }) => (indicator.code === 'C2-01' ? (unit === 903 ? 0 : 9) : 14);
  const money = (spent: number) => [{ componentCode: 'C1', type: 'EXPENDITURE' as const, amountPaise: crore(spent) }, { componentCode: 'C2', type: 'EXPENDITURE' as const, amountPaise: crore(0.09) }];
  const releases = [...['C1', 'C2'].flatMap((componentCode) => [{ componentCode, type: 'BUDGET' as const, amountPaise: crore(4) }, { componentCode, type: 'RELEASE' as const, amountPaise: crore(2), reference: `R/${componentCode}` }])];
  for (let tick = 1; tick <= 5; tick += 1) scheme.tick({ value, money: [...(tick === 1 ? releases : []), ...money(0.1 + tick / 50)] });
  return scheme.tick({
    value,
    money: money(0.21),
    registers: { backing: [{ indicatorCode: 'C2-01', unit: null, state: 'APPROVED', backed: 12, checked: 0 }], kept: ['clinic-case'] },
    committee: papers.isEmpty ? {} : papersOf(papers),
    isSilent: (officeCode) => officeCode === 'PARTNER-2',
  }).review;
}

function papersOf({ moreActions = 0, moreProjects = 0 }: CommitteePapers): Partial<CommitteeFacts> {
  const text = { en: 'A decision whose words are long enough to run over several lines of the table, as minutes of large committees often do, with the names of districts and the days by which each of them shall report', hi: 'एक निर्णय जिसके शब्द इतने लंबे हैं कि सारणी की कई पंक्तियों में जाते हैं, जैसा बड़ी समितियों के कार्यवृत्त में प्रायः होता है, जिलों के नाम और प्रत्येक की प्रतिवेदन तिथि सहित' };
  const many = Array.from({ length: moreActions }, (_, i) => anActionPoint(`HPC-15-${i + 10}`, '2026-01-21', `2026-0${i % 3 === 0 ? 1 : 2}-${String(10 + (i % 18)).padStart(2, '0')}`, { text, decidedOn: '2026-01-08', lastUpdate: i % 2 === 0 ? told('ON_SCHEDULE', '2026-01-28', text.en) : null }));
  const projects = Array.from({ length: moreProjects }, (_, i) => aRecordFact('project', `Q-${String(i + 1).padStart(3, '0')}`, { title: `Proposal ${i + 1} for a unit with a long descriptive title of its products`, promoter: `Promoter ${i + 1} Private Limited`, receivedOn: '2025-11-01', investment: crore(1 + i), jobs: 10 + i, blocker: i % 2 === 0 ? 'LAND_REVENUE' : 'FIRE' }, null, { district: 901 }));
  return {
    committees: [aCommittee()],
    sittings: [...HELD, NEXT],
    agenda: AGENDA,
    actions: [...ACTIONS, ...many],
    extensionsAsked: [{ actionPointId: 'HPC-14-1', extensionId: 'x', toOn: '2026-02-20' }],
    records: [...RECORDS, ...projects],
    partners: [{ officeCode: 'PARTNER-1', state: 'ON_WATCH', since: '2026-01-10' }],
  };
}
