import type { ImportProgress, ReadAudit } from '../answers/importing.ts';
import type { RequestName, Takes } from '../answers/requests.ts';
import type { SentChoices } from './sent-choices.ts';

/** A request to the worker. Each is answered exactly once. */
export type AuditRequest = {
  readonly [R in RequestName]: {
    readonly id: number;
    readonly request: R;
    readonly takes: Takes<R>;
  };
}[RequestName];

/** A message to the worker: a request, or the notice that the page no longer waits for one. */
export type AuditMessage =
  | Exclude<AuditRequest, { readonly request: 'reread' }>
  | { readonly id: number; readonly request: 'reread'; readonly takes: SentChoices }
  | { readonly id: number; readonly request: 'abandon'; readonly takes: null };

/** The audit of a generated inventory that an idle worker has read. Nobody asked for it. */
export interface RehearsedAudit {
  readonly kind: 'rehearsed';
  readonly audit: ReadAudit;
}

/** Says that a worker is idle, and has nothing left to rehearse or to prepare. It is for whoever starts the workers. */
export interface WarmNotice {
  readonly kind: 'warm';
}

/** A message to the page: one answer or failure per id, and progress before it. */
export type AuditReply =
  | RehearsedAudit
  | { readonly kind: 'answer'; readonly id: number; readonly gives: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly progress: ImportProgress;
    };
