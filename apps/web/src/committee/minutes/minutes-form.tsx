import { minutesRoutes, type MinutesPage, type SittingPage } from '@pakhwada/contracts/committee';
import { formatClock, inIndia } from '@pakhwada/language/format';
import { translate } from '@pakhwada/language/translate';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { useState, type FormEvent, type ReactElement } from 'react';
import { LeavingNotice, useUnsaved } from '../../sheets/unsaved.tsx';
import { useAbout } from '../../shell/about.ts';
import { usePlace } from '../../shell/place.ts';
import { useChange } from '../../shell/use-change.ts';
import { useWords } from '../../shell/words.tsx';
import { OfficeTextField } from '../words/office-text-field.tsx';
import { RefusedForm } from '../words/refused-form.tsx';
import { MinuteItemForm } from './minute-item-form.tsx';
import { faultsOfMinutes, minutesBody, nextAction, typedMinutes, type TypedMinute, type TypedMinutes } from './typed-minutes.ts';

const USUAL_CLOSING = 'committeePages.closingThanks';

interface MinutesFormProps {
  readonly sitting: SittingPage;
  readonly minutes: MinutesPage | null;
  readonly begun: TypedMinutes;
  readonly onReadAgain: () => Promise<MinutesPage | null>;
}

/** The draft, item by item. It is saved as a whole; a second writer is told, and nothing is overwritten unseen. */
export function MinutesForm({ sitting, minutes, begun, onReadAgain }: MinutesFormProps): ReactElement {
  const { t, language } = useWords();
  const { scheme } = usePlace();
  const now = useAbout()?.now;
  const draft = useChange(minutesRoutes.draft);
  const [saved, setSaved] = useState({ typed: begun, revision: minutes?.revision ?? 0, at: null as string | null });
  const [typed, setTyped] = useState(begun);
  const [isTried, setTried] = useState(false);
  const unsaved = useUnsaved(typed !== saved.typed);
  const faults = faultsOfMinutes(typed, sitting.on);
  const change = (itemId: string, part: Partial<TypedMinute>): void => setTyped({ ...typed, items: typed.items.map((item) => (item.itemId === itemId ? { ...item, ...part } : item)) });
  const save = async (revision: number): Promise<void> => {
    const sent = typed;
    const page = await draft.mutateAsync({ params: { schemeCode: scheme, sittingId: sitting.sittingId }, body: minutesBody(sent, revision) }).catch(() => null); // the refusal stands below
    if (!page) return;
    setSaved({ typed: sent, revision: page.revision, at: now ?? null });
    setTried(false);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0) void save(saved.revision);
  };
  const readTheirs = async (): Promise<void> => {
    const theirs = await onReadAgain();
    draft.reset();
    const read = typedMinutes(sitting.agenda, theirs);
    setSaved({ typed: read, revision: theirs?.revision ?? 0, at: null });
    setTyped(read);
  };
  const keepMine = async (): Promise<void> => {
    const theirs = await onReadAgain();
    draft.reset();
    await save(theirs?.revision ?? 0);
  };
  const minuted = typed.items.filter(({ outcome }) => outcome !== '').length;
  return (
    <form className="committee-stack" noValidate onSubmit={send}>
      <LeavingNotice unsaved={unsaved} />
      {typed.items.map((item) => (
        <MinuteItemForm
          key={item.itemId}
          item={item}
          agendaItem={sitting.agenda.find(({ itemId }) => itemId === item.itemId)}
          sittingOn={sitting.on}
          faults={isTried ? faults.filter(({ itemId }) => itemId === item.itemId) : []}
          onChange={(part) => change(item.itemId, part)}
          onAddAction={() => change(item.itemId, { actions: [...item.actions, nextAction(typed, sitting.on)] })}
        />
      ))}
      <Block title={t('committeePages.closing')}>
        <OfficeTextField label={t('committeePages.closingWords')} rows={2} value={typed.closing} onChange={(closing) => setTyped({ ...typed, closing })} />
        <p className="actions">
          <Button isSmall onClick={() => setTyped({ ...typed, closing: { en: translate('en', USUAL_CLOSING), hi: translate('hi', USUAL_CLOSING) } })}>
            {t('committeePages.closingUsual')}
          </Button>
        </p>
      </Block>
      {isTried && faults.length > 0 && (
        <p className="field-message" role="alert">
          {t('committeePages.minutes.faults', { count: faults.length })}
        </p>
      )}
      <RefusedForm error={draft.error} onReadAgain={() => void readTheirs()} onKeepMine={() => void keepMine()} />
      <div className="committee-save">
        <Button type="submit" kind="primary" disabled={draft.isPending}>
          {t('committeePages.minutes.save')}
        </Button>
        <span className="muted" role="status">
          {t('committeePages.minutes.minuted', { minuted, all: typed.items.length })}
          {typed !== saved.typed ? ` · ${t('committeePages.unsaved')}` : saved.at === null ? '' : ` · ${t('committeePages.savedAt', { at: formatClock(inIndia(saved.at).clock, language) })}`}
        </span>
      </div>
    </form>
  );
}
