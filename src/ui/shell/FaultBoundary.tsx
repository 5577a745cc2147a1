import { Component, type ReactNode } from 'react';
import { FaultScreen } from './FaultScreen.tsx';

interface FaultBoundaryProps {
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly fault: Error | null;
}

/** Shows what went wrong in place of a page that cannot be drawn. React knows such a boundary only as a class. */
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
