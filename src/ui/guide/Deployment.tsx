import type { DeploymentMessages } from '../../locale/en/deployment.ts';
import { Statements } from './Statements.tsx';

interface DeploymentProps {
  readonly messages: DeploymentMessages;
}

/** How to roll out the service pack, and what proves that it runs. */
export function Deployment({ messages }: DeploymentProps) {
  return (
    <details>
      <summary>{messages.heading}</summary>
      <ul>
        <Statements all={messages.statements} />
      </ul>
      <h4>{messages.proofHeading}</h4>
      <p>{messages.proof}</p>
    </details>
  );
}
