import { Component, type ReactNode } from 'react';
import { FaultScreen } from './FaultScreen.tsx';

interface FaultBoundaryProps {
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly fault: Error | null;
}

/** Shows the error instead of a page that failed to render. A class, because React has no hook for error boundaries. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override readonly state: FaultBoundaryState = { fault: null };

  static getDerivedStateFromError(error: unknown): FaultBoundaryState {
    return { fault: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return <FaultScreen fault={fault} onResume={() => this.setState({ fault: null })} />;
  }
}
