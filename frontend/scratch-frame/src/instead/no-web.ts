/** Nothing is read from the web, or written to it. */
export default class NoWeb {
  load(): null {
    return null;
  }

  store(): Promise<never> {
    return Promise.reject(new Error('The page saves.'));
  }
}
