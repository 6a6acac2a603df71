/** Helsenorge as any vendor's system reaches it: the message service and the registers over `fetch`. */
import { BusinessDocument, MessageEntry, type PostAppRec } from '../../machines/contract/message-service.ts';
import type { Code } from '../../machines/contract/messages/message.ts';
import { CommunicationParty, GpOfCitizen, type ServiceSwitch } from '../../machines/contract/registers.ts';
import type { DialogService } from '../../machines/contract/services.ts';

const Entries = MessageEntry.array();
const SOURCE_SYSTEM = 'Referansejournal, v1.0';

/** Helsenorge does not answer: what was asked of it is to be asked again later, and may have been done all the same. */
export class Unavailable extends Error {
  /** The status that said so; undefined when the connection failed. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

/** The statuses that say so: a time-out, and what a gateway or an overloaded server answers. */
const UNAVAILABLE = [408, 502, 503, 504];

/** How an inbox is listed: which end of it first, how many messages at a time, and whether for one HER-id at a time. */
export interface Listing {
  readonly newestFirst: boolean;
  readonly atMost: number;
  readonly eachHerIdAlone: boolean;
}

/**
 * Carries a call to Helsenorge and its answer back; `body` and `json` are JSON documents, undefined for none. As `fetch`
 * does, it rejects with a TypeError when the connection fails.
 */
export type Carrier = (call: {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}) => Promise<{ readonly status: number; readonly json?: unknown }>;

/** Over the network, as any vendor's system. */
export const byFetch: Carrier = async ({ method, url, headers, body }) => {
  const response = await fetch(url, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
};

export function connect({ url, token }: { url: string; token: string }, carry: Carrier) {
  async function answered(call: Parameters<Carrier>[0]): ReturnType<Carrier> {
    try {
      return await carry(call);
    } catch (error) {
      if (error instanceof TypeError) throw new Unavailable(`${call.method} ${call.url}: ${error.message}`);
      throw error;
    }
  }

  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const { status, json } = await answered({
      method,
      url: `${url}/${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        'api-version': '2',
        'nhn-source-system': SOURCE_SYSTEM,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body,
    });
    if (UNAVAILABLE.includes(status)) {
      throw new Unavailable(`${method} ${path} was answered ${status}`, status);
    }
    if (status >= 300) throw new Error(`${method} ${path} was answered ${status}: ${JSON.stringify(json)}`);
    return json;
  }

  return {
    /** Unread messages to any of the HER-ids, at most a page of them. */
    async unread(herIds: readonly string[], { newestFirst, atMost }: Listing): Promise<MessageEntry[]> {
      const query = herIds.map((herId) => `ReceiverHerIds=${herId}`).join('&');
      const order = newestFirst ? '&OrderBy=Descending' : '';
      return Entries.parse(
        await call('GET', `Messages?${query}&IncludeMetadata=true&MessagesToFetch=${atMost}${order}`),
      );
    },

    async document(id: string): Promise<Uint8Array> {
      return Buffer.from(
        BusinessDocument.parse(await call('GET', `Messages/${id}/business-document`)).businessDocument,
        'base64',
      );
    },

    async markRead(id: string, herId: string): Promise<void> {
      await call('PUT', `Messages/${id}/read/${herId}`);
    },

    async send(document: Uint8Array): Promise<void> {
      await call('POST', 'Messages', {
        businessDocument: Buffer.from(document).toString('base64'),
        contentType: 'application/xml',
        contentTransferEncoding: 'base64',
      } satisfies BusinessDocument);
    },

    /** Gives a message its receipt by the id that the message service gave it; it is rejected if there are errors. */
    async acknowledge({ id, receiverHerId }: MessageEntry, errors: readonly Code[]): Promise<void> {
      const list = errors.map(({ value, name, system }) => ({
        errorCode: value,
        details: name,
        oid: system,
      }));
      await call('POST', `Messages/${id}/apprec/${receiverHerId}`, {
        appRecStatus: errors.length > 0 ? 'Rejected' : 'Ok',
        ...(errors.length > 0 && { appRecErrorList: list }),
      } satisfies PostAppRec);
    },

    async switchService(herId: string, service: DialogService, isEnabled: boolean): Promise<void> {
      const path = `AddressRegister/CommunicationParties/${herId}/Services/${service}`;
      await call('PUT', path, { isEnabled } satisfies ServiceSwitch);
    },

    async gpOf(nationalId: string): Promise<string | null> {
      return GpOfCitizen.parse(await call('GET', `GpRegister/Citizens/${nationalId}/Gp`)).gpHerId;
    },

    async party(herId: string): Promise<CommunicationParty> {
      return CommunicationParty.parse(await call('GET', `AddressRegister/CommunicationParties/${herId}`));
    },
  };
}

export type Helsenorge = ReturnType<typeof connect>;
