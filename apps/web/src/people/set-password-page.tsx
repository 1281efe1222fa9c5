import { peopleRoutes } from '@pakhwada/contracts/people';
import { Button, buttonClass } from '@pakhwada/ui/button';
import { TextField } from '@pakhwada/ui/fields';
import { Block, Columns, PageHead } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { paths } from '../paths.ts';
import { Refused } from '../shell/page-state.tsx';
import { useChange } from '../shell/use-change.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../shell/words.tsx';

/** Behind the one-time link `/set-password#<token>`: what follows the # reaches no server's log. */
export function SetPasswordPage(): ReactNode {
  const { t } = useWords();
  const token = useLocation().hash.slice(1);
  useTitle(t('password.title'));
  return (
    <>
      <PageHead title={t('password.title')} />
      <Columns>
        <Block span={6} title={t('password.new')}>
          {token ? <PasswordForm token={token} /> : <Notice tone="refused" title={t('password.noLink')} />}
        </Block>
      </Columns>
    </>
  );
}

function PasswordForm({ token }: { readonly token: string }): ReactNode {
  const { t } = useWords();
  const setPassword = useChange(peopleRoutes.setPassword, { refreshes: false });
  const [isDifferent, setDifferent] = useState(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const password = String(typed.get('password') ?? '');
    const differs = password !== String(typed.get('again') ?? '');
    setDifferent(differs);
    if (!differs) setPassword.mutate({ body: { token, password } });
  };
  if (setPassword.isSuccess) {
    return (
      <Notice
        tone="done"
        title={t('password.done')}
        actions={
          <Link className={buttonClass('primary')} to={paths.signIn}>
            {t('frame.signIn')}
          </Link>
        }
      >
        <p>{t('password.done.what')}</p>
      </Notice>
    );
  }
  return (
    <form onSubmit={onSubmit} className="form">
      <TextField label={t('password.new')} hint={t('password.hint')} name="password" type="password" autoComplete="new-password" required />
      <TextField label={t('password.again')} name="again" type="password" autoComplete="new-password" required messages={isDifferent ? [t('password.differ')] : []} />
      {setPassword.error && <Refused error={setPassword.error} />}
      <Button type="submit" kind="primary">
        {t('password.do')}
      </Button>
    </form>
  );
}
