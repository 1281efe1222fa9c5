import type { OfficeText } from '@pakhwada/domain/committee';
import type { ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';
import { isSaid, languageShown } from './office-text.ts';

/** What an officer wrote, in the reader's language; where it was written in the other alone, that stands there, marked. */
export function OfficeWords({ text }: { readonly text: OfficeText }): ReactElement | null {
  const { t, language } = useWords();
  if (!isSaid(text)) return null;
  const shown = languageShown(text, language);
  return (
    <>
      <span className="committee-said" lang={shown === language ? undefined : shown}>
        {text[shown].trim()}
      </span>
      {shown !== language && <small className="committee-tongue"> {t(`committeePages.written.${shown}`)}</small>}
    </>
  );
}
