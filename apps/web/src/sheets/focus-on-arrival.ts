/** As a `ref`: what appears takes the focus once, when it appears. */
export function focusOnArrival(element: HTMLElement | null): void {
  element?.focus();
}
