/**
 * What a program that is to get nothing of our environment gets all the same: where programs are, and where what Node
 * compiled of them is kept (see `vitest.config.ts`).
 */
export const bareEnv: Readonly<Record<'PATH' | 'NODE_COMPILE_CACHE', string | undefined>> = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
};
