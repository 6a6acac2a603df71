/** What a marked-up document is made of: its tags with the names of their attributes, texts and values aside. */
export function skeletonOf(markup: string): string[] {
  const tags = markup.match(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g) ?? [];
  return tags.map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

/** The page as it reads in one language. */
export function readIn(language: 'nb' | 'en', html: string): string {
  const other = language === 'nb' ? 'en' : 'nb';
  return html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(new RegExp(`<span lang="${other}">[^<]*</span>`, 'g'), '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
