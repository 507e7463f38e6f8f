/** How much a selection holds at most: a thousand-item address must not freeze a page. */
export const selectionLimits = {
  rows: 200,
  title: 120,
  group: 80,
  name: 100,
  sentence: 300,
  address: 500,
} as const;
