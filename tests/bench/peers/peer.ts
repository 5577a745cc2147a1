/** The flagged pairings of one client. */
export interface PeerClient {
  readonly name: string;
  readonly exposed: number;
  readonly atRisk: number;
}

/** What every peer answers about the same file. */
export interface PeerAnswers {
  readonly exposed: number;
  readonly atRisk: number;
  /** The first flagged pairings, by server, then by client descending: names of client and server. */
  readonly page: readonly (readonly [client: string, server: string])[];
  /** Every client with flagged pairings, by name. */
  readonly clients: readonly PeerClient[];
}

/** A file that a peer has opened. */
export interface OpenedFile {
  flagged(): Promise<Pick<PeerAnswers, 'exposed' | 'atRisk'>>;
  page(): Promise<PeerAnswers['page']>;
  clients(): Promise<PeerAnswers['clients']>;
  close(): Promise<void>;
}

/** Another way to the same answers. */
export interface Peer {
  readonly name: string;
  /** What a person does not wait for: the engine is started before a file is chosen. Not measured. */
  start?(file: string): Promise<void>;
  /** @param file the path of a CSV file as `fleetText` writes it. */
  open(file: string): Promise<OpenedFile>;
}

/** Rows of the first page. */
export const PEER_PAGE = 50;

function textOf({ exposed, atRisk, page, clients }: PeerAnswers): readonly string[] {
  const counts = clients.map((client) => [client.name, client.exposed, client.atRisk].join(' '));
  return [`${exposed} ${atRisk}`, ...page.map((names) => names.join(' ')), ...counts];
}

/** The first difference between two answers, in words; null if they are equal. */
export function peerDifference(expected: PeerAnswers, given: PeerAnswers): string | null {
  const [one, other] = [textOf(expected), textOf(given)];
  if (one.length !== other.length) return `${one.length} lines against ${other.length}`;
  const place = one.findIndex((line, at) => line !== other[at]);
  return place < 0 ? null : `line ${place}: ${one[place]} against ${other[place]}`;
}
