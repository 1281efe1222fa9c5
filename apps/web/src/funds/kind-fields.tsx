import type { MoneySheet } from '@pakhwada/contracts/funds';
import { MONEY_HEADS, fieldsOfKind, type MoneyHead } from '@pakhwada/domain/funds';
import { nameIn } from '@pakhwada/language/translate';
import { CheckField, DateField, SelectField, TextField } from '@pakhwada/ui/fields';
import type { ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';
import type { LineProps } from './line-props.ts';
import { isHeaded, type TypedLine } from './typed-money.ts';

/** What only some kinds of line have: head, office, instalment, work order, due day, own funds. */
export function KindFields(props: Pick<LineProps, 'sheet' | 'typed' | 'at' | 'onChange'>): ReactElement {
  const { typed, at, onChange } = props;
  const { language, t } = useWords();
  const own = fieldsOfKind({ type: typed.type, reverses: null });
  return (
    <>
      {own.includes('tranche') && <TrancheField {...props} />}
      {own.includes('workOrder') && <WorkOrderField {...props} />}
      {own.includes('partnerOffice') && <PartnerField {...props} />}
      {own.includes('dueOn') && <DateField language={language} label={t('funds.dueOn')} value={typed.dueOn} messages={at('dueOn', typed.dueOn)} onChange={(event) => onChange({ dueOn: event.target.value })} />}
      {isHeaded(typed.type) && <SelectField label={t('funds.head')} value={typed.head} options={MONEY_HEADS.map((head) => ({ value: head, label: t(`funds.headOf.${head}`) }))} onChange={(event) => onChange({ head: event.target.value as MoneyHead })} />}
      {own.includes('isOwnFunds') && (
        <div className="own-funds">
          <CheckField label={t('funds.ownFunds')} checked={typed.isOwnFunds} onChange={(event) => onChange({ isOwnFunds: event.target.checked })} />
        </div>
      )}
    </>
  );
}

type FieldProps = Pick<LineProps, 'sheet' | 'typed' | 'at' | 'onChange'>;

function TrancheField({ sheet, typed, at, onChange }: FieldProps): ReactElement {
  const { t, money } = useWords();
  const found = sheet.tranches.find(({ componentCode, tranche }) => componentCode === typed.componentCode && String(tranche) === typed.tranche);
  const hint = found ? t('funds.trancheStands', { requested: money(found.requestedPaise), ordered: money(found.orderedPaise), released: money(found.releasedPaise) }) : t('funds.trancheHint');
  return (
    <div>
      <TextField label={t('funds.tranche')} value={typed.tranche} inputMode="numeric" autoComplete="off" messages={at('tranche', typed.tranche)} onChange={(event) => onChange({ tranche: event.target.value.replace(/\D/g, '').slice(0, 2) })} />
      <p className="field-hint" aria-live="polite">
        {hint}
      </p>
    </div>
  );
}

/** Open orders of the component; a refund is for one that was paid on. The office of the order is taken over. */
function WorkOrderField({ sheet, typed, at, onChange }: FieldProps): ReactElement {
  const { t, money } = useWords();
  const isRefund = typed.type === 'REFUND';
  const orders = sheet.workOrders.filter(({ componentCode, paidPaise, committedPaise, workOrder }) => componentCode === typed.componentCode && (workOrder === typed.workOrder || (isRefund ? paidPaise > 0 : paidPaise < committedPaise)));
  const isStrange = typed.workOrder !== '' && !orders.some(({ workOrder }) => workOrder === typed.workOrder);
  const options = [
    { value: '', label: t('funds.noWorkOrder') },
    ...orders.map(({ workOrder, committedPaise, paidPaise }) => ({ value: workOrder, label: t('funds.workOrderLeft', { workOrder, left: money(committedPaise - paidPaise), committed: money(committedPaise) }) })),
    ...(isStrange ? [{ value: typed.workOrder, label: typed.workOrder }] : []),
  ];
  const choose = (workOrder: string): Partial<TypedLine> => ({ workOrder, partnerOffice: orders.find((order) => order.workOrder === workOrder)?.partnerOffice ?? typed.partnerOffice });
  return <SelectField label={t(isRefund ? 'funds.workOrderRefunded' : 'funds.workOrder')} value={typed.workOrder} messages={at('workOrder', typed.workOrder)} options={options} onChange={(event) => onChange(choose(event.target.value))} />;
}

function PartnerField({ sheet, typed, at, onChange }: FieldProps): ReactElement {
  const { language, t } = useWords();
  const isNeeded = typed.type === 'LIMIT' || typed.type === 'TRANSFER';
  const options = [{ value: '', label: t(isNeeded ? 'funds.choosePartner' : 'funds.noPartner') }, ...officesFor(sheet, typed).map(({ code, name }) => ({ value: code, label: nameIn(name, language) }))];
  return <SelectField label={t('funds.partnerOf', { type: typed.type })} value={typed.partnerOffice} messages={at('partnerOffice', typed.partnerOffice)} options={options} onChange={(event) => onChange({ partnerOffice: event.target.value })} />;
}

/** Offices the component's money has reached before stand first. */
function officesFor({ offices, components }: MoneySheet, { componentCode }: TypedLine): MoneySheet['offices'] {
  const known = components.find(({ code }) => code === componentCode)?.partners.map(({ partnerOffice }) => partnerOffice) ?? [];
  return [...offices.filter(({ code }) => known.includes(code)), ...offices.filter(({ code }) => !known.includes(code))];
}
