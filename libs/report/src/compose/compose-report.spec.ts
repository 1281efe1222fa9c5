import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '@pakhwada/language/translate';
import { readPdf, type ReadPdf } from '@pakhwada/testing/pdf';
import { aBareReview, aCommitteeReview, aFrozenReview, aMoneyReview, aRegisterReview } from '@pakhwada/testing/reviews';
import { composeReport } from './compose-report.ts';

const HASH = createHash('sha256').update('a frozen review').digest('hex');
const compose = (language: Language, review = aFrozenReview({ isDemo: true })): Promise<Uint8Array> => composeReport({ review, language, sha256: HASH, frozenAt: '2025-07-03T12:30:00.000Z' });
/** The headings of the money pages, in their order. */
const PARTS = { en: ['Financial statement I', 'Financial statement II', 'Earned value and unit cost', 'Physical statement', 'Formulas of rule set 2'], hi: ['वित्तीय विवरण I', 'वित्तीय विवरण II', 'अर्जित मूल्य और इकाई लागत', 'भौतिक विवरण', 'नियम समूह 2 के सूत्र'] } as const;
const ALERTS = { en: 'Alerts about money', hi: 'धन संबंधी चेतावनियाँ' } as const;
/** Cells of the tag tree that are heads of a column or row. */
const headCells = (bytes: Uint8Array): number => Buffer.from(bytes).toString('latin1').split('/S /TH').length - 1;
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the report as PDF', () => {
  let [bytes, english, hindi]: [Uint8Array, ReadPdf, ReadPdf] = [new Uint8Array(), {} as ReadPdf, {} as ReadPdf];
  beforeAll(async () => {
    bytes = await compose('en');
    english = readPdf(bytes);
    hindi = readPdf(await compose('hi'));
  }, 60_000);

  it('is a tagged PDF/UA-1 file with a title', () => {
    expect([english.isTagged, english.claimsUa1]).toEqual([true, true]);
    expect(english.title.replaceAll('\u00A0', ' ')).toContain('Fortnightly Progress Report No. 6, FN 2025-26/06');
  });

  it('embeds its fonts and uses no other', () => {
    for (const report of [english, hindi]) {
      expect(report.fonts.length).toBeGreaterThan(1);
      for (const font of report.fonts) {
        expect(font.isEmbedded).toBe(true);
        expect(font.name).toMatch(/^NotoSans(Devanagari)?-(Regular|Bold)$/);
      }
    }
  });

  it('gives the same bytes for the same review, and others for another', async () => {
    expect(digest(await compose('en'))).toBe(digest(bytes));
    expect(digest(await compose('en', aFrozenReview({ isDemo: true, during: 8 })))).not.toBe(digest(bytes));
  }, 60_000);

  it('holds cover, brief, statements, sheets, matrix, quality, annexes and signatures, in that order', () => {
    const text = english.pages.slice(1).join('\n');
    const places = ['Brief for the Chair', 'Financial statement I', 'Physical statement', 'Component sheets', 'District matrix', 'Data quality and reporting discipline', 'Annex A. Corrections', 'Annex B. Definitions', 'Signatures'].map((heading) => text.indexOf(heading));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(english.pages.length).toBeGreaterThanOrEqual(8);
    expect(english.pages.length).toBeLessThanOrEqual(12);
  });

  it('prints the review hash, the as-on date and the demo mark on every page', () => {
    for (const page of english.pages) {
      expect(page).toContain(HASH);
      expect(page).toContain('data as on 30.06.2025');
      expect(page).toContain('Demo data, not official');
    }
    for (const page of hindi.pages) expect(page).toContain('प्रदर्शन आँकड़े, आधिकारिक नहीं');
  });

  it('keeps Hindi readable as text: conjuncts and reordered vowels come out in logical order', () => {
    const text = hindi.pages.join('\n');
    expect(text).toContain('नियुक्ति लंबित');
    expect(text.replaceAll('\n', ' ')).toMatch(/क्षत्रिय\s+सभा/);
    expect(text).toContain('वित्तीय विवरण');
    expect(text).not.toContain('\uFFFD');
  });

  it('sets the words of a chart as text, in Hindi too', () => {
    expect(english.pages[1]).toMatch(/Achieved \d+\.\d\d/);
    expect(hindi.pages[1]).toMatch(/उपलब्धि \d+\.\d\d/);
  });

  it('makes a full report of a plan without components', async () => {
    const bare = readPdf(await compose('en', aBareReview()));
    expect(bare.pages.join('\n')).toContain('The plan holds no components yet');
    expect(bare.pages.join('\n')).not.toContain('Demo data');
    expect(bare.pages.length).toBeGreaterThanOrEqual(8);
  }, 60_000);

  it('prints what an officer typed even where the fonts have no sign for it', async () => {
    const odd = readPdf(await compose('en', aFrozenReview({ remark: 'Road closed ⚠️ since 3 days → camps moved *not* $here$ #read("x") راستہ' })));
    expect(odd.pages.join(' ').replaceAll('\n', ' ')).toMatch(/Road closed \(\?\) ?since 3 days -> camps\s+moved \*not\*\s+\$here\$ #read\("x"\) \(\?\)/);
  }, 60_000);

  it('sets the ledgers of rule set 2 on pages of their own, tagged, and none of them under rule set 1', async () => {
    for (const language of ['en', 'hi'] as const) {
      const bytes = await compose(language, aMoneyReview());
      const { pages, isTagged, claimsUa1, fonts } = readPdf(bytes);
      const text = pages.slice(2).join('\n');
      expect(pages[1]).toContain(ALERTS[language]);
      const places = PARTS[language].map((heading) => text.indexOf(heading));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      expect([isTagged, claimsUa1, fonts.every(({ isEmbedded }) => isEmbedded)]).toEqual([true, true, true]);
      expect(headCells(bytes)).toBeGreaterThan(headCells(language === 'en' ? await compose('en') : await compose('hi')) + 40);
      expect(text).not.toContain('\uFFFD');
      expect(digest(await compose(language, aMoneyReview()))).toBe(digest(bytes));
    }
    expect(english.pages.join('\n')).not.toContain('Financial statement II');
  }, 60_000);

  it('sets inclusion, events and the levels of verification from rule set 3 on, after the matrix', async () => {
    const parts = { en: ['District matrix', 'Inclusion', 'Events and market linkage', 'Data quality', 'How sure the figures are'], hi: ['जिला आव्यूह', 'समावेशन', 'कार्यक्रम एवं बाज़ार संपर्क', 'आँकड़ों की गुणवत्ता', 'आँकड़े कितने पक्के हैं'] } as const;
    for (const language of ['en', 'hi'] as const) {
      const bytes = await compose(language, aRegisterReview());
      const { pages, isTagged, claimsUa1 } = readPdf(bytes);
      const text = pages.slice(2).join('\n');
      const places = parts[language].map((heading) => text.indexOf(heading));
      expect([places.every((place) => place >= 0), [...places].sort((a, b) => a - b)]).toEqual([true, places]);
      expect([isTagged, claimsUa1, text.includes('\uFFFD')]).toEqual([true, true, false]);
      expect(pages[1]).toContain('93.91');
      expect(digest(await compose(language, aRegisterReview()))).toBe(digest(bytes));
    }
  }, 60_000);

  it('sets decisions and action points after the brief from rule set 4 on, projects and partners after the events, risks after data quality', async () => {
    const parts = {
      en: ['Brief for the Chair', 'Decisions sought', 'Action taken report', 'Financial statement I', 'Events and market linkage', 'Projects and commissioning', 'Partner scorecard', 'Data quality', 'Risk register and forecast', 'Annex A. Corrections'],
      hi: ['अध्यक्ष हेतु सार', 'अपेक्षित निर्णय', 'कार्रवाई प्रतिवेदन', 'वित्तीय विवरण I', 'कार्यक्रम एवं बाज़ार संपर्क', 'परियोजनाएँ एवं उत्पादन प्रारंभ', 'भागीदार मूल्यांकन', 'आँकड़ों की गुणवत्ता', 'जोखिम पंजी एवं पूर्वानुमान', 'परिशिष्ट क. संशोधन'],
    } as const;
    for (const language of ['en', 'hi'] as const) {
      const bytes = await compose(language, aCommitteeReview());
      const { pages, isTagged, claimsUa1, fonts } = readPdf(bytes);
      const after = pages.slice(2).join('\n');
      const places = parts[language].map((heading, at) => (at === 0 ? -1 : after.indexOf(heading)));
      expect([places.slice(1).every((place) => place >= 0), [...places].sort((a, b) => a - b)]).toEqual([true, places]);
      expect([isTagged, claimsUa1, fonts.every(({ isEmbedded }) => isEmbedded), after.includes('\uFFFD')]).toEqual([true, true, true, false]);
      for (const text of ['13/2', '16/1', 'P-07', 'K-2', 'HPC-14-1']) expect(after).toContain(text);
      expect(pages[1]).toContain(language === 'en' ? 'Decisions overdue' : 'अतिदेय निर्णय');
      expect(digest(await compose(language, aCommitteeReview()))).toBe(digest(bytes));
    }
  }, 60_000);

  it('prints sixty open action points over several pages, and a committee that has not sat yet', async () => {
    const many = readPdf(await compose('en', aCommitteeReview({ moreActions: 60, moreProjects: 20 })));
    const text = many.pages.join('\n');
    for (let serial = 10; serial < 70; serial += 1) expect(text).toContain(`15/${serial}`);
    expect(many.pages.filter((page) => page.includes('Reason for delay')).length).toBeGreaterThan(4); // the head stands on every page
    const empty = readPdf(await compose('hi', aCommitteeReview({ isEmpty: true }))).pages.join('\n');
    expect(empty).toContain('कोई बैठक नहीं बुलाई गई है');
  }, 60_000);

  it('refuses a live review', async () => {
    await expect(compose('en', { ...aFrozenReview(), basis: 'LIVE' })).rejects.toThrow('not frozen');
  });
});
