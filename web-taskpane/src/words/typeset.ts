/** French quotation marks keep to what they enclose, by the narrow no-break space that French wants: for what the server says. */
export function typeset(text: string): string {
  return text.replace(/«[ \u00a0]/g, '«\u202f').replace(/[ \u00a0]»/g, '\u202f»');
}
