import { gunzipSync, strFromU8 } from 'fflate';

/** What the data block of a page holds: the content of each fold that is laid out when it is opened. */
export function parcelsOf(html: string): Record<string, string> {
  const [, block = ''] =
    /<script type="application\/octet-stream" id="later">([^<]*)<\/script>/.exec(html) ?? [];
  return JSON.parse(strFromU8(gunzipSync(Buffer.from(block, 'base64')))) as Record<string, string>;
}

/** A page as it is with every fold laid out. */
export function unfolded(html: string): string {
  const parcels = parcelsOf(html);
  return html.replace(
    /(<details[^>]*) data-later="([^"]*)"([^>]*>.*?)<p class="quiet needs-script">.*?<\/p>/gs,
    (_all, before: string, name: string, after: string) => `${before}${after}${parcels[name]}`,
  );
}
