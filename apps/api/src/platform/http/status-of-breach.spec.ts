import { BREACH_CODES } from '@pakhwada/domain/workflow';
import { languageOf } from './request-language.ts';
import { leadingCode, statusOf } from './status-of-breach.ts';

describe('the status of a refusal', () => {
  it.each([
    [['NO_RIGHT'], 403],
    [['UNKNOWN_FORTNIGHT'], 404],
    [['REVISION_TAKEN'], 409],
    [['BAD_SHAPE'], 400],
    [['BREAKDOWN_DIFFERS'], 422],
    [['BREAKDOWN_DIFFERS', 'FORTNIGHT_FROZEN', 'NOT_YOUR_DISTRICT'], 403],
    [['NEGATIVE', 'BAD_SHAPE'], 422],
    [['BAD_SHAPE', 'REVISION_TAKEN'], 409],
    [['BODY_TOO_LARGE'], 413],
    [['NOT_JSON_SENT'], 415],
  ] as const)('of %j is %i', (codes, status) => {
    expect(statusOf(codes)).toBe(status);
    expect(statusOf([leadingCode(codes)])).toBe(status);
  });

  it('is known for every code', () => {
    for (const code of BREACH_CODES) expect([400, 401, 403, 404, 409, 413, 415, 422, 429]).toContain(statusOf([code]));
  });
});

describe('the language of a reply', () => {
  it.each([
    [undefined, 'en'],
    ['hi', 'hi'],
    ['hi-IN,hi;q=0.9,en-US;q=0.8', 'hi'],
    ['en-GB,hi;q=0.9', 'en'],
    ['ur,hi;q=0.5', 'hi'],
    ['fr', 'en'],
    ['hi;q=0.2,en;q=0.7', 'en'],
    [';;;,=', 'en'],
  ])('asked as %s is %s', (asked, language) => {
    expect(languageOf(asked === undefined ? {} : { 'accept-language': asked })).toBe(language);
  });
});
