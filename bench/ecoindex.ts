/** Quantiles of the web, as the EcoIndex publishes them: elements of the page, requests, kilobytes transferred. */
const elements = [
  0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479,
  594_601,
];
const requests = [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920];
const kilobytes = [
  0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08,
  2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223_212.26,
];

/**
 * The EcoIndex of a page, from 0 to 100; above 80 is grade A.
 * @see https://www.ecoindex.fr/comment-ca-marche/
 */
export function ecoIndex(page: { elements: number; requests: number; kilobytes: number }): number {
  const score =
    100 -
    (5 *
      (3 * rank(elements, page.elements) +
        2 * rank(requests, page.requests) +
        rank(kilobytes, page.kilobytes))) /
      6;
  return Math.round(score * 10) / 10;
}

/** The grade of a score, A to G. */
export function ecoGrade(score: number): string {
  const limits: readonly (readonly [number, string])[] = [
    [80, 'A'],
    [70, 'B'],
    [55, 'C'],
    [40, 'D'],
    [25, 'E'],
    [10, 'F'],
  ];
  return limits.find(([limit]) => score > limit)?.[1] ?? 'G';
}

/** The quantile a value falls in, with what it has crossed of it. */
function rank(quantiles: readonly number[], value: number): number {
  for (let index = 1; index < quantiles.length; index++) {
    const [low = 0, high = 0] = quantiles.slice(index - 1, index + 1);
    if (value < high) return index - 1 + (value - low) / (high - low);
  }
  return quantiles.length - 1;
}
