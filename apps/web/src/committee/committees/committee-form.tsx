import { committeeRoutes, type CommitteePage } from '@pakhwada/contracts/committee';
import { COMMITTEE_KINDS } from '@pakhwada/domain/committee';
import { Button } from '@pakhwada/ui/button';
import { CheckField, SelectField, TextField } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { LeavingNotice, useUnsaved } from '../../sheets/unsaved.tsx';
import { useNamesOfPlan } from '../../shell/names-of-plan.ts';
import { usePlace } from '../../shell/place.ts';
import { useToday } from '../../shell/today.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { messagesAt, RefusedForm } from '../words/refused-form.tsx';
import { SeatForm } from './seat-form.tsx';
import { SeriesFields } from './series-fields.tsx';
import { committeeBody, faultsOfCommittee, faultsOfSeat, typedCommittee, type CommitteeField, type TypedCommittee } from './typed-committee.ts';

interface CommitteeFormProps {
  readonly committee: CommitteePage | null; // null: a new one
  readonly onClose: () => void;
  readonly onSaved: () => void;
  readonly onReadAgain: () => void;
}

/** Name, rule of its days, quorum and seats. A seat that sat is ended by a day, never removed. */
export function CommitteeForm({ committee, onClose, onSaved, onReadAgain }: CommitteeFormProps): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const names = useNamesOfPlan();
  const today = useToday();
  const add = useChange(committeeRoutes.addCommittee);
  const revise = useChange(committeeRoutes.reviseCommittee);
  const [begun] = useState(() => typedCommittee(committee));
  const [typed, setTyped] = useState(begun);
  const [isTried, setTried] = useState(false);
  const unsaved = useUnsaved(typed !== begun);
  const error = add.error ?? revise.error;
  const faults = faultsOfCommittee(typed);
  const isWhole = faults.length === 0 && typed.seats.every((seat) => faultsOfSeat(seat).length === 0);
  const at = (field: CommitteeField): string[] => [...(isTried && faults.includes(field) ? [t(`committeePages.need.committee.${field}`)] : []), ...messagesAt(error, field)];
  const set = (part: Partial<TypedCommittee>): void => setTyped({ ...typed, ...part });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!isWhole) return;
    const body = committeeBody(typed, committee?.version ?? 0);
    const params = { schemeCode: scheme };
    const saved = await (committee ? revise.mutateAsync({ params: { ...params, committeeCode: committee.code }, body }) : add.mutateAsync({ params, body })).catch(() => null); // the refusal stands in the form
    if (!saved) return;
    unsaved.forget();
    onSaved();
  };
  const close = (): void => {
    unsaved.forget();
    onClose();
  };
  return (
    <form className="committee-form" noValidate onSubmit={(event) => void send(event)}>
      <LeavingNotice unsaved={unsaved} />
      <RefusedForm
        error={error}
        onReadAgain={() => {
          onReadAgain();
          close();
        }}
      />
      <div className="committee-fields">
        {!committee && <TextField label={t('committeePages.committee.code')} hint={t('committeePages.committee.codeLike')} autoComplete="off" value={typed.code} messages={at('code')} onChange={(event) => set({ code: event.target.value.toUpperCase() })} />}
        <SelectField label={t('committeePages.committee.kind')} value={typed.kind} options={COMMITTEE_KINDS.map((kind) => ({ value: kind, label: t(`committeePages.committeeKind.${kind}`) }))} onChange={(event) => set({ kind: COMMITTEE_KINDS.find((kind) => kind === event.target.value) ?? 'EXECUTIVE' })} />
        {typed.kind === 'DISTRICT' && (
          <SelectField label={t('committeePages.committee.district')} value={typed.district} messages={at('district')} options={[{ value: '', label: t('committeePages.choose') }, ...names.districts.map(({ lgd, name }) => ({ value: String(lgd), label: name }))]} onChange={(event) => set({ district: event.target.value })} />
        )}
      </div>
      <div className="committee-pair">
        {(['en', 'hi'] as const).map((tongue) => (
          <TextField key={tongue} label={t(`committeePages.in.${tongue}`, { label: t('committeePages.committee.name') })} lang={tongue} maxLength={200} value={typed[tongue]} messages={tongue === 'en' ? at('name') : []} onChange={(event) => set({ [tongue]: event.target.value })} />
        ))}
      </div>
      <SeriesFields typed={typed} messages={at('series')} onChange={set} />
      <div className="committee-fields">
        <TextField label={t('committeePages.committee.quorum')} className="input input-number" inputMode="numeric" value={typed.quorum} messages={at('quorum')} onChange={(event) => set({ quorum: event.target.value })} />
        <TextField label={t('committeePages.committee.notice')} className="input input-number" inputMode="numeric" value={typed.noticeDays} messages={at('noticeDays')} onChange={(event) => set({ noticeDays: event.target.value })} />
        {typed.kind !== 'DISTRICT' && <CheckField label={t('committeePages.committee.isMain')} checked={typed.isMain} onChange={(event) => set({ isMain: event.target.checked })} />}
      </div>
      {typed.seats.map((seat, place) => (
        <SeatForm
          key={seat.key}
          seat={seat}
          no={place + 1}
          faults={isTried ? faultsOfSeat(seat) : []}
          onChange={(part) => set({ seats: typed.seats.map((one) => (one.key === seat.key ? { ...one, ...part } : one)) })}
          {...(seat.seatId === null ? { onRemove: () => set({ seats: typed.seats.filter(({ key }) => key !== seat.key) }) } : {})}
        />
      ))}
      <p className="actions">
        <Button isSmall onClick={() => set({ seats: [...typed.seats, { key: `new ${typed.seats.length}`, seatId: null, en: '', hi: '', officeCode: '', isChair: false, isConvenor: false, since: today ?? '', until: '' }] })}>
          {t('committeePages.seat.add')}
        </Button>
      </p>
      <p className="actions">
        <Button type="submit" kind="primary" disabled={add.isPending || revise.isPending}>
          {t(committee ? 'committeePages.committees.save' : 'committeePages.committees.addNow')}
        </Button>
        <Button onClick={close}>{t('committeePages.close')}</Button>
      </p>
    </form>
  );
}
