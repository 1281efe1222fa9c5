/** Goes up whenever the same review would print differently; stored beside each file. */
export const TEMPLATE_VERSION = '2';
