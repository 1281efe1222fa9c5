import type { VoucherPage } from '@pakhwada/contracts/funds';
import { formatDate, formatFortnight, formatRupeesBare } from '@pakhwada/language/format';
import type { Column } from '@pakhwada/ui/table';
import type { Words } from '../shell/words.tsx';

export type ShownVoucher = VoucherPage['vouchers'][number];

/** A voucher as a row: amounts in full rupees and paise, as the treasury printed them. */
export function voucherColumns({ t, language }: Pick<Words, 't' | 'language'>, isStandingShown: boolean): readonly Column<ShownVoucher>[] {
  const standing: readonly Column<ShownVoucher>[] = [
    { key: 'standing', header: t('imports.standing'), cell: (one) => (one.takenIn === null ? `${t(`voucherStanding.${one.standing}`)}${one.componentCode === null ? '' : ` (${one.componentCode})`}` : t('imports.takenIn', { fortnight: formatFortnight(one.takenIn, 'full', language) })) },
  ];
  return [
    { key: 'voucher', header: t('imports.voucherNo'), cell: ({ voucherNo }) => voucherNo },
    { key: 'sanction', header: t('imports.sanctionNo'), cell: ({ sanctionNo }) => sanctionNo },
    { key: 'on', header: t('imports.paidOn'), cell: ({ paidOn }) => formatDate(paidOn, 'record', language) },
    { key: 'amount', header: `${t('imports.amount')} (₹)`, align: 'end', cell: ({ amountPaise }) => formatRupeesBare(amountPaise, 'rupee') },
    { key: 'row', header: t('imports.rowNo'), align: 'end', cell: ({ row }) => row },
    ...(isStandingShown ? standing : []),
  ];
}
