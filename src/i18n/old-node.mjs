/** Said in every language: the Node that says it cannot read which one is the directory’s. */
export const oldNode = (version) =>
  `Le Node de cette machine (${version}) est trop ancien, et celui du projet n’est pas installé : npm ci, puis recommencer.
The Node of this machine (${version}) is too old, and that of the project is not installed: npm ci, then start again.
`;
