import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, html, styleElement } from '../../../src/ui/report/markup.ts';

describe('text in markup', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onclick="x', '&quot; onclick=&quot;x'],
    ["it's & <b>", 'it&#39;s &amp; &lt;b&gt;'],
    ['&lt;', '&amp;lt;'],
    ['§ Köln', '§ Köln'],
    ['WS\u202E1', 'WS⟨U+202E⟩1'],
    ['a\u2066b\u200Fc', 'a⟨U+2066⟩b⟨U+200F⟩c'],
    ['a\0b\u001Bc', 'a⟨U+0000⟩b⟨U+001B⟩c'],
    ['a\tb\nc', 'a\tb\nc'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('can neither start nor end an element, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: markup } = html`<p title="${text}">${text}</p>`;
        expect(markup.match(/[<>"']/g)).toHaveLength(6);
        expect(markup).not.toMatch(/[\p{Bidi_Control}\0]/u);
      }),
    );
  });
});

describe('a template', () => {
  it('inserts markup unchanged and text escaped, singly or in lists', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}${['&', 1]}</ul>`.text).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li>&amp;1</ul>',
    );
  });

  it('leaves out null', () => {
    expect(html`a${null}b${[]}c`.text).toBe('abc');
  });
});

describe('a style', () => {
  it('is unchanged', () => {
    expect(styleElement('p > a { content: "&"; }').text).toBe(
      '<style>p > a { content: "&"; }</style>',
    );
  });

  it('is refused if it could end itself', () => {
    expect(() => styleElement('</style><script>')).toThrow('</');
  });
});
