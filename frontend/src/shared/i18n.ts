/**
 * Texts of the browser in the reader's language. The msgids are the English texts, as in the server's catalogues.
 *
 * The page embeds the catalogue as Django's JSONCatalog view shapes it:
 *
 *     <script type="application/json" id="messages">{"catalog": {"Run": "Rulează", "%(count)s block": ["…", "…", "…"]}}</script>
 *
 * A text that isn't there is shown in English. The language is that of `<html lang>`.
 */

type Catalogue = Record<string, string | string[]>;

let catalogue: Catalogue | null = null;

function messages(): Catalogue {
  if (catalogue === null) {
    const source = document.getElementById('messages')?.textContent;
    catalogue = source ? ((JSON.parse(source) as { catalog?: Catalogue }).catalog ?? {}) : {};
  }
  return catalogue;
}

/** Forgets the catalogue, so that the next text is read from the page anew. For tests that change the language. */
export function forgetMessages(): void {
  catalogue = null;
}

/** The reader's language as the page says it: "ro", "en". */
export function locale(): string {
  return document.documentElement.lang || 'en';
}

export function gettext(msgid: string): string {
  const text = messages()[msgid];
  return typeof text === 'string' && text ? text : msgid;
}

/**
 * The form for `count` things. The order of forms in a catalogue is that of CLDR's categories for the language
 * (Romanian: one, few, other), which is also the order of gettext's Plural-Forms.
 */
export function ngettext(singular: string, plural: string, count: number): string {
  const forms = messages()[singular];
  if (!Array.isArray(forms)) return count === 1 ? singular : plural;
  const rules = new Intl.PluralRules(locale());
  const order = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((category) =>
    (rules.resolvedOptions().pluralCategories as string[]).includes(category),
  );
  return forms[order.indexOf(rules.select(count))] || forms.at(-1) || plural;
}

/** Puts values in the places of a text: `interpolate('%(name)s is here', {name: 'Ana'})`. */
export function interpolate(text: string, values: Record<string, string | number>): string {
  return text.replace(/%\((\w+)\)s/g, (place, name: string) => String(values[name] ?? place));
}
