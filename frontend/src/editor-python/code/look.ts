/**
 * How the code looks. The editor lies in a shadow tree, since only there CodeMirror brings its rules as constructed style
 * sheets, which `style-src 'self'` allows. The page's tokens reach into it.
 */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--colour-ink)', backgroundColor: 'var(--colour-card)', fontSize: 'calc(1.0625rem * var(--text-scale))' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--colour-ink)' },
  '.cm-line': { padding: '0 0.75rem 0 0.375rem' },
  '.cm-gutters': { border: 'none', backgroundColor: 'var(--colour-card)', color: 'var(--colour-ink-soft)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '1.75rem', padding: '0 0.25rem' },
  '.python-gutter': { width: '1.25rem' },
  // Beside the first part of a line that goes on below.
  '.python-gutter .cm-gutterElement': { display: 'grid', gridAutoRows: '1.55em', placeItems: 'center' },
  '.cm-content ::selection, .cm-content::selection': { backgroundColor: '#b5d4ea' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--colour-primary-soft)', outline: '1px solid var(--colour-primary)' },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--colour-danger-soft)', outline: '1px solid var(--colour-danger)' },
  '.cm-placeholder': { color: 'var(--colour-ink-soft)' },
  '.cm-specialChar': { color: 'var(--colour-danger)', backgroundColor: 'var(--colour-danger-soft)' },

  '.python-lit': { backgroundColor: 'var(--colour-warn-soft)', boxShadow: 'inset 5px 0 0 var(--colour-sun)' },
  '.python-arrow': { color: 'var(--colour-warn)', fontWeight: '700' },
  '.python-wrong-line': { backgroundColor: 'var(--colour-danger-soft)' },
  '.python-wrong': { textDecoration: 'underline wavy var(--colour-danger) 2px', textUnderlineOffset: '3px', textDecorationSkipInk: 'none' },
  '.python-wrong-mark': {
    display: 'inline-grid', placeItems: 'center', width: '1.125rem', height: '1.125rem', borderRadius: '50%', backgroundColor: 'var(--colour-danger)',
    color: '#fff', font: '700 0.875rem/1 var(--font)',
  },

  '.cm-tooltip': { border: '2px solid var(--colour-line-strong)', borderRadius: 'var(--radius-s)', backgroundColor: 'var(--colour-card)', boxShadow: 'var(--shadow-2)', color: 'var(--colour-ink)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '12.5rem', maxWidth: '100%', minWidth: '0', fontFamily: 'var(--font)', fontSize: 'var(--text-s)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { display: 'flex', alignItems: 'baseline', gap: '0.75rem', minHeight: '1.75rem', padding: '0.125rem 0.5rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--colour-primary)', color: '#fff' },
  '.cm-completionLabel': { fontFamily: 'var(--font-code)', fontWeight: '700' },
  '.cm-completionMatchedText': { textDecoration: 'none', color: 'var(--colour-primary)' },
  'li[aria-selected] .cm-completionMatchedText': { color: 'inherit', textDecoration: 'underline' },
  '.cm-completionDetail': { flex: '1', marginLeft: '0', overflow: 'hidden', color: 'var(--colour-ink-soft)', fontStyle: 'normal', textAlign: 'end', textOverflow: 'ellipsis' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword], color: 'var(--colour-primary)', fontWeight: '700' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--colour-good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--colour-accent)' },
  { tag: tags.comment, color: 'var(--colour-ink-soft)', fontStyle: 'italic' },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], color: 'var(--colour-ink)', fontWeight: '700' },
]);

export const look: Extension = [theme, syntaxHighlighting(colours)];
