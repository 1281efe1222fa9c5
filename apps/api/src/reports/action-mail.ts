import { formatDate } from '@pakhwada/language/format';
import { LANGUAGES, nameIn, translate, type Language, type MessageKey } from '@pakhwada/language/translate';
import '@pakhwada/language/documents';
import type { ActionMail, ActionMailLine } from '../committee/actions/remind-actions.service.ts';
import type { MailWords } from './report-mail.ts';

const TIERS = { OWNER: 'mail.action.toOwner', CONVENOR: 'mail.action.toConvenor', CHAIR: 'mail.action.toChair' } as const satisfies Record<ActionMailLine['tier'], MessageKey>;
const MOST = 300; // characters of a decision: the page has the whole of it

/** To an office: what the committee decided it shall do and is due or late, and what has come up to it as convenor or chair; one mail, both languages. */
export function actionMail(values: ActionMail, link: string): MailWords {
  const parts = LANGUAGES.map((language) => wordsIn(language, values, link));
  return { subject: parts.map((part) => part.subject).join(' | '), body: parts.map((part) => part.body).join('\n\n----\n\n') };
}

function wordsIn(language: Language, { asOn, lines }: ActionMail, link: string): MailWords {
  const tiers = (Object.keys(TIERS) as ActionMailLine['tier'][]).filter((tier) => lines.some((line) => line.tier === tier));
  const told = tiers.map((tier) => [translate(language, TIERS[tier]), ...lines.filter((line) => line.tier === tier).map((line) => `– ${lineIn(language, line)}`)].join('\n'));
  const next = translate(language, tiers.includes('OWNER') ? 'mail.action.tell' : 'mail.action.see', { link });
  const values = { asOn: formatDate(asOn, 'record', language), count: lines.length, late: lines.filter(({ daysLate }) => daysLate > 0).length, lines: told.join('\n\n'), next };
  return { subject: translate(language, 'mail.action.subject', values), body: translate(language, 'mail.action.body', values) };
}

/** What was written in the other language alone is sent as it stands. */
function lineIn(language: Language, { number, text, office, dueOn, daysLate }: ActionMailLine): string {
  const words = text[language] || text.en || text.hi;
  const shown = words.length > MOST ? `${words.slice(0, MOST - 1).trimEnd()}…` : words;
  return translate(language, 'mail.action.line', { number, text: shown, dueOn: formatDate(dueOn, 'record', language), late: daysLate, office: nameIn(office, language) });
}
