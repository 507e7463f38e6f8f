import { defineRule, issueIn } from '#domain/catalogue/rule.ts';
import { judgeColour, readableContrast } from '#domain/site/colours.ts';

/** The two colours of a directory are texts and hold white ones: both are read without effort. */
export const siteColours = defineRule({
  code: 'couleur-illisible',
  scope: 'catalogue',
  check: ({ settings }) =>
    settings === undefined
      ? []
      : (['primary', 'accent'] as const).flatMap((name) => {
          const colour = settings.colours[name];
          const { ratio, darker } = judgeColour(colour, settings.colours);
          if (darker === undefined) return [];
          const params = { valeur: colour, nombre: shorten(ratio), minimum: readableContrast };
          const fix = { expected: darker, automatic: false };
          return issueIn('site.yaml', 'couleur-illisible', ['colours', name], params, fix);
        }),
});

/** Rounded down: 4.49 is not 4.5. */
function shorten(ratio: number): number {
  return Math.floor(ratio * 10) / 10;
}
