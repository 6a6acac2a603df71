/**
 * Where a module stands that another thread or process is to run: its name, and the address of one beside it. Neither can
 * read sources: where a test has loaded them, the compiled form is taken.
 */
export async function moduleAddress(name: string, beside: string): Promise<string> {
  if (!beside.endsWith('.ts')) return new URL(`./${name}.js`, beside).href;
  const { compiled } = await import('./compiled.js');
  return compiled(new URL(`./${name}.ts`, beside));
}
