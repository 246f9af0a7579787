/** What is left of `第 3 页 共 9 页` or `- 3 -` without the numbers, or with numbers that were typed. */
const AROUND_PAGE_NUMBERS = /^[\s\d第共页/\\|,，.·…()（）—–―-]*$/u

/** Whether a line of a header or footer says nothing but the number of the page. */
export function isPageNumber(text: string): boolean {
  return AROUND_PAGE_NUMBERS.test(text)
}
