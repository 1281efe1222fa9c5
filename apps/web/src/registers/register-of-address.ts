import { REGISTER_CODES, registerOf, type RegisterShape } from '@pakhwada/domain/registers';
import { useParams } from 'react-router';

/** The shape of the register the address names; null where there is none of that name. */
export function useShape(): RegisterShape | null {
  const { register } = useParams();
  const code = REGISTER_CODES.find((one) => one === register);
  return code ? registerOf(code) : null;
}
