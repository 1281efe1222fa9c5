import { useLocation } from 'react-router';
import { usePlace } from './place.ts';

/** Another fortnight of the same page: only that part of the address changes. */
export function useAddressIn(): (fortnight: string) => string {
  const { scheme, fortnight } = usePlace();
  const { pathname, search } = useLocation();
  return (other) => pathname.replace(`/${scheme}/${fortnight}`, `/${scheme}/${other}`) + search;
}
