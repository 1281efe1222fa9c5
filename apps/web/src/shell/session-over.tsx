import { Sheet } from '@pakhwada/ui/sheet';
import { Button } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Refused } from './page-state.tsx';
import { useSession } from './session.tsx';
import { useWords } from './words.tsx';

/** Rises over the page that was open, which stays as it is with everything typed in it. */
export function SessionOver(): ReactNode {
  const { t } = useWords();
  const { me, isOver, signIn } = useSession();
  const [isHidden, setHidden] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  if (!me || !isOver) return null;
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    signIn(me.login, password).then(
      () => setError(null),
      (reason: unknown) => setError(reason as Error),
    );
  };
  if (isHidden) return <Button onClick={() => setHidden(false)}>{t('session.over')}</Button>;
  return (
    <Sheet title={t('session.over')} closeWord={t('frame.close')} isOpen onClose={() => setHidden(true)}>
      <form onSubmit={onSubmit} className="form">
        <p>{t('session.over.what')}</p>
        <TextField label={t('session.password', { login: me.login })} name="password" type="password" autoComplete="current-password" autoFocus required />
        {error && <Refused error={error} />}
        <Button type="submit" kind="primary">
          {t('session.continue')}
        </Button>
      </form>
    </Sheet>
  );
}
