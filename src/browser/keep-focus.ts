/** A place that had the focus: the element, and the index of each ancestor among its siblings. */
interface Place {
  readonly element: Element;
  /** From the element upwards. Each parent with the index of the child that led to the element. */
  readonly steps: readonly { readonly parent: Element; readonly index: number }[];
}

/** A place inside a dialog, a popover or the page itself. */
interface LayerPlace {
  readonly layer: Element;
  readonly place: Place;
}

const LAYERS = 'dialog, [popover]';
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Keeps the focus on the page. If the focused element is removed, hidden or disabled, the browser would leave
 * the focus on `<body>`, and people who use the keyboard or a screen reader would start again at the top. The
 * focus then goes to the nearest control: what follows in the same place, what precedes it, or the same one
 * level up. If a dialog goes together with the element that opened it, the place of that element counts.
 *
 * A click beside all controls takes the focus away on purpose, and it stays away. Code that chooses a better
 * place itself does so before this function notices.
 *
 * @returns a function that stops it.
 */
export function keepFocus(page: Document): () => void {
  let places: readonly LayerPlace[] = [];

  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === page.body) return;
    const layer = target.closest(LAYERS) ?? page.body;
    const below = places.findIndex((one) => one.layer === layer);
    const kept = below < 0 ? places.filter(isOpen) : places.slice(0, below);
    places = [...kept, { layer, place: placeOf(target) }];
  };

  /** Whether the focus is nowhere, although nobody took it away. */
  const isLost = (): boolean => {
    const last = places.at(-1);
    if (last === undefined) return false;
    const now = page.activeElement;
    return (now === null || now === page.body) && !canTakeFocus(last.place.element);
  };

  const restore = () => {
    if (!isLost()) return;
    for (const { layer, place } of places.toReversed()) {
      const home = isOpen({ layer }) ? homeOf(place) : null;
      if (home === null) continue;
      home.focus();
      return;
    }
  };

  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null) return;
    // The element may be on its way out, which shows only after the code that removes it has run.
    queueMicrotask(() => {
      if (page.activeElement !== page.body) return;
      if (isLost()) restore();
      else places = [];
    });
  };

  const observer = new MutationObserver(restore);
  page.addEventListener('focusin', remember);
  page.addEventListener('focusout', onFocusOut);
  observer.observe(page.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert', 'open'],
  });
  return () => {
    page.removeEventListener('focusin', remember);
    page.removeEventListener('focusout', onFocusOut);
    observer.disconnect();
  };
}

function placeOf(element: Element): Place {
  const steps: { parent: Element; index: number }[] = [];
  let child = element;
  for (let parent = child.parentElement; parent !== null; parent = child.parentElement) {
    steps.push({ parent, index: Array.prototype.indexOf.call(parent.children, child) });
    child = parent;
  }
  return { element, steps };
}

function isOpen({ layer }: Pick<LayerPlace, 'layer'>): boolean {
  if (!layer.isConnected) return false;
  if (layer instanceof HTMLDialogElement) return layer.open;
  return !layer.hasAttribute('popover') || layer.matches(':popover-open');
}

/** The control that is nearest to a place whose element is gone; null if there is none. */
function homeOf({ element, steps }: Place): HTMLElement | null {
  if (isControl(element)) return element;
  for (const { parent, index } of steps) {
    if (!parent.isConnected) continue;
    const siblings = Array.from(parent.children);
    const following = siblings.slice(index).flatMap(controlsIn);
    const home = following[0] ?? siblings.slice(0, index).flatMap(controlsIn).at(-1);
    if (home !== undefined) return home;
  }
  return null;
}

function controlsIn(element: Element): readonly HTMLElement[] {
  return [element, ...element.querySelectorAll(FOCUSABLE)].filter(isControl);
}

/** Whether Tab stops at the element. */
function isControl(element: Element): element is HTMLElement {
  const isStop = element instanceof HTMLElement && element.tabIndex >= 0;
  return isStop && element.matches(FOCUSABLE) && canTakeFocus(element);
}

function canTakeFocus(element: Element): boolean {
  if (!element.isConnected || element.matches(':disabled')) return false;
  return element.closest('[inert]') === null && element.checkVisibility();
}
