import { describe, expect, it } from '@jest/globals';
import { missing } from '@pakhwada/domain/ratio';
import { formatFigure, formatShare } from '@pakhwada/language/format';
import { render } from '@testing-library/react';
import { AtLeast, Figure, Held, NoTarget, NotReported } from './index.ts';

describe('absence', () => {
  it('prints a dash with its reason for the ear, never 0 or 100 %', () => {
    const { container } = render(<Figure printed={formatFigure(missing('NO_DENOMINATOR'), (share) => formatShare(share, 2), 'en')} />);
    expect(container).toHaveTextContent('–No denominator: nothing to divide by yet');
    expect(container.querySelector('[aria-hidden]')).toHaveTextContent('–');
  });

  it('prints a known figure as it is', () => {
    const { container } = render(<Figure printed={formatFigure({ numerator: '1', denominator: '2' }, (share) => formatShare(share, 2), 'en')} />);
    expect(container.innerHTML).toBe('50.00%');
  });

  it('looks different for zero, not reported, no target and a lower bound', () => {
    const marks = [<NotReported key="1" language="en" />, <NoTarget key="2" language="en" />, <Held key="3" language="en">0</Held>, <AtLeast key="4" language="en">100</AtLeast>, '0'].map((mark) => render(<p>{mark}</p>).container.innerHTML);
    expect(new Set(marks).size).toBe(5);
  });
});
