/** In the place of a component that a library has no use for. */
export default function NotShown(): null {
  return null;
}
