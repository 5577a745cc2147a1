import { type ComponentProps, type KeyboardEvent, useLayoutEffect, useRef } from 'react';

const STOPS = 'a[href], button, summary';
const LAYERS = 'dialog, [popover]';

/** The controls of a group, without those in dialogs and popovers that it opens. */
function stopsOf(group: Element): readonly HTMLElement[] {
  return Array.from(group.querySelectorAll<HTMLElement>(STOPS)).filter((stop) => {
    const layer = stop.closest(LAYERS);
    return (layer === null || !group.contains(layer)) && stop.checkVisibility();
  });
}

/**
 * The index to which a key moves from `index` among `count` controls; null for other keys. Stays within the group.
 */
export function nextStop(index: number, count: number, key: string): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * A group of controls that is one tab stop (roving tabindex): the Tab key goes to the control that last had the
 * focus, at first to the first one; the arrow keys, Home and End move among the controls. Fields inside are not part
 * of it.
 */
export function RovingGroup(props: Omit<ComponentProps<'div'>, 'role' | 'ref' | 'onKeyDown'>) {
  const group = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = group.current;
    if (element === null) return;
    let stop: HTMLElement | undefined;
    let frame = 0;
    const arrange = () => {
      const stops = stopsOf(element);
      if (stop === undefined || !stops.includes(stop)) stop = stops[0];
      for (const one of stops) one.tabIndex = one === stop ? 0 : -1;
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !stopsOf(element).includes(target)) return;
      stop = target;
      arrange();
    };
    // Which controls are visible is known once the browser has computed the styles. Asking before makes it compute
    // them once more for each group.
    const arrangeInFrame = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(arrange);
    };
    // Parts of the group also render without the group.
    const observer = new MutationObserver(arrangeInFrame);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', onFocus);
    arrangeInFrame();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener('focusin', onFocus);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (group.current === null || !(target instanceof HTMLElement)) return;
    const stops = stopsOf(group.current);
    const index = stops.indexOf(target);
    const next = index < 0 ? null : nextStop(index, stops.length, event.key);
    if (next === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    stops[next]?.focus();
  };

  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
  return <div {...props} ref={group} role="group" onKeyDown={onKeyDown} />;
}
