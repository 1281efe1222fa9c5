import type { FieldShape } from '@pakhwada/domain/registers';
import { Button } from '@pakhwada/ui/button';
import { Block } from '@pakhwada/ui/layout';
import { Notice } from '@pakhwada/ui/notice';
import type { WordedRegister } from '@pakhwada/language/sentence';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { Refused } from '../../shell/page-state.tsx';
import { isRefusal } from '../../shell/refusal.ts';
import { useWords } from '../../shell/words.tsx';
import { DistrictChoice } from './district-choice.tsx';
import { FaultsOnTop, type ToldFault } from './faults-on-top.tsx';
import { FieldInput } from './field-input.tsx';
import type { FormSection } from './form-sections.ts';
import type { TypedRecord } from './typed-record.ts';
import { LeavingNotice, useUnsaved } from '../../sheets/unsaved.tsx';

export interface SavedForm {
  readonly key: string;
  readonly path: string;
}

export interface ShapedFormProps<Read extends object> {
  readonly register: WordedRegister; // whose words the fields have
  readonly one: string; // "Trainee"
  readonly sections: readonly FormSection[];
  readonly titleOf: (section: FormSection) => string;
  readonly place: 'DISTRICT' | 'ANYWHERE' | 'PARENT';
  readonly parentId: string | null;
  readonly sealed: readonly string[];
  readonly begun: TypedRecord;
  readonly judge: (typed: TypedRecord) => Read | { readonly faults: readonly ToldFault[] };
  readonly save: (read: Read) => Promise<SavedForm | null>; // null: refused
  readonly error: Error | null;
  readonly isSending: boolean;
  readonly saveWord: string;
  /** What the next form begins with, where one is made after the other. */
  readonly next?: (typed: TypedRecord) => TypedRecord;
  readonly nameOf: (field: string) => string;
}

/** A form made from declared fields. Everything that is wrong is told at once, at its field and on top; what is typed is not lost by a stray click. */
export function ShapedForm<Read extends object>(props: ShapedFormProps<Read>): ReactElement {
  const { register, one, sections, titleOf, place, parentId, sealed, begun, judge, save, error, isSending, saveWord, next, nameOf } = props;
  const { t } = useWords();
  const goTo = useNavigate();
  const [typed, setTyped] = useState(begun);
  const [isTried, setTried] = useState(false);
  const [saved, setSaved] = useState<SavedForm | null>(null);
  const unsaved = useUnsaved(typed !== begun && saved === null);
  const judged = judge(typed);
  const own = isTried && 'faults' in judged ? judged.faults : [];
  const told = own.length > 0 ? own : breachesOf(error);
  const messagesAt = (field: string): string[] => told.flatMap((fault) => (fault.field === field ? [fault.text] : []));
  const change = (typing: TypedRecord): void => {
    setSaved(null);
    setTyped(typing);
  };
  const send = async (isNext: boolean): Promise<void> => {
    setTried(true);
    setSaved(null);
    if ('faults' in judged) return;
    const done = await save(judged);
    if (!done) return;
    unsaved.forget();
    if (!isNext || !next) return void goTo(done.path);
    setTried(false);
    setTyped(next(typed));
    setSaved(done);
    document.querySelector<HTMLElement>('.registers-form input')?.focus();
  };
  const of = (...kinds: readonly FormSection['kind'][]): readonly FormSection[] => sections.filter(({ kind }) => kinds.includes(kind));
  const input = (field: FieldShape): ReactElement => <FieldInput key={field.code} register={register} field={field} typed={typed} parentId={parentId} isSealed={sealed.includes(field.code)} messages={messagesAt(field.code)} onChange={change} />;
  return (
    <form
      className="registers-form registers-stack"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <LeavingNotice unsaved={unsaved} />
      {saved && (
        <Notice tone="done" title={t('registers.form.saved', { one, key: saved.key })}>
          <p>
            <Link to={saved.path}>{t('registers.form.open')}</Link>
          </p>
        </Notice>
      )}
      {told.length > 0 && <FaultsOnTop faults={told} nameOf={nameOf} />}
      {error && told.length === 0 && <Refused error={error} />}
      {of('WHO').map((section) => (
        <Block key={section.key} title={titleOf(section)}>
          <div className="registers-fields">
            {place !== 'PARENT' && <DistrictChoice place={place} value={typed.district} messages={messagesAt('district')} onChange={(district) => change({ ...typed, district })} />}
            {section.fields.map(input)}
          </div>
        </Block>
      ))}
      {of('STEP', 'EXIT').length > 0 && (
        <Block title={t('registers.record.life')} aside={t('registers.form.lifeNote')}>
          <div className="registers-steps">
            {of('STEP', 'EXIT').map((section) => (
              <fieldset key={section.key} className={section.fields.length > 3 ? 'is-long' : section.fields.length > 1 ? 'is-two' : undefined}>
                <legend>
                  {titleOf(section)}
                  {section.kind === 'EXIT' && <small className="muted"> {t('registers.form.exitNote')}</small>}
                </legend>
                <div className="registers-fields">{section.fields.map(input)}</div>
              </fieldset>
            ))}
          </div>
        </Block>
      )}
      {of('MORE').map((section) => (
        <Block key={section.key} title={titleOf(section)}>
          <div className="registers-fields">{section.fields.map(input)}</div>
        </Block>
      ))}
      <p className="actions">
        <Button type="submit" kind="primary" disabled={isSending}>
          {saveWord}
        </Button>
        {next && (
          <Button disabled={isSending} onClick={() => void send(true)}>
            {t('registers.form.saveNext')}
          </Button>
        )}
      </p>
    </form>
  );
}

/** What the server found, by its field; what belongs to no field is told by the refusal as a whole. */
function breachesOf(error: Error | null): readonly ToldFault[] {
  return isRefusal(error) ? error.problem.breaches.flatMap(({ field, text }) => (field === null ? [] : [{ field, text }])) : [];
}
