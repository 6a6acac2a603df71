/** What a marked-up document is made of: its tags with the names of their attributes, texts and values aside. */
export function skeletonOf(markup: string): string[] {
  const tags = markup.match(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g) ?? [];
  return tags.map((tag) => tag.replace(/"[^"]*"/g, '""'));
}
