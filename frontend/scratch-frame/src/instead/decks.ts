/** No tutorials: they are films from the internet. */
export default {};
export const CATEGORIES: Record<string, string> = {};
