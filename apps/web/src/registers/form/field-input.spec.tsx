import { afterEach, describe, expect, it } from '@jest/globals';
import { registerOf } from '@pakhwada/domain/registers';
import { cleanup, render, screen } from '@testing-library/react';
import { WordsProvider } from '../../shell/words.tsx';
import { FieldInput } from './field-input.tsx';

const field = registerOf('registration').fields.find(({ kind }) => kind === 'UDYAM')!;
const typed = (udyam: string): void => {
  render(
    <WordsProvider>
      <FieldInput register="registration" field={field} typed={{ district: '901', texts: { [field.code]: udyam }, atLeast: [] }} parentId={null} isSealed={false} messages={[]} onChange={() => undefined} />
    </WordsProvider>,
  );
};

describe('a Udyam number that is typed', () => {
  afterEach(() => cleanup());
  it('with KA is told to be read as KR', () => {
    typed('UDYAM-KA-03-0000001');
    expect(screen.getByText('Read as KR: the certificates of Karnataka say KR, not KA.')).toBeInTheDocument();
  });
  it('as printed is told nothing', () => {
    typed('UDYAM-KR-03-0000001');
    expect(screen.queryByText(/Karnataka/)).toBeNull();
  });
});
