import { createHash } from 'node:crypto';
import { aPlan } from '@pakhwada/testing/builders';
import { readPdf } from '@pakhwada/testing/pdf';
import type { Answer } from './support/app.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';
import { aConvenor, FOUR_MEMBERS } from './support/sittings.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('papers of a sitting', () => {
  let scheme: TestScheme;
  let desk: ReturnType<typeof aConvenor>;
  beforeAll(async () => {
    scheme = await aScheme({ plan: aPlan({ committee: FOUR_MEMBERS }) });
    desk = aConvenor(scheme);
    await scheme.moveTo('2025-04-22T05:00:00.000Z');
    await desk.committees();
    await desk.call(16, '2025-04-28');
    await desk.addItem('HPC-16');
  });
  afterAll(() => scheme?.server.close());

  const paper = (what: string, by = 'nodal', query = ''): Promise<Answer> => desk.ask('get', `/sittings/HPC-16/papers/${what}${query}`, undefined, by);
  const textOf = (answer: Answer): string => readPdf(answer.bytes).pages.join(' ').replace(/\s+/g, ' ');
  const seenBy = async (what: string, logins: readonly string[]): Promise<number[]> => {
    const seen: number[] = [];
    for (const by of logins) seen.push((await paper(what, by)).status);
    return seen;
  };

  it('that are not out yet are read by those who write, approve and audit, and say on each page what they are', async () => {
    const draft = await paper('agenda/en/pdf');
    expect([draft.status, draft.headers['content-type'], draft.headers['content-disposition']]).toEqual([200, 'application/pdf', `attachment; filename="HPC-16-agenda-en.pdf"; filename*=UTF-8''HPC-16-agenda-en.pdf`]);
    for (const page of readPdf(draft.bytes).pages) expect(page).toContain('DRAFT, not issued');
    for (const words of ['Agenda of the 16th meeting', 'Coverage of the clinic', 'Cover every district', '(B) In two steps', 'IND/7']) expect(textOf(draft)).toContain(words);
    expect(await seenBy('agenda/en/pdf', ['pmu', 'secretary', 'auditor', 'officer901', 'finance'])).toEqual([200, 200, 200, 404, 404]);
    for (const what of ['notice/en/pdf', 'attendance/en/pdf']) expect(await seenBy(what, ['auditor', 'officer901'])).toEqual([200, 404]);
    expect((await scheme.server.visitor().get(`/v1/schemes/${scheme.key.schemeCode}/sittings/HPC-16/papers/agenda/en/pdf`)).status).toBe(401);
  });

  it('go to everybody with the notice, in both languages', async () => {
    expect((await desk.act('HPC-16', 'NOTIFY')).status).toBe(200);
    const notice = await paper('notice/en/pdf', 'officer901');
    for (const words of ['Mon, 28 April 2025', '11:00 am', 'Civil Secretariat', 'Notice of 22 April 2025', 'Chief Secretary', '16/1']) expect(textOf(notice).replaceAll('\u00a0', ' ')).toContain(words);
    expect(textOf(notice)).not.toContain('DRAFT');
    expect(textOf(await paper('notice/hi/pdf', 'officer901'))).toContain('Civil Secretariat [अंग्रेज़ी में]');
    expect(await seenBy('attendance/en/pdf', ['nodal', 'officer901'])).toEqual([200, 404]);
    expect(textOf(await paper('attendance/en/pdf'))).toContain('Signature');
  });

  it('are files for a word processor as well', async () => {
    const file = await paper('agenda/hi/docx', 'officer901');
    expect([file.status, file.headers['content-type'], file.bytes.subarray(0, 2).toString(), String(file.headers['content-disposition']).includes('HPC-16-agenda-hi.docx')]).toEqual([200, WORD, 'PK', true]);
    for (const what of ['agenda/ur/pdf', 'agenda/en/odt', 'report/en/pdf']) expect([what, (await paper(what)).status]).toEqual([what, 404]);
  });

  describe('minutes', () => {
    it('are a draft for those who read drafts until they are issued', async () => {
      await scheme.moveTo('2025-04-29T05:00:00.000Z');
      expect((await desk.hold('HPC-16')).status).toBe(200);
      expect((await desk.draft('HPC-16', '2025-05-20')).status).toBe(200);
      const draft = await paper('minutes/en/pdf');
      expect([textOf(draft).includes('DRAFT, not issued'), String(draft.headers['content-disposition']).includes('HPC-16-minutes-draft-en.pdf')]).toEqual([true, true]);
      expect(await seenBy('minutes/en/pdf', ['secretary', 'auditor', 'officer901', 'finance'])).toEqual([200, 200, 404, 404]);
      expect(await seenBy('attendance/en/pdf', ['officer901'])).toEqual([200]);
    });

    it('that are issued are made from the text that was issued, with its hash, the same bytes for everybody', async () => {
      expect((await desk.step('HPC-16', 'APPROVE', {}, 'secretary')).status).toBe(200);
      expect((await desk.step('HPC-16', 'ISSUE')).status).toBe(200);
      const issued = await paper('minutes/en/pdf', 'officer901');
      const [row] = await scheme.server.database.query<{ issued_text: string; sha256: string }>('select issued_text, sha256 from minutes');
      expect(createHash('sha256').update(row!.issued_text).digest('hex')).toBe(row!.sha256);
      for (const words of [row!.sha256, 'Version 1, issued 29.04.2025', 'Quorum: 3 needed, 3 present. The quorum was met.', 'Agreed', 'Cover every district', 'Office PMU', '20.05.2025', 'Vote of thanks']) expect(textOf(issued)).toContain(words);
      expect(textOf(issued)).not.toContain('DRAFT');
      await scheme.server.database.query(`update committee_seat set office_code = null, is_convenor = false`); // the committee goes on changing, its minutes do not
      for (const by of ['nodal', 'finance']) expect((await paper('minutes/en/pdf', by)).bytes.equals(issued.bytes)).toBe(true);
      const again = await (await scheme.as('finance')).get(`/v1/schemes/${scheme.key.schemeCode}/sittings/HPC-16/papers/minutes/en/pdf`, { 'if-none-match': String(issued.headers['etag']) });
      expect(again.status).toBe(304);
    });

    it('that are amended are another version: until it is issued, everybody reads the one before', async () => {
      expect((await desk.step('HPC-16', 'AMEND', { reason: 'The day was wrong' })).status).toBe(200);
      expect((await desk.draft('HPC-16', '2025-05-25')).status).toBe(200);
      expect(textOf(await paper('minutes/en/pdf', 'officer901'))).toContain('20.05.2025');
      expect(textOf(await paper('minutes/en/pdf', 'pmu'))).toContain('DRAFT');
      expect(await (await paper('minutes/en/pdf', 'officer901', '?version=2')).status).toBe(404);
      await desk.step('HPC-16', 'APPROVE', {}, 'secretary');
      await desk.step('HPC-16', 'ISSUE');
      const second = await paper('minutes/en/pdf', 'officer901');
      for (const words of ['Version 2: amended after issue. The day was wrong', '25.05.2025']) expect(textOf(second)).toContain(words);
      expect(String(second.headers['content-disposition'])).toContain('HPC-16-minutes-v2-en.pdf');
      expect(textOf(await paper('minutes/en/pdf', 'officer901', '?version=1'))).toContain('20.05.2025');
    });
  });
});
