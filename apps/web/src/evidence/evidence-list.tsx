import { evidenceRoutes, type Evidence } from '@pakhwada/contracts/registers';
import { formatCount, formatDate, formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { DataTable, type Column } from '@pakhwada/ui/table';
import { useState, type FormEvent, type ReactElement } from 'react';
import { addressOf } from '../shell/api-client.ts';
import { Refused } from '../shell/page-state.tsx';
import { usePlace } from '../shell/place.ts';
import { Typed } from '../shell/typed.tsx';
import { useChange } from '../shell/use-change.ts';
import { useWords } from '../shell/words.tsx';

/** Each file with its day, place and seal; a withdrawn one stays, told as such. */
export function EvidenceList({ files, labelledBy }: { readonly files: readonly Evidence[]; readonly labelledBy: string }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme } = usePlace();
  const [leaving, setLeaving] = useState<string | null>(null);
  const columns: readonly Column<Evidence>[] = [
    {
      key: 'file',
      header: t('registers.evidence.file'),
      cell: (one) => (
        <span className={one.withdrawnAt === null ? 'evidence-file' : 'evidence-file is-withdrawn'}>
          {one.canOpen && one.erasedAt === null && one.withdrawnAt === null ? (
            <a href={addressOf(evidenceRoutes.file, { params: { schemeCode: scheme, evidenceId: one.evidenceId } })} download>
              {one.fileName}
            </a>
          ) : (
            one.fileName
          )}
          <small className="muted">
            {t(`evidenceType.${one.type}`)} · {t('registers.evidence.size', { kilobytes: formatCount(Math.ceil(one.bytes / 1024)) })}
            {one.hasPersonalData && ` · ${t('registers.evidence.personal')}`}
          </small>
          {one.erasedAt !== null ? (
            <small className="muted">{t('evidence.erased', { at: formatInstant(one.erasedAt, language) })}</small>
          ) : (
            one.hasPersonalData && <small className="muted">{t(one.canOpen ? 'evidence.openedOnRecord' : 'registers.evidence.sealed')}</small>
          )}
          {one.elsewhere > 0 && <small className="muted">{t('evidence.elsewhere', { count: one.elsewhere })}</small>}
        </span>
      ),
    },
    { key: 'taken', header: t('registers.evidence.taken'), cell: ({ takenOn, place }) => <>{formatDate(takenOn, 'record', language)}{place !== null && <>, <Typed text={place} /></>}</> },
    { key: 'note', header: t('registers.evidence.note'), cell: ({ note }) => note && <Typed text={note} /> },
    { key: 'added', header: t('registers.evidence.added'), cell: (one) => [formatInstant(one.addedAt, language), name(one.addedBy), name(one.office)].join(', ') },
    { key: 'seal', header: t('registers.evidence.seal'), cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 8)}</code> },
    {
      key: 'withdraw',
      header: <span className="only-heard">{t('registers.evidence.withdraw')}</span>,
      phoneLabel: '\u00a0',
      cell: (one) =>
        one.withdrawnAt !== null ? (
          t('registers.evidence.withdrawn', { at: formatInstant(one.withdrawnAt, language) })
        ) : one.canWithdraw ? (
          <Button isSmall aria-label={t('registers.evidence.withdrawOf', { file: one.fileName })} aria-expanded={leaving === one.evidenceId} onClick={() => setLeaving(leaving === one.evidenceId ? null : one.evidenceId)}>
            {t('registers.evidence.withdraw')}
          </Button>
        ) : null,
    },
  ];
  return (
    <DataTable
      labelledBy={labelledBy}
      columns={columns}
      rows={files}
      rowKey={({ evidenceId }) => evidenceId}
      detail={({ evidenceId }) => (leaving === evidenceId ? <Withdraw evidenceId={evidenceId} onClose={() => setLeaving(null)} /> : null)}
    />
  );
}

function Withdraw({ evidenceId, onClose }: { readonly evidenceId: string; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const { scheme } = usePlace();
  const withdraw = useChange(evidenceRoutes.withdraw);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') withdraw.mutate({ params: { schemeCode: scheme, evidenceId }, body: { reason: reason.trim() } }, { onSuccess: onClose });
  };
  return (
    <form className="registers-inline" onSubmit={onSubmit} noValidate>
      <TextField label={t('registers.evidence.reason')} maxLength={300} autoFocus value={reason} messages={isTried && reason.trim() === '' ? [t('registers.reasonNeeded')] : []} onChange={(event) => setReason(event.target.value)} />
      <p className="actions">
        <Button type="submit" disabled={withdraw.isPending}>
          {t('registers.evidence.withdraw')}
        </Button>
        <Button onClick={onClose}>{t('registers.close')}</Button>
      </p>
      {withdraw.error && <Refused error={withdraw.error} />}
    </form>
  );
}
