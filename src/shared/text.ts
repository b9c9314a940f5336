/** A sentence in both languages of the product. Placeholders are `{name}`; they are filled when the text is shown. */
export interface Text {
  zh: string;
  en: string;
}

export type TextValue = string | number | readonly string[];
export type TextValues = Readonly<Record<string, TextValue>>;
