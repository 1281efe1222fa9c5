import type { MoneySheet } from '@pakhwada/contracts/funds';
import { isLimitFlow, type MoneyRow, type MoneyType } from '@pakhwada/domain/funds';
import { formatDate, formatFortnight, formatRupees } from '@pakhwada/language/format';
import { nameIn, type Language, type Translate } from '@pakhwada/language/translate';

interface Speaker {
  readonly t: Translate;
  readonly language: Language;
}

/** Where money is drawn under limits a "release" is one, and is called one. */
export function kindInWords(type: MoneyType, fundFlow: MoneySheet['fundFlow'], { t }: Speaker): string {
  const isLimit = isLimitFlow(fundFlow) && (type === 'REQUEST' || type === 'ORDER' || type === 'RELEASE');
  return isLimit ? t(`funds.limitType.${type}`) : t(`moneyType.${type}`);
}

/** An amount as it counts: a line that takes another back is shown with its sign. */
export function amountInWords({ amountPaise, reverses }: Pick<MoneyRow, 'amountPaise' | 'reverses'>, { language }: Speaker): string {
  return formatRupees(reverses === null ? amountPaise : -amountPaise, 'rupee', language, { sign: 'STATEMENT' });
}

/** "Takes back 2025-26 FN 18, line 4" */
export function takenBackInWords(reverses: string, { t, language }: Speaker): string {
  const [fortnightId = '', , line = ''] = reverses.split('/');
  return t('funds.takesBack', { fortnight: formatFortnight(fortnightId, 'full', language), line });
}

/** All that a line says beside kind, component, amount and day, as the desk that verifies reads it. */
export function numbersInWords(row: MoneyRow, offices: MoneySheet['offices'], speaker: Speaker): string {
  const { t, language } = speaker;
  const office = offices.find(({ code }) => code === row.partnerOffice);
  return [
    row.reverses === null ? '' : takenBackInWords(row.reverses, speaker),
    row.reference,
    office ? nameIn(office.name, language) : (row.partnerOffice ?? ''),
    row.head === 'GENERAL' ? '' : t('funds.note.head', { head: t(`funds.headOf.${row.head}`) }),
    row.tranche === null ? '' : t('funds.note.tranche', { tranche: row.tranche }),
    row.workOrder === null ? '' : t('funds.note.workOrder', { workOrder: row.workOrder }),
    row.dueOn === null ? '' : t('funds.note.dueOn', { on: formatDate(row.dueOn, 'record', language) }),
    row.sanctionNo === null ? '' : t('funds.note.sanctionNo', { no: row.sanctionNo }),
    row.pfmsNo === null ? '' : `${t('funds.pfmsNo')} ${row.pfmsNo}`,
    row.relatesTo === null ? '' : t('funds.note.relatesTo', { fortnight: formatFortnight(row.relatesTo, 'full', language) }),
    row.isOwnFunds ? t('funds.note.ownFunds') : '',
    row.importId === null ? '' : t('funds.note.import'),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
