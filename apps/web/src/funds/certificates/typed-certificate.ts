import type { CertificatePage, CertificateSubmission } from '@pakhwada/contracts/funds';
import { CERTIFICATE_COLUMNS, MONEY_HEADS, isNamed, releasesOf, type Certificate, type MoneyHead } from '@pakhwada/domain/funds';
import { parseMoneyWord } from '@pakhwada/domain/money';
import { formatRupees } from '@pakhwada/language/format';
import type { Language } from '@pakhwada/language/translate';

export type ColumnField = (typeof CERTIFICATE_COLUMNS)[number][0];

/** A certificate as typed: amounts are texts, "12.5 lakh" or "12,50,000.00". */
export interface TypedCertificate {
  readonly columns: Readonly<Record<ColumnField, string>>;
  readonly heads: Readonly<Record<MoneyHead, string>>;
  readonly sanctionNos: readonly string[];
  readonly signatory: string;
  readonly counterSignatory: string;
  readonly signedOn: string;
}

/** The form begins with what was returned, else with what the ledger would write, and all releases of the year named. */
export function firstTyped({ context, drafted, signed }: CertificatePage, language: Language): TypedCertificate {
  const figures = signed ?? drafted;
  const write = (paise: number): string => formatRupees(paise, 'rupee', language);
  return {
    columns: Object.fromEntries(CERTIFICATE_COLUMNS.map(([field]) => [field, write(figures[field])])) as TypedCertificate['columns'],
    heads: Object.fromEntries(MONEY_HEADS.map((head) => [head, write(figures.spentByHead[head])])) as TypedCertificate['heads'],
    sanctionNos: signed?.sanctionNos ?? choicesOf(context).filter(({ on }) => on > `${Number(context.scope.financialYear.slice(0, 4))}-03-31`).map(({ no }) => no),
    signatory: signed?.signatory ?? '',
    counterSignatory: signed?.counterSignatory ?? '',
    signedOn: '',
  };
}

/** What can be named: each release up to the end of the year once, by its sanction or, without one, its own number. */
export function choicesOf(context: CertificatePage['context']): readonly { readonly no: string; readonly on: string; readonly amountPaise: number; readonly components: readonly string[] }[] {
  const choices = new Map<string, { no: string; on: string; amountPaise: number; components: string[] }>();
  for (const release of releasesOf(context)) {
    const no = release.sanctionNo ?? release.reference;
    const known = [...choices.values()].find((one) => isNamed(release, one.no));
    choices.set(known?.no ?? no, { no: known?.no ?? no, on: known?.on ?? release.on, amountPaise: (known?.amountPaise ?? 0) + release.amountPaise, components: [...new Set([...(known?.components ?? []), release.componentCode])] });
  }
  return [...choices.values()];
}

/** Which typed amounts cannot be read exactly. */
export function unreadOf({ columns, heads }: TypedCertificate): readonly string[] {
  return [...Object.entries(columns), ...Object.entries(heads)].flatMap(([field, text]) => (readPaise(text) === null ? [field] : []));
}

/** An amount as typed, also one below zero, so that the rule can refuse it in its own words. */
export function readPaise(text: string): number | null {
  const word = text.trim();
  const paise = parseMoneyWord(word.replace(/^[−-]/, ''));
  return paise === null ? null : /^[−-]/.test(word) ? -paise : paise;
}

/** What is typed, as the server takes it; what cannot be read counts as 0 and is told beside. */
export function submissionOf({ context, signed }: CertificatePage, typed: TypedCertificate): CertificateSubmission {
  const { financialYear, componentCode, granteeOffice } = context.scope;
  const read = (text: string): number => readPaise(text) ?? 0;
  return {
    ...{ financialYear, componentCode, granteeOffice, revision: signed?.revision ?? 0 },
    ...(Object.fromEntries(CERTIFICATE_COLUMNS.map(([field]) => [field, read(typed.columns[field])])) as Record<ColumnField, number>),
    spentByHead: { GENERAL: read(typed.heads.GENERAL), SALARY: read(typed.heads.SALARY), CAPITAL: read(typed.heads.CAPITAL) },
    sanctionNos: [...typed.sanctionNos],
    signatory: typed.signatory.trim(),
    counterSignatory: typed.counterSignatory.trim() || null,
    signedOn: typed.signedOn,
  };
}

export function certificateOf({ certificateNo, context }: CertificatePage, { revision, ...typed }: CertificateSubmission): Certificate {
  return { ...typed, certificateNo, form: context.scope.form, revision: revision + 1 };
}
