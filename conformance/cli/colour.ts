/** Whether what goes to a stream is coloured: as NO_COLOR and FORCE_COLOR say, else on a terminal. See no-color.org. */
export function isColoured(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: without, TERM: terminal } = environment;
  if (forced !== undefined) return !['0', 'false'].includes(forced);
  if (without) return false;
  return stream.isTTY === true && terminal !== 'dumb';
}
