/** What hands do to the map. Distances in CSS pixels. */
export interface MapMoves {
  /** Moves what is seen. */
  readonly pan: (right: number, down: number) => void;
  /** Closer by so many zoom steps, what is `right` and `down` of the middle staying where it is. */
  readonly zoom: (steps: number, right: number, down: number) => void;
}

/** Less than this is a press with an unsteady hand, not a drag. */
const steady = 5;

const onMarker = (event: Event) => event.target instanceof Element && event.target.closest('button') !== null;

/**
 * Dragging with a mouse or pen, two fingers, a wheel with Ctrl or ⌘, and a press on the ground, which moves there: all that
 * dragging does can be done without it. One finger and the bare wheel scroll the page: a map must not trap them.
 */
export function listenForGestures(ground: HTMLElement, moves: MapMoves): void {
  listenForDrag(ground, moves);
  listenForFingers(ground, moves);
  ground.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { right, down } = fromMiddle(ground, event);
      moves.zoom(Math.max(-0.5, Math.min(0.5, -event.deltaY / 100)), right, down);
    },
    { passive: false },
  );
}

function fromMiddle(ground: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }) {
  const { left, top, width, height } = ground.getBoundingClientRect();
  return { right: clientX - left - width / 2, down: clientY - top - height / 2 };
}

function listenForDrag(ground: HTMLElement, moves: MapMoves): void {
  let last: PointerEvent | undefined;
  let far = 0;
  ground.addEventListener('pointerdown', (event) => {
    far = 0;
    if (event.pointerType === 'touch' || event.button !== 0 || onMarker(event)) return;
    last = event;
    ground.setPointerCapture(event.pointerId);
  });
  ground.addEventListener('pointermove', (event) => {
    if (!last) return;
    const [right, down] = [last.clientX - event.clientX, last.clientY - event.clientY];
    far += Math.hypot(right, down);
    if (far < steady) return;
    moves.pan(right, down);
    last = event;
  });
  for (const end of ['pointerup', 'pointercancel']) ground.addEventListener(end, () => (last = undefined));
  ground.addEventListener('click', (event) => {
    if (far >= steady || onMarker(event)) return;
    const { right, down } = fromMiddle(ground, event);
    if (event.detail > 1) moves.zoom(1, right, down);
    else moves.pan(right, down);
  });
}

function listenForFingers(ground: HTMLElement, moves: MapMoves): void {
  let last: { clientX: number; clientY: number; apart: number } | undefined;
  const handOf = ({ touches: [a, b] }: TouchEvent) =>
    a &&
    b && {
      clientX: (a.clientX + b.clientX) / 2,
      clientY: (a.clientY + b.clientY) / 2,
      apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    };
  ground.addEventListener('touchstart', (event) => (last = handOf(event)), { passive: true });
  ground.addEventListener('touchend', (event) => (last = handOf(event)), { passive: true });
  ground.addEventListener(
    'touchmove',
    (event) => {
      const hand = handOf(event);
      if (!hand || !last) return;
      event.preventDefault();
      moves.pan(last.clientX - hand.clientX, last.clientY - hand.clientY);
      const { right, down } = fromMiddle(ground, hand);
      if (hand.apart && last.apart) moves.zoom(Math.log2(hand.apart / last.apart), right, down);
      last = hand;
    },
    { passive: false },
  );
}
