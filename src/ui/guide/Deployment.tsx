import type { DeploymentMessages } from '../../locale/en/deployment.ts';

interface DeploymentProps {
  readonly messages: DeploymentMessages;
}

/** How to roll out the service pack, and what proves that it runs. */
export function Deployment({ messages }: DeploymentProps) {
  return (
    <details>
      <summary>{messages.heading}</summary>
      <ul>
        {messages.statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
      <h4>{messages.proofHeading}</h4>
      <p>{messages.proof}</p>
    </details>
  );
}
