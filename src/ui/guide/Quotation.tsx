interface QuotationProps {
  /** The article's own words, English in every language of the page. */
  readonly text: string;
  /** What they mean in the language of the page; empty where that is the article's. */
  readonly meaning: string;
}

/** A sentence of the article as it stands there, with its meaning below where the page speaks another language. */
export function Quotation({ text, meaning }: QuotationProps) {
  return (
    <blockquote>
      <p lang="en">{text}</p>
      {meaning === '' ? null : <p className="dim">{meaning}</p>}
    </blockquote>
  );
}
