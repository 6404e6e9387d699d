import { Button as FluentButton, Spinner } from '@fluentui/react-components';
import type { MouseEventHandler, ReactElement, ReactNode } from 'react';

export interface ButtonProps {
  children?: ReactNode;
  onClick?: MouseEventHandler;
  /** A screen has one primary button at most. */
  primary?: boolean;
  quiet?: boolean;
  small?: boolean;
  type?: 'button' | 'submit';
  /** At work: shown as such, and a second click does nothing; the focus stays where it is. */
  busy?: boolean;
  disabled?: boolean;
  icon?: ReactElement;
  label?: string;
  className?: string;
}

function appearanceOf({ primary, quiet }: ButtonProps) {
  if (primary) return 'primary';
  return quiet ? 'subtle' : 'secondary';
}

export function Button(props: ButtonProps) {
  const { busy = false, disabled = false, icon, label } = props;
  const shownIcon = busy ? <Spinner size="extra-tiny" aria-hidden /> : icon;
  return (
    <FluentButton
      appearance={appearanceOf(props)}
      size={props.small ? 'small' : 'medium'}
      type={props.type ?? 'button'}
      disabledFocusable={busy || disabled}
      aria-busy={busy}
      {...(shownIcon ? { icon: shownIcon } : {})}
      {...(label ? { 'aria-label': label, title: label } : {})}
      {...(props.onClick ? { onClick: props.onClick } : {})}
      {...(props.className ? { className: props.className } : {})}
    >
      {props.children}
    </FluentButton>
  );
}
