import { aPlan } from '@pakhwada/testing/builders';
import { appendFileSync } from 'node:fs';
import { committeeRules } from '@pakhwada/testing/builders';
import { aScheme, type TestScheme } from './support/scheme.ts';
import { aConvenor, codes, FOUR_MEMBERS, NO_TEXT } from './support/sittings.ts';
import { aPerson, type Answer } from './support/app.ts';

const out = (...a: unknown[]) => appendFileSync('/tmp/pk/attack5/out.txt', `${a.map((x) => (typeof x === 'string' ? x : JSON.stringify(x))).join(' ')}\n`);
const told = (a: Answer) => { try { return [a.status, a.status >= 400 ? a.json().breaches?.map((b: any) => [b.code, b.field, b.values?.problem]) : '']; } catch { return [a.status, a.text.slice(0, 200)]; } };

describe('probe', () => {
  let scheme: TestScheme;
  let desk: ReturnType<typeof aConvenor>;
  beforeAll(async () => {
    const plan = aPlan({ rules: committeeRules(), committee: FOUR_MEMBERS });
    scheme = await aScheme({ plan });
    desk = aConvenor(scheme);
    const k = { stateId: scheme.key.stateId, schemeCode: scheme.key.schemeCode };
    await aPerson(scheme.server.database, { login: 'member', role: 'COMMITTEE_MEMBER', officeCode: 'SECY', ...k });
    const partner = plan.offices.find(({ kind }) => kind === 'PARTNER')!;
    await aPerson(scheme.server.database, { login: 'partner', role: 'PARTNER', officeCode: partner.code, ...k });
    await scheme.moveTo('2025-05-06T08:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  it('inputs', async () => {
    await desk.committees();
    out('far', told(await desk.call(90, '9999-12-31')));
    out('list after far', told(await desk.ask('get', '/committees')), told(await desk.ask('get', '/sittings')));
    out('old', told(await desk.call(91, '0001-01-01')));
    out('list', told(await desk.ask('get', '/committees')), told(await desk.ask('get', '/sittings')));
    out('putoff far', told(await desk.act('HPC-90', 'PUT_OFF', { on: '9999-12-30', reason: 'x' })));
    out('notify far', told(await desk.act('HPC-90', 'NOTIFY')), told(await desk.act('HPC-91', 'NOTIFY')));
    out('js link', told(await desk.call(92, '2025-05-20', { videoLink: 'javascript:alert(1)' })), told(await desk.call(92, '2025-05-20', { videoLink: 'https://a\r\nX:y' })), told(await desk.call(93, '2025-05-20', { videoLink: 'https://x/"><script>' })));
    out('venue evil', told(await desk.call(94, '2025-05-21', { venue: { en: 'Hall\rATTENDEE:mailto:x\r\nBEGIN:VALARM\u2028x\u0007\u202e\u000b;,\\', hi: '' } })));
    out('aadhaar venue', told(await desk.call(95, '2025-05-21', { venue: { en: '2341 2341 2346', hi: '' } })), told(await desk.call(95, '2025-05-21', { venue: { en: '234123412346', hi: '' } })));
    out('no', told(await desk.call(-1, '2025-05-21')), told(await desk.call(99999, '2025-05-21')), told(await desk.call(1e20, '2025-05-21')));
    const [hpc] = await desk.committees();
    const ics = await scheme.server.visitor().get(hpc!.calendarPath);
    out('ics', ics.status, JSON.stringify(ics.text.split('\r\n').filter((l) => /Hall|VALARM|ATT/.test(l))), ics.text.includes('\r\nBEGIN:VALARM'), /\r(?!\n)/.test(ics.text));
    out('ics bad', told(await scheme.server.visitor().get(hpc!.calendarPath.slice(0, -1))));
    out('log token', scheme.server.log.filter((l) => l.includes('token=')).length, scheme.server.log.filter((l) => l.includes('calendar')).slice(0, 1));
    out('amount', told(await desk.addItem('HPC-94', { amountPaise: 9_007_199_254_740_991 })), told(await desk.addItem('HPC-94', { amountPaise: 9_000_000_000_000_000 })), told(await desk.addItem('HPC-94', { amountPaise: 1.5 })));
    out('4000', told(await desk.addItem('HPC-94', { background: { en: 'अ'.repeat(4000), hi: 'x'.repeat(4001) } })), told(await desk.addItem('HPC-94', { background: { en: 'अ'.repeat(4000), hi: '' } })), told(await desk.addItem('HPC-94', { background: { en: 'x' } })));
    out('aadh item', told(await desk.addItem('HPC-94', { background: { en: 'no 2341 2341 2346', hi: '' } })), told(await desk.addItem('HPC-94', { fileNo: '234123412346' })));
    out('ctrl item', told(await desk.addItem('HPC-94', { title: { en: 'A\u000bB\u0007\u202eC =cmd|x', hi: '' } })));
    for (const [paper, format] of [['agenda', 'docx'], ['agenda', 'pdf'], ['notice', 'pdf'], ['notice', 'docx']]) {
      const p = await desk.ask('get', `/sittings/HPC-94/papers/${paper}/en/${format}`);
      out('paper', paper!, format!, p.status, p.status === 200 ? p.bytes.length : p.text.slice(0, 300));
    }
    // designation
    const seat = { designation: { en: 'x\n\r\u202e 2341 2341 2346 '.repeat(1), hi: ' ' }, officeCode: null, isChair: true, isConvenor: false, since: '2025-04-01', until: null };
    const { next: _, lastNo: __, may: ___, calendarPath: ____, offices: _____, ...form } = hpc!;
    out('committee evil', told(await desk.ask('post', '/committees', { ...form, isMain: false, code: 'EVL', quorum: 1, name: { en: 'a\nb' + 'x'.repeat(100000), hi: ' ' }, seats: [seat], version: 0 })));
    out('weekday', told(await desk.ask('post', '/committees', { ...form, isMain: false, code: 'WKD', quorum: 1, series: { kind: 'WEEKDAY', nth: 5, weekday: 6 }, seats: [{ ...seat, designation: { en: 'C', hi: 'C' } }], version: 0 })));
    out('unmain', told(await desk.ask('put', '/committees/HPC', { ...form, isMain: false })));
    const [h2] = await desk.committees();
    const { next: _a, lastNo: _b, may: _c, calendarPath: _d, offices: _e, ...form2 } = h2!;
    out('to district', told(await desk.ask('put', '/committees/HPC', { ...form2, isMain: false, kind: 'DISTRICT', district: 901 })), told(await desk.ask('get', '/sittings/HPC-94', undefined, 'officer902')));
    const h3 = (await desk.committees()).find(({ code }) => code === 'HPC')!;
    out('back', told(await desk.ask('put', '/committees/HPC', { ...form2, isMain: true, kind: 'HIGH_POWERED', district: null, version: h3.version })));
  }, 120_000);

  it('rights', async () => {
    const everyone = ['officer901', 'gm901', 'partner', 'pmu', 'accountant', 'component', 'finance', 'secretary', 'member', 'auditor', 'nodal'];
    const h = (await desk.committees()).find(({ code }) => code === 'HPC')!;
    const { next: _a, lastNo: _b, may: _c, calendarPath: _d, offices: _e, ...form } = h;
    await desk.call(40, '2025-06-02');
    await desk.addItem('HPC-40', { title: { en: 'SECRETITEM', hi: '' } });
    const chair = { designation: { en: 'DM', hi: 'DM' }, officeCode: 'DIC-902', isChair: true, isConvenor: false, since: '2025-04-01', until: null };
    out('mirror', told(await desk.ask('post', '/committees', { ...form, code: 'D902', kind: 'DISTRICT', isMain: false, district: 902, quorum: 1, seats: [chair], version: 0 })));
    out('mirror call', told(await desk.call(1, '2025-05-06', { committeeCode: 'D902' }, 'gm902')), told(await desk.call(2, '2025-05-06', { committeeCode: 'D902' }, 'gm901')));
    for (const who of everyone) {
      const v = await scheme.as(who);
      const root = `/v1/schemes/${scheme.key.schemeCode}`;
      const row: unknown[] = [who];
      const leaks: string[] = [];
      for (const path of ['/committees', '/sittings', '/sittings/HPC-40', '/sittings/HPC-40/agenda-suggestions', '/sittings/HPC-40/minutes', '/sittings/HPC-40/papers/agenda/en/docx', '/sittings/HPC-40/papers/notice/en/docx', '/sittings/HPC-40/papers/attendance/en/docx', '/sittings/D902-1', '/sittings?committee=D902', '/action-points', '/partners', '/partner-calls', '/fortnights/live/review', '/fortnights/live/origin/committee.overdue']) {
        const a = await v.get(root + path);
        row.push(`${path}:${a.status}`);
        if (a.text.includes('SECRETITEM')) leaks.push(path);
      }
      out(row.join(' '), 'LEAK', leaks);
      const posts: [string, 'post' | 'put', string, object][] = [
        ['call', 'post', '/sittings', { committeeCode: 'HPC', no: 41, on: '2025-06-03', startsAt: '11:00', venue: { en: 'x', hi: '' }, videoLink: null, fortnightId: null, version: 0 }],
        ['order', 'put', '/sittings/HPC-40/agenda', { itemIds: [] }],
        ['act', 'post', '/sittings/HPC-40/acts', { act: 'NOTIFY', reason: null, on: null, startsAt: null, version: -1 }],
        ['take', 'post', '/sittings/HPC-40/agenda-suggestions', { taken: [{ origin: 'HAND', subject: 'x' }] }],
        ['attend', 'put', '/sittings/HPC-40/attendance', { lines: [], version: 99 }],
        ['draft', 'put', '/sittings/HPC-40/minutes', { items: [], closing: NO_TEXT, revision: 7 }],
        ['step', 'post', '/sittings/HPC-40/minutes/steps', { step: 'ISSUE', reason: null, sittingId: null, revision: 0 }],
        ['addc', 'post', '/committees', { ...form, code: 'HPC', version: 0 }],
        ['lead', 'post', '/partners/PARTNER-1/steps', { to: 'ON_WATCH', reason: 'x', version: 99 }],
      ];
      const res: string[] = [];
      for (const [name, verb, path, body] of posts) { const a = await v[verb](root + path, body); res.push(`${name}:${a.status}${a.status >= 400 ? codes(a).slice(0, 1) : ''}${a.text.includes('SECRETITEM') ? 'LEAK!' : ''}`); }
      out('   ', res.join(' '));
    }
  }, 120_000);

  it('cycles', async () => {
    await desk.call(50, '2025-05-06');
    await desk.addItem('HPC-50');
    out('hold', told(await desk.hold('HPC-50')));
    out('draft', told(await desk.draft('HPC-50', '9999-12-31')));
    out('approve', told(await desk.step('HPC-50', 'APPROVE', {}, 'secretary')));
    out('attendance after approval', told(await desk.attend('HPC-50')));
    out('issue', told(await desk.step('HPC-50', 'ISSUE')));
    out('point far', told(await desk.ask('get', '/action-points/HPC-50-1')), told(await desk.ask('get', '/action-points')), told(await desk.ask('get', '/fortnights/live/review')));
    out('amend', told(await desk.step('HPC-50', 'AMEND', { reason: 'z' })));
    const nodal = scheme.charge('nodal').personId;
    await scheme.server.database.query(`update charge set role = 'SECRETARY', office_code = 'SECY' where person_id = $1`, [nodal]);
    await scheme.server.database.query(`update session set ended_at = ended_at`).catch(() => undefined);
    const again = await scheme.server.as('nodal');
    const root = `/v1/schemes/${scheme.key.schemeCode}`;
    const m = (await again.get(`${root}/sittings/HPC-50/minutes`)).json();
    out('self approve amendment', m.state, m.may, told(await again.post(`${root}/sittings/HPC-50/minutes/steps`, { step: 'APPROVE', reason: null, sittingId: null, revision: m.revision })));
    await scheme.server.database.query(`update charge set role = 'NODAL_OFFICER', office_code = 'DEPT' where person_id = $1`, [nodal]);
  }, 120_000);
});
