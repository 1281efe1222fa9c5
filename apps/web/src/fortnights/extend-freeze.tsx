import { formatFortnight, formatInstant } from '@pakhwada/language/format';
import { Button } from '@pakhwada/ui/button';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Typed } from '../shell/typed.tsx';
import { useWords } from '../shell/words.tsx';
import type { DeskActionProps } from './desk-action-props.ts';
import { ExtensionForm } from './extension-form.tsx';

const Sheet = lazy(async () => ({ default: (await import('@pakhwada/ui/sheet')).Sheet }));

/** Puts the freeze off, once and before it is due. Where it has been put off, says why. */
export function ExtendFreeze({ fortnight, now, onDone }: DeskActionProps): ReactElement | null {
  const { language, t } = useWords();
  const [isAsking, setAsking] = useState(false);
  if (fortnight.extensionReason !== null) {
    return (
      <p className="small">
        {t('fortnights.extendedOnce', { at: formatInstant(fortnight.freezesAt, language) })} “<Typed text={fortnight.extensionReason} />”
      </p>
    );
  }
  if (now >= fortnight.freezesAt) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t('fortnights.extend')}
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <Sheet title={t('fortnights.extendTitle', { fortnight: formatFortnight(fortnight.id, 'full', language) })} closeWord={t('frame.close')} isOpen onClose={() => setAsking(false)}>
            <ExtensionForm
              fortnight={fortnight}
              onExtended={(words) => {
                setAsking(false);
                onDone(words);
              }}
            />
          </Sheet>
        </Suspense>
      )}
    </>
  );
}
