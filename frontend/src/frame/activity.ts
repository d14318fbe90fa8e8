/** js/activity.js: the page of one activity. Its elements are described where they are defined. */
import './activity-frame.ts';
