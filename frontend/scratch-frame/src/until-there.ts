/** Brings a part of the editor, again and again while the club's computer doesn't answer: a part that was lost once would stay lost. */
const AGAIN_MS = 2_000;

export async function untilThere<T>(bring: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await bring();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
