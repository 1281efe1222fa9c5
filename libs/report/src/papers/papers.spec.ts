import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@pakhwada/language/translate';
import { readPdf } from '@pakhwada/testing/pdf';
import { composePaper } from './compose-paper.ts';
import type { PaperOrder, SittingOrder } from './model.ts';
import { isDraftPaper, paperDocument } from './paper-document.ts';
import { aMinutesOrder, aSittingOrder } from './sitting-fixture.ts';

const ORDERS = [aMinutesOrder(), ...(['notice', 'agenda', 'attendance'] as const).map((paper) => aSittingOrder({ paper }))];
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pdf = async (order: PaperOrder) => readPdf(await composePaper(order));
const lines = (order: PaperOrder): string => JSON.stringify(paperDocument(order).blocks);
/** The parts of a file of a word processor, as this product packs them. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const parts = new Map<string, string>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, nameLength, more] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
    const from = at + 30 + nameLength + more;
    parts.set(zip.toString('utf8', at + 30, at + 30 + nameLength), inflateRawSync(zip.subarray(from, from + packed)).toString('utf8'));
    at = from + packed;
  }
  return parts;
}
const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

describe('the papers of a sitting', () => {
  it('are tagged PDFs with embedded fonts in both languages, with no word missing', async () => {
    for (const language of LANGUAGES) for (const order of ORDERS) {
      const read = await pdf({ ...order, language });
      expect([read.isTagged, read.claimsUa1, read.fonts.every(({ isEmbedded }) => isEmbedded)]).toEqual([true, true, true]);
      expect(read.title).toContain(language === 'en' ? '16th meeting of the High Powered Committee, 06.02.2026' : 'उच्चाधिकार प्राप्त समिति की 16वीं बैठक');
      expect(read.pages.join('\n')).not.toMatch(/\uFFFD|papers\./);
    }
  }, 60_000);

  it('have the same bytes for the same order, and others for another', async () => {
    for (const format of ['pdf', 'docx'] as const) {
      const first = digest(await composePaper(aMinutesOrder({ format })));
      await new Promise((later) => setTimeout(later, 1100)); // the clock of a file counts seconds
      expect(digest(await composePaper(aMinutesOrder({ format })))).toBe(first);
      expect(digest(await composePaper(aMinutesOrder({ format }, {}, { version: 2, amendmentReason: 'Amount corrected' })))).not.toBe(first);
    }
  }, 60_000);

  it('say on every page that they are a draft until they are out, and that the data are for demonstration', async () => {
    const long = { en: `${'Long discussion. '.repeat(400)}`, hi: '' };
    const draft = aMinutesOrder({}, { state: 'DRAFT', issuedAt: null, hash: null }, { items: aMinutesOrder().minutes.text.items.map((item) => ({ ...item, discussion: long })) });
    const { pages } = await pdf(draft);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect([page.includes('DRAFT, not issued'), page.includes('Demo data, not official')]).toEqual([true, true]);
    const header = partsOf(await composePaper({ ...draft, format: 'docx' })).get('word/header1.xml') ?? '';
    expect(textOf(header)).toContain('DRAFT, not issued');
    expect((await pdf(aMinutesOrder())).pages.join('\n')).not.toContain('DRAFT');
    const of = (paper: SittingOrder['paper'], state: SittingOrder['sitting']['state']): boolean => isDraftPaper(aSittingOrder({ paper }, { state }));
    expect([of('notice', 'CALLED'), of('notice', 'NOTIFIED'), of('agenda', 'CALLED'), of('agenda', 'HELD'), of('attendance', 'CALLED')]).toEqual([true, false, true, false, false]);
    expect(isDraftPaper(aMinutesOrder({}, { state: 'CHAIR_APPROVED', issuedAt: null }))).toBe(true);
  }, 60_000);

  describe('minutes', () => {
    it('hold attendance by designation, quorum, discussion, decision, responsible officer and timeline, and end with thanks to the Chair', async () => {
      const text = (await pdf(aMinutesOrder())).pages.join(' ').replace(/\s+/g, ' ');
      const order = ['Committee room, Civil Secretariat', 'represented by Joint Director', 'Quorum: 3 needed, 3 present. The quorum was met.', '16/1 Cover every district', 'district-wise coverage', 'Two teams for six months', 'Two teams shall visit', 'Programme Management Unit', '20.02.2026', 'The committee took note.', 'The item was deferred to the next meeting.', 'The meeting ended with a vote of thanks to the Chair.'];
      const places = order.map((words) => text.indexOf(words));
      expect([places.every((place) => place >= 0), [...places].sort((a, b) => a - b)]).toEqual([true, places]);
    });

    it('that are issued carry version, day and hash; amended ones the reason; confirmed ones the sitting', async () => {
      const [page] = (await pdf(aMinutesOrder())).pages;
      expect(page).toContain('Version 1, issued 10.02.2026, 12:00');
      expect(page).toContain('ab'.repeat(32));
      const amended = lines(aMinutesOrder({}, { state: 'CONFIRMED', confirmedIn: 'HPC-17' }, { version: 2, amendmentReason: 'Amount corrected' }));
      expect(amended).toContain('Version 2: amended after issue. Amount corrected');
      expect(amended).toContain('confirmed in the sitting HPC-17');
    });

    it('print what was written in the other language alone in that language, marked', () => {
      const blocks = paperDocument(aMinutesOrder()).blocks;
      expect(blocks).toContainEqual({ kind: 'heading', level: 2, text: { text: '16/2 वित्तीय प्रगति', lang: 'hi', mark: '[in Hindi]' } });
      const closing = { en: '', hi: 'बैठक समाप्त हुई।' };
      expect(paperDocument(aMinutesOrder({}, {}, { closing })).blocks.at(-1)).toMatchObject({ text: { text: 'बैठक समाप्त हुई।', lang: 'hi' } });
    });

    it('are made of their text alone: nothing else comes with the order', () => expect(Object.keys(aMinutesOrder()).sort()).toEqual(['format', 'language', 'minutes', 'paper', 'scheme']));
  });

  it('hold of every item of the agenda background, status, issue, proposal, options, amount and file', () => {
    const text = lines(aSittingOrder());
    for (const words of ['Background', 'Present status', 'Issue', 'Proposal for decision', '(B) One team for a year', '₹46.00\u00a0lakh', 'IND/RAMP/2026/14', 'C2 Health clinic', 'Programme Management Unit', 'item 15/3; put off once']) expect(text).toContain(words);
  });

  it('tell of a notice that was put off or called off, and leave out what was withdrawn', () => {
    const items = aSittingOrder().sitting.agenda;
    const text = lines(aSittingOrder({ paper: 'notice' }, { on: '2026-02-09', state: 'CALLED_OFF', calledOffReason: 'The Chair travels.', agenda: items.map((item, i) => (i === 1 ? { ...item, state: 'WITHDRAWN' as const } : item)) }));
    for (const words of ['first set for 6\u00a0February\u00a02026', 'called off. The Chair travels.', '16/3']) expect(text).toContain(words);
    expect(text).not.toContain('16/2');
  });

  it('leave room to sign on an attendance sheet before the sitting', () => {
    const [, table, quorum] = paperDocument(aSittingOrder({ paper: 'attendance' }, { state: 'NOTIFIED', quorum: null })).blocks;
    expect(table).toMatchObject({ isRoomy: true, columns: [{}, {}, {}, {}, { head: 'Signature' }] });
    expect(quorum).toMatchObject({ text: { text: 'Quorum: 3 members.' } });
  });

  it('open in a word processor with real headings, head rows that repeat and complex-script fonts', async () => {
    const parts = partsOf(await composePaper(aMinutesOrder({ format: 'docx', language: 'hi' })));
    expect([...parts.keys()].slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    const xml = parts.get('word/document.xml') ?? '';
    expect(['Heading1', 'Heading2', 'Heading3'].map((style) => xml.includes(`<w:pStyle w:val="${style}"/>`))).toEqual([true, true, true]);
    expect(xml.split('<w:tblHeader/>').length - 1).toBe(2); // attendance and action points
    for (const [, properties] of xml.matchAll(/<w:r><w:rPr>(.*?)<\/w:rPr><w:(?:br|t)/g)) {
      expect(['w:cs="Noto Sans Devanagari"', '<w:szCs ', 'w:bidi="hi-IN"'].filter((sign) => !properties!.includes(sign))).toEqual([]);
    }
    expect(textOf(xml)).toContain('अध्यक्ष के प्रति धन्यवाद ज्ञापन के साथ बैठक समाप्त हुई।');
    expect(parts.get('docProps/core.xml')).toContain('2026-02-10T06:30:00Z</dcterms:modified>');
    for (const [name, part] of parts) expect([name, part.includes('undefined')]).toEqual([name, false]);
  });

  it('take any sign an officer types', async () => {
    const odd = { en: 'Road <closed> & "wet" \u0007⚠️ *not* #read("x") $5', hi: '' };
    const order = aMinutesOrder({}, {}, { closing: odd });
    expect((await pdf(order)).pages.join(' ').replaceAll('\n', ' ')).toContain('Road <closed> & "wet"');
    expect(partsOf(await composePaper({ ...order, format: 'docx' })).get('word/document.xml')).toContain('Road &lt;closed&gt; &amp; &quot;wet&quot; ⚠️ *not* #read(&quot;x&quot;) $5');
  });
});
