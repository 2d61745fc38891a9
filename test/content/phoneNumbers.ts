/**
 * The shapes of a number one can call in Norway: eight digits, 116 and three more, 0 and four more, 110 to 113, and any of
 * them after +47. A sum ("90 000 barn"), a year or a date has none of these shapes.
 */
const SHAPES = [/^(\+?47)?[2-9]\d{7}$/, /^(\+47)?116\d{3}$/, /^0\d{4}$/, /^11[0-3]$/];

/** Digits with single spaces between them, apart from any word, decimal, range or date. */
const DIGITS = /(?<![\w./:–-]|\d[,.])\+?\d(?: ?\d)*(?![\w/:–-]|[,.]\d)/g;

/** The phone numbers in a text, without spaces and country code. */
export function phoneNumbersIn(text: string): readonly string[] {
  return [...text.matchAll(DIGITS)]
    .map(([digits]) => digits.replaceAll(' ', ''))
    .filter((digits) => SHAPES.some((shape) => shape.test(digits)))
    .map((digits) => (digits.length > 8 ? digits.replace(/^\+?47/, '') : digits));
}
