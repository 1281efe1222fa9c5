import { REGISTER_IMPORT_MODES, registerImportRoutes, type RegisterImport } from '@pakhwada/contracts/registers';
import { formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { SelectField, TextField } from '@pakhwada/ui/fields';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type DragEvent, type FormEvent, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { useAbout } from '../../shell/about.ts';
import { addressOf } from '../../shell/api-client.ts';
import { Refused } from '../../shell/page-state.tsx';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { useImportedName } from './imported-name.ts';

type Mode = RegisterImport['mode'];

/** Sends a file, chosen or dropped, and goes on to its progress; one that came before is told instead. */
export function SendRegisterFile({ register }: { readonly register: RegisterImport['register'] }): ReactElement {
  const { t, language, name } = useWords();
  const { scheme, fortnight } = usePlace();
  const goTo = useNavigate();
  const nameOf = useImportedName();
  const megabytes = useAbout()?.importMegabytes;
  const send = useChange(registerImportRoutes.send);
  const [file, setFile] = useState<File | null>(null);
  const [mode, setMode] = useState<Mode>('STRICT');
  const [isOver, setOver] = useState(false);
  const params = { schemeCode: scheme, register };
  const known = send.data?.isKnown ? send.data.import : null;
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!file) return;
    const sent = await send.mutateAsync({ params, query: { fileName: file.name, mode }, file }).catch(() => null); // the refusal stands on the page
    if (sent && !sent.isKnown) void goTo(paths.registerImport(scheme, fortnight, sent.import.id));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    setFile(event.dataTransfer.files[0] ?? null);
  };
  return (
    <Block title={t('registers.imports.send', { register: nameOf(register) })} aside={<a href={addressOf(registerImportRoutes.template, { params, query: { language } })} download>{t('registers.list.template')}</a>}>
      <form className={isOver ? 'registers-send is-over' : 'registers-send'} onSubmit={(event) => void onSubmit(event)} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
        <TextField type="file" accept=".csv,.xlsx,text/csv" label={t('registers.imports.choose')} hint={file ? t('registers.imports.chosen', { file: file.name }) : t('registers.imports.chooseHint', { megabytes: megabytes ?? 0 })} onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        <SelectField label={t('registers.imports.mode')} value={mode} options={REGISTER_IMPORT_MODES.map((one) => ({ value: one, label: t(`registers.importMode.${one}`) }))} onChange={(event) => setMode(event.target.value as Mode)} />
        <Button type="submit" kind="primary" disabled={!file || send.isPending}>
          {send.isPending ? t('registers.imports.sending') : t('registers.imports.sendNow')}
        </Button>
      </form>
      {send.error && <Refused error={send.error} />}
      {known && (
        <Notice tone="done" title={t('registers.imports.knownFile', { at: formatInstant(known.sentAt, language), who: name(known.sentBy) })}>
          <p>
            <Link to={paths.registerImport(scheme, fortnight, known.id)}>{known.fileName}</Link>, {t(`registers.importState.${known.state}`)}
          </p>
        </Notice>
      )}
    </Block>
  );
}
