import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { listen, tell, type PaneMessage } from '../outlook/bridge';
import type { MailFolder } from '../server/contract';
import { useWords } from '../words/words';
import type { Highlight } from './mail-client';

const widthKey = 'iod.pane.width';
const [narrowest, usual, widest] = [300, 360, 760] as const;

const bounded = (width: number) => Math.min(widest, Math.max(narrowest, Math.round(width)));

interface FrameProps {
  folder: MailFolder;
  id: string | null;
  /** When the mailbox changes the open mail may have a new story. */
  change: number;
  onOpenMessage: (id: string) => void;
  onHighlight: (highlight: Highlight) => void;
  onInsert: (text: string) => void;
  onRefresh: () => void;
}

/** Tells the pane which mail is open, and does what it asks. */
function useBridge(frame: React.RefObject<HTMLIFrameElement | null>, props: FrameProps) {
  const { folder, id, change } = props;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const tellItem = useCallback(() => {
    const now = latest.current;
    const mode = now.folder === 'drafts' ? 'compose' : 'read';
    tell(frame.current?.contentWindow ?? null, { type: 'item', mode, messageId: now.id, folder: now.folder });
  }, [frame]);
  useEffect(tellItem, [tellItem, folder, id, change]);
  useEffect(
    () =>
      listen<PaneMessage>(
        () => frame.current?.contentWindow ?? null,
        (message) => {
          if (message.type === 'ready') tellItem();
          if (message.type === 'openMessage') latest.current.onOpenMessage(message.messageId);
          if (message.type === 'highlight')
            latest.current.onHighlight({ source: message.source, ranges: message.ranges });
          if (message.type === 'insert') latest.current.onInsert(message.text);
          if (message.type === 'refresh') latest.current.onRefresh();
        },
      ),
    [frame, tellItem],
  );
}

function Splitter({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const words = useWords().mailbox;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: 20, ArrowRight: -20 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onWidth(bounded(width + step));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons === 1) onWidth(bounded(window.innerWidth - event.clientX));
  };
  return (
    // A splitter that can be focused is a control (ARIA: "focusable separator").
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.resize}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onWidth(usual)}
    />
  );
}

/** The real pane, as Outlook would show it. */
export function PaneFrame(props: FrameProps) {
  const words = useWords().mailbox;
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState(() => bounded(Number(localStorage.getItem(widthKey)) || usual));
  useBridge(frame, props);
  const resize = (wanted: number) => {
    setWidth(wanted);
    localStorage.setItem(widthKey, String(wanted));
  };
  return (
    <>
      <Splitter width={width} onWidth={resize} />
      <iframe ref={frame} className="pane-frame" src="/pane.html" title={words.pane} style={{ width }} />
    </>
  );
}
