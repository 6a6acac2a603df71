/** Names as life has them, to be drawn from, and to be taken out of whatever people are shown. */

// None is a word of either language: a report is rid of them wherever they stand. One letter alone tells nobody's name.
export const ODD_GIVEN_NAMES = [
  'Nora',
  'Åse-Bjørg',
  'Q',
  'Ánne Máret',
  "D'Artagnella",
  'Zoë',
  'Zoe\u0308',
  'Þórunn',
  'Łucja',
  'Đorđe',
  'İpek',
  'Wilhelmina Alexandra Konstantina Bernadotte Aurora Theodora Magdalena Isabella Josefine Ragnhilda Åm',
] as const;
export const ODD_FAMILY_NAMES = [
  'Testmann',
  'Ærøskjøbing',
  'Ðx',
  "O'Brianson",
  'Sárá-Utsi',
  'von der Testen',
  'Nguyễn',
  'Testmann-Prøvesen',
  'Ho\u0308glundsson',
  'Østensjøvik',
  'Skarpnordeggenbråtensætherhaugenlundsdalviknesbergstrandmyrvoldengsletteneskogheimfjellstadtangenøyb',
] as const;
