import { Component, type ReactNode } from 'react';
import { useWords } from '../words/words';
import { Button } from './button';
import { Notice } from './notice';

function Crashed() {
  const words = useWords();
  return (
    <Notice intent="error" action={<Button onClick={() => location.reload()}>{words.problems.reloadPage}</Button>}>
      {words.problems.crashed}
    </Notice>
  );
}

/** A fault in one part of the screen says so there, and leaves the rest and what was typed alone. */
export class Guard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}
