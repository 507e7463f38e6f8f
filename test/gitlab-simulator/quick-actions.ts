/**
 * The quick actions GitLab would carry out in a text: lines beginning with « / » and a word, outside fenced code and
 * HTML blocks. Stricter than GitLab, which wants a paragraph of the top level: what is found here may run, what is not
 * found cannot.
 * @see GitLab lib/gitlab/quick_actions/extractor.rb
 */
export function findQuickActions(text: string): string[] {
  const found: string[] = [];
  let fence: string | undefined;
  let html = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      const closes = mark?.[0] === fence[0] && mark !== undefined && mark.length >= fence.length;
      if (closes && line.trim() === mark) fence = undefined;
      continue;
    }
    // An HTML block lasts until an empty line; a fence inside it is none.
    if (line.trim() === '') html = false;
    else if (/^ {0,3}<\/?[a-z]/i.test(line)) html = true;
    if (!html && mark !== undefined) fence = mark;
    else if (/^\s*\/[a-z_]+/i.test(line)) found.push(line.trim());
  }
  return found;
}
