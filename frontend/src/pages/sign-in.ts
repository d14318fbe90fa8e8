/** js/sign-in.js: the page on which children sign in or join. */
import './crew-sign-in.ts';
