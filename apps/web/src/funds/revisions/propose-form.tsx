import { revisionRoutes, type PlanAmounts } from '@pakhwada/contracts/funds';
import { UNALLOCATED } from '@pakhwada/domain/funds';
import { wordBreach } from '@pakhwada/language/sentence';
import { Button } from '@pakhwada/ui/button';
import { DateField, TextArea, TextField } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { BeforeAfter } from './before-after.tsx';
import { MoveLine } from './move-line.tsx';
import { changesOf, EMPTY_PROPOSAL, judge, moveOf, readableMoves, type TypedMove } from './typed-moves.ts';

/** Moves are typed one by one; below them stand the amounts before and after, as they would be. */
export function ProposeForm({ amounts, onSent }: { readonly amounts: PlanAmounts; readonly onSent: () => void }): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const propose = useChange(revisionRoutes.propose);
  const [typed, setTyped] = useState(EMPTY_PROPOSAL);
  const [isTried, setTried] = useState(false);
  const breaches = judge(amounts, typed);
  const told = (field: string, line?: number): readonly string[] =>
    !isTried ? [] : [...new Set(breaches.filter((breach) => breach.field === field && (breach.row?.line ?? undefined) === line).map((breach) => wordBreach(breach, language)))];
  const chosen = (code: string, field: 'from' | 'to', line: number): readonly string[] => (code !== '' ? told(field, line) : isTried ? [t('revisions.chooseNeeded')] : []);
  const isReadable = typed.moves.every((move) => moveOf(move) !== null);
  const change = (key: number, part: Partial<TypedMove>): void => setTyped({ ...typed, moves: typed.moves.map((move) => (move.key === key ? { ...move, ...part } : move)) });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (breaches.length > 0 || !isReadable || typed.orderOn === '') return;
    const { reason, orderNo, orderOn } = typed;
    await propose.mutateAsync({ params: { schemeCode: scheme }, body: { planVersion: amounts.versions.at(-1)?.version ?? 1, moves: readableMoves(typed), reason: reason.trim(), orderNo: orderNo.trim(), orderOn } });
    onSent();
  };
  const table = changesOf(amounts, typed).map(({ code, beforePaise, afterPaise }) => {
    const component = amounts.components.find((one) => one.code === code);
    return { code, name: component?.name ?? null, beforePaise, afterPaise, standing: component ?? null };
  });
  const places = [...amounts.components.map(({ code, name }) => ({ code, name })), ...(amounts.mustBeAllocated ? [] : [{ code: UNALLOCATED, name: null }])];
  return (
    <form className="stacked revision-form" noValidate onSubmit={(event) => void send(event).catch(() => undefined)}>
      {typed.moves.map((move, at) => (
        <MoveLine
          key={move.key}
          move={move}
          line={at + 1}
          places={places}
          messages={{ from: chosen(move.from, 'from', at + 1), to: chosen(move.to, 'to', at + 1), amount: isTried && moveOf(move) === null ? [t('revisions.amountUnreadable')] : told('amountPaise', at + 1) }}
          onChange={(part) => change(move.key, part)}
          {...(typed.moves.length > 1 ? { onRemove: () => setTyped({ ...typed, moves: typed.moves.filter(({ key }) => key !== move.key) }) } : {})}
        />
      ))}
      <p className="actions">
        <Button isSmall onClick={() => setTyped({ ...typed, moves: [...typed.moves, { key: Math.max(...typed.moves.map(({ key }) => key)) + 1, from: '', to: '', amount: '' }] })}>
          {t('revisions.addMove')}
        </Button>
        <span className="muted">{t('revisions.amountHint')}</span>
      </p>
      {told('moves').map((message) => (
        <p key={message} className="field-message" role="alert">
          {message}
        </p>
      ))}
      <BeforeAfter table={table} totalPaise={amounts.versions.at(-1)?.totalPaise ?? 0} />
      <div className="revision-order">
        <TextField label={t('revisions.orderNo')} hint={'\u00a0'} value={typed.orderNo} maxLength={100} autoComplete="off" messages={told('orderNo')} onChange={(event) => setTyped({ ...typed, orderNo: event.target.value })} />
        <DateField
          label={t('revisions.orderOn')}
          language={language}
          value={typed.orderOn}
          max={amounts.today}
          messages={isTried && typed.orderOn === '' ? [t('quotations.needed')] : told('orderOn')}
          onChange={(event) => setTyped({ ...typed, orderOn: event.target.value })}
        />
      </div>
      <TextArea label={t('revisions.reason')} rows={3} maxLength={1000} value={typed.reason} messages={told('reason')} onChange={(event) => setTyped({ ...typed, reason: event.target.value })} />
      {propose.error && <Refused error={propose.error} />}
      <p className="actions">
        <Button type="submit" kind="primary" disabled={propose.isPending}>
          {t('revisions.send')}
        </Button>
      </p>
    </form>
  );
}
