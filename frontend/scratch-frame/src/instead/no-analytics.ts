/** Nothing is counted about children. */
export default { event: (): void => undefined };
