import { committeeRoutes, type AgendaItem } from '@pakhwada/contracts/committee';
import { NO_TEXT, AGENDA_KINDS } from '@pakhwada/domain/committee';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextField } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { LeavingNotice, useUnsaved } from '../../sheets/unsaved.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useReview } from '../../shell/use-review.ts';
import { useWords } from '../../shell/words.tsx';
import { OfficeTextField } from '../words/office-text-field.tsx';
import { messagesAt, RefusedForm } from '../words/refused-form.tsx';
import { useOffices } from '../words/use-offices.ts';
import { faultsOfItem, itemBody, typedItem, type ItemField, type TypedItem } from './typed-item.ts';

interface ItemFormProps {
  readonly sittingId: string;
  readonly item: AgendaItem | null; // null: a new one
  readonly componentCode: string | null; // a new one begins with it
  readonly onClose: () => void;
  readonly onSaved: (item: AgendaItem) => void;
}

const MOST_OPTIONS = 6;
const LONG = ['background', 'presentStatus', 'issue', 'proposal'] as const;

/** One item of the agenda note, both languages side by side: background, present status, issue, proposal, options, amount, whose it is, file. */
export function ItemForm({ sittingId, item, componentCode, onClose, onSaved }: ItemFormProps): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const add = useChange(committeeRoutes.addItem);
  const revise = useChange(committeeRoutes.reviseItem);
  const [begun] = useState(() => typedItem(item, componentCode));
  const [typed, setTyped] = useState(begun);
  const [isTried, setTried] = useState(false);
  const unsaved = useUnsaved(typed !== begun);
  const error = add.error ?? revise.error;
  const faults = faultsOfItem(typed);
  const at = (field: ItemField | 'componentCode' | 'officeCode' | 'fileNo'): string[] => [...(isTried && faults.some((one) => one === field) ? [t(`committeePages.need.${field as ItemField}`)] : []), ...messagesAt(error, field)];
  const set = (part: Partial<TypedItem>): void => setTyped({ ...typed, ...part });
  const save = async (version: number): Promise<void> => {
    const body = itemBody(typed, version);
    const params = { schemeCode: scheme, sittingId };
    const done = await (item ? revise.mutateAsync({ params: { ...params, itemId: item.itemId }, body }) : add.mutateAsync({ params, body })).catch(() => null); // the refusal stands in the form
    if (!done) return;
    unsaved.forget();
    onSaved(done);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0) void save(item?.version ?? 0);
  };
  return (
    <form className="committee-form" noValidate onSubmit={send}>
      <LeavingNotice unsaved={unsaved} />
      <RefusedForm
        error={error}
        onReadAgain={() => {
          unsaved.forget();
          onClose();
        }}
      />
      <OfficeTextField label={t('committeePages.part.title')} rows={1} maxLength={300} value={typed.title} messages={at('title')} onChange={(title) => set({ title })} />
      <ItemFacts typed={typed} at={at} onChange={set} />
      {LONG.map((part) => (
        <OfficeTextField key={part} label={t(`committeePages.part.${part}`)} rows={part === 'proposal' ? 3 : 2} value={typed[part]} messages={part === 'proposal' ? at('proposal') : []} onChange={(text) => set({ [part]: text })} />
      ))}
      {typed.options.map((option, place) => (
        <div key={place} className="committee-option">
          <OfficeTextField
            label={t('committeePages.optionNo', { no: place + 1 })}
            rows={1}
            maxLength={500}
            value={option}
            messages={place === 0 ? at('options') : []}
            onChange={(text) => set({ options: typed.options.map((one, other) => (other === place ? text : one)) })}
          />
          <Button isSmall kind="quiet" aria-label={t('committeePages.removeOption', { no: place + 1 })} onClick={() => set({ options: typed.options.filter((_, other) => other !== place) })}>
            {t('committeePages.remove')}
          </Button>
        </div>
      ))}
      <p className="actions">
        {typed.options.length < MOST_OPTIONS && (
          <Button isSmall onClick={() => set({ options: [...typed.options, NO_TEXT] })}>
            {t('committeePages.addOption')}
          </Button>
        )}
      </p>
      <p className="actions">
        <Button type="submit" kind="primary" disabled={add.isPending || revise.isPending}>
          {t(item ? 'committeePages.agenda.save' : 'committeePages.agenda.addNow')}
        </Button>
        <Button
          onClick={() => {
            unsaved.forget();
            onClose();
          }}
        >
          {t('committeePages.close')}
        </Button>
      </p>
    </form>
  );
}

interface ItemFactsProps {
  readonly typed: TypedItem;
  readonly at: (field: 'amountPaise' | 'componentCode' | 'officeCode' | 'fileNo') => string[];
  readonly onChange: (part: Partial<TypedItem>) => void;
}

function ItemFacts({ typed, at, onChange }: ItemFactsProps): ReactElement {
  const { t, name } = useWords();
  const offices = useOffices();
  const components = useReview().data?.components ?? [];
  const none = { value: '', label: t('committeePages.none') };
  return (
    <div className="committee-fields">
      <SelectField label={t('committeePages.part.kind')} value={typed.kind} options={AGENDA_KINDS.map((kind) => ({ value: kind, label: t(`committeePages.kindLong.${kind}`) }))} onChange={(event) => onChange({ kind: AGENDA_KINDS.find((kind) => kind === event.target.value) ?? 'DECISION' })} />
      <SelectField
        label={t('committeePages.part.component')}
        value={typed.componentCode}
        messages={at('componentCode')}
        options={[none, ...components.map(({ code, shortName }) => ({ value: code, label: `${code} ${name(shortName)}` }))]}
        onChange={(event) => onChange({ componentCode: event.target.value })}
      />
      <TextField label={t('committeePages.part.amount')} placeholder={t('committeePages.part.amountLike')} value={typed.amount} messages={at('amountPaise')} onChange={(event) => onChange({ amount: event.target.value })} />
      <SelectField label={t('committeePages.part.office')} value={typed.officeCode} messages={at('officeCode')} options={[none, ...offices.options]} onChange={(event) => onChange({ officeCode: event.target.value })} />
      <TextField label={t('committeePages.part.file')} maxLength={100} autoComplete="off" value={typed.fileNo} messages={at('fileNo')} onChange={(event) => onChange({ fileNo: event.target.value })} />
    </div>
  );
}
