import { importRoutes } from '@pakhwada/contracts/funds';
import { formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { useAbout } from '../../shell/about.ts';
import { addressOf } from '../../shell/api-client.ts';
import { Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';

/** Sends a file and goes on to its columns; one that came before is told instead. */
export function SendFile(): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const goTo = useNavigate();
  const send = useChange(importRoutes.send);
  const megabytes = useAbout()?.importMegabytes;
  const [file, setFile] = useState<File | null>(null);
  const known = send.data?.isKnown ? send.data : null;

  const onSend = async (): Promise<void> => {
    if (!file) return;
    const sent = await send.mutateAsync({ params: { schemeCode: scheme }, query: { fileName: file.name }, file }).catch(() => null); // the refusal stands on the page
    if (sent && !sent.isKnown) void goTo(paths.import(scheme, fortnight, sent.import.id));
  };

  return (
    <Block title={t('imports.send')} aside={<a href={addressOf(importRoutes.template, { params: { schemeCode: scheme }, query: { language } })} download>{t('imports.template')}</a>}>
      <form
        className="imports-send"
        onSubmit={(event) => {
          event.preventDefault();
          void onSend();
        }}
      >
        <TextField type="file" accept=".csv,.xlsx,.txt,text/csv" label={t('imports.choose')} hint={megabytes === undefined ? null : t('imports.chooseHint', { megabytes })} onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        <Button type="submit" kind="primary" disabled={!file || send.isPending}>
          {send.isPending ? t('imports.sending') : t('imports.sendNow')}
        </Button>
      </form>
      {send.error && <Refused error={send.error} />}
      {known?.earlier && (
        <Notice tone="done" title={t('imports.knownFile', { at: formatInstant(known.earlier.sentAt, language), who: name(known.earlier.sentBy) })}>
          <p>
            <Link to={paths.import(scheme, fortnight, known.import.id)}>{known.import.fileName}</Link>, {t(`importState.${known.import.state}`)}
          </p>
        </Notice>
      )}
    </Block>
  );
}
