/**
 * The text as one word of a command line, quoted when it has to be: in double quotes where every shell, those of Windows
 * among them, takes it as it stands, and else as a shell of Linux or macOS reads it.
 */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return /["$`\\!%]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
