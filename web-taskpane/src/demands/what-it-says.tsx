import { useRef } from 'react';
import type { Reading } from '../server/contract';
import { Block } from '../ui/block';
import { Notice } from '../ui/notice';
import { useFormat } from '../words/format';
import { useWords } from '../words/words';
import { QualifyFields } from './qualify-fields';
import type { QualifyForm } from './qualify-form';
import type { Hint } from './read-fields';
import { useServices } from './services';

function Besides({ reading }: { reading: Reading }) {
  const words = useWords();
  const format = useFormat();
  const meetings = reading.meetings.map(({ value }) =>
    [format.date(value.date), value.time?.slice(0, 5)].filter(Boolean).join(' '),
  );
  const attachments = reading.attachments.filter((attachment) => !attachment.inline);
  return (
    <>
      {reading.meetings.length > 0 && (
        <p className="quiet-text">{words.common.labelled(words.fields.meetings, meetings.join(', '))}</p>
      )}
      {attachments.length > 0 && (
        <p className="quiet-text">
          {words.common.labelled(words.fields.attachments, attachments.map((attachment) => attachment.name).join(', '))}
        </p>
      )}
      {reading.warnings.length > 0 && (
        <Notice intent="warning">{words.common.labelled(words.read.warnings, reading.warnings.join(' '))}</Notice>
      )}
    </>
  );
}

/** The values read from the mail, editable in place. */
export function WhatItSays({
  reading,
  form,
  onConfirmAll,
  onLook,
}: {
  reading: Reading;
  form: QualifyForm;
  onConfirmAll: () => void;
  onLook: (hint: Hint | undefined) => void;
}) {
  const words = useWords();
  const block = useRef<HTMLDivElement>(null);
  const services = useServices(form.draft.needs.map((need) => need.service));
  return (
    <div ref={block}>
      <Block
        title={words.pane.whatItSays}
        aside={<span className="quiet-text">{words.read.remaining(form.uncertain.length)}</span>}
      >
        <QualifyFields
          compact
          draft={form.draft}
          onChange={form.change}
          hints={form.hints}
          missing={form.missing}
          services={services}
          onConfirmAll={onConfirmAll}
          onLook={onLook}
        />
        <p className="quiet-text">{words.read.help}</p>
        <Besides reading={reading} />
      </Block>
    </div>
  );
}
