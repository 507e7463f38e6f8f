/** Gives a page to the build that started this process, at once, instead of through the disk. */
export function handOver(page: HandedPage): Promise<void> {
  // Ends once the page has left: no more than what a pipe holds waits to be taken.
  return new Promise((resolve, reject) => {
    process.send?.(page, undefined, undefined, (failure) => {
      if (failure === null) resolve();
      else reject(failure);
    });
  });
}

/** What is sent for each page. */
export interface HandedPage {
  /** In the site, without a leading slash. */
  path: string;
  page: Uint8Array;
}
