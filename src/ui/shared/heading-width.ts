/** An estimate for where no page is drawn: px per character of a heading. */
const USUAL_PX = 8.4;

let ruler: OffscreenCanvasRenderingContext2D | null = null;

/** A drawing context with the font of headings; null where no page is drawn. */
function rulerOfHeadings(): OffscreenCanvasRenderingContext2D | null {
  if (typeof OffscreenCanvas === 'undefined' || typeof document === 'undefined') return null;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  if (context !== null) context.font = `600 ${fontSize} ${fontFamily}`;
  return context;
}

/** The width of the text of a heading in px, in the font of the page. */
export function headingTextWidth(heading: string): number {
  ruler ??= rulerOfHeadings();
  return Math.ceil(ruler?.measureText(heading).width ?? heading.length * USUAL_PX);
}
