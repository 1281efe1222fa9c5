import { describe, expect, it } from '@jest/globals';
import { AGENDA_PHRASES, type AgendaPhrase } from '@pakhwada/domain/committee';
import { IntlMessageFormat } from 'intl-messageformat';
import { english } from '../messages/english.ts';
import { hindi } from '../messages/hindi.ts';
import '../documents/index.ts';
import { parametersOf } from '../translate/parameters.ts';
import { wordAgenda } from './agenda.ts';

const namesOf = (message: string): string[] => [...new Set(parametersOf(new IntlMessageFormat(message, 'en-IN', undefined, { ignoreTag: true }).getAst()).map(({ name }) => name.replace(/[012]$/, '')))].sort();

describe('the words of a suggested agenda', () => {
  it('name every value a phrase carries, in both languages, and none it does not carry', () => {
    for (const [code, values] of Object.entries(AGENDA_PHRASES)) {
      for (const messages of [english, hindi] as readonly Readonly<Record<string, string>>[]) {
        const missing = namesOf(messages[`agenda.${code}`] ?? '').filter((name) => !(values as readonly string[]).includes(name));
        expect([code, typeof messages[`agenda.${code}`], missing]).toEqual([code, 'string', []]);
      }
    }
  });

  it('put phrases one after the other, with the rule that decided and the choices of a register in words', () => {
    const phrases: AgendaPhrase[] = [
      { of: 'decided', code: 'silentRed', values: { fortnights: { kind: 'count', count: 2 } } },
      { of: 'agenda', code: 'askStatus', values: { department: { kind: 'choice', code: 'POLLUTION_CONTROL' }, on: { kind: 'date', on: '2026-02-06' } } },
      { of: 'agenda', code: 'askLate', values: { days: { kind: 'count', count: 1 } } },
    ];
    expect(wordAgenda(phrases.slice(1), 'en')).toMatch(/^Pending with Pollution control; a decision was due on 6\sFeb\s2026\. 1 day late\.$/);
    expect(wordAgenda(phrases.slice(2), 'hi')).toBe('1 दिन विलंबित।');
    expect(wordAgenda(phrases, 'en')).toMatch(/^.+2.+\. Pending with/);
    expect(wordAgenda([{ of: 'agenda', code: 'stalledIssue', values: { department: { kind: 'choice', code: 'NO_SUCH' } } }], 'en')).toBe('Held up by: NO_SUCH.');
  });
});
