import type { ImportProgress } from '../answers/importing.ts';
import type { RequestName, Takes } from '../answers/requests.ts';

/** A request on its way to the worker. Each is answered exactly once. */
export type AuditRequest = {
  readonly [R in RequestName]: {
    readonly id: number;
    readonly request: R;
    readonly takes: Takes<R>;
  };
}[RequestName];

/** What travels to the worker: requests, and word that the page no longer waits for one. */
export type AuditMessage =
  | AuditRequest
  | { readonly id: number; readonly request: 'abandon'; readonly takes: null };

/** What travels back: one answer or failure for each id, and progress on the way. */
export type AuditReply =
  | { readonly kind: 'answer'; readonly id: number; readonly gives: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly progress: ImportProgress;
    };
