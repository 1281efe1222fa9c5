import { recordRoutes, type RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';
import { formatDate } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useEffect, useState, type ReactElement } from 'react';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { RecordValue } from '../record-value.tsx';
import { useRegisterWords } from '../register-words.ts';
import { EraseForm } from './erase-form.tsx';
import { RevealForm } from './reveal-form.tsx';

const SHOWN_MS = 60_000;

/** Sealed fields: closed until they are opened for a purpose, which is recorded; then shown once and closed again by themselves. */
export function PersonalFields({ shape, page }: { readonly shape: RegisterShape; readonly page: RegisterRecordPage }): ReactElement | null {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const words = useRegisterWords();
  const reveal = useChange(recordRoutes.reveal, { refreshes: false });
  const [asked, setAsked] = useState<'REVEAL' | 'ERASE' | null>(null);
  const opened = reveal.data?.values;
  const { reset } = reveal;
  useEffect(() => {
    if (!opened) return;
    const timer = setTimeout(reset, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [opened, reset]);
  if (page.isErased) return <Notice tone="locked" title={t('registers.personal.erased')} />;
  if (page.personalFields.length === 0) return null;
  const sealed = shape.fields.filter(({ code }) => page.personalFields.includes(code));
  const params = { schemeCode: scheme, register: shape.code, recordId: page.line.recordId };
  return (
    <Block title={t('registers.personal.title', { count: sealed.length })} aside={page.retainUntil === null ? undefined : t('registers.personal.until', { on: formatDate(page.retainUntil, 'record', language) })}>
      <dl className="registers-values" aria-live="polite">
        {sealed.map((field) => (
          <div key={field.code}>
            <dt>{words.field(shape.code, field.code)}</dt>
            <dd>{opened ? <RecordValue field={field} value={opened[field.code]} /> : <span className="muted">{t('registers.personal.sealed')}</span>}</dd>
          </div>
        ))}
      </dl>
      {opened && (
        <p className="actions">
          <Button onClick={reset}>{t('registers.personal.hide')}</Button>
          <span className="muted small">{t('registers.personal.hides')}</span>
        </p>
      )}
      {!opened && asked === null && (
        <p className="actions">
          {page.canReveal && <Button onClick={() => setAsked('REVEAL')}>{t('registers.personal.open')}</Button>}
          {page.canErase && <Button onClick={() => setAsked('ERASE')}>{t('registers.personal.erase')}</Button>}
        </p>
      )}
      {asked === 'REVEAL' && !opened && (
        <RevealForm error={reveal.error} isSending={reveal.isPending} onClose={() => setAsked(null)} onSend={(body) => reveal.mutate({ params, body }, { onSuccess: () => setAsked(null) })} />
      )}
      {asked === 'ERASE' && <EraseForm params={params} onClose={() => setAsked(null)} />}
    </Block>
  );
}
