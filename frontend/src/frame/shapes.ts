/** The shapes of the club's HTTP interface that the pages read, and of the JSON that the pages embed. */
import type { CheckResult, Work } from '../shared/contract.ts';
import type { Id } from './api.ts';

export interface Member {
  id: Id;
  nickname: string;
  avatar: string;
  is_ambassador?: boolean;
}

export interface Hand {
  id: Id;
  taken_by?: string | null;
}

/** The learners at this computer. Times are ISO 8601, by the club computer's clock. */
export interface Crew {
  id: Id;
  members: Member[];
  driver: Id | null;
  turn_started_at: string;
  turn_minutes: number;
  home: string;
  /** The crew's raised hand; absent where the server doesn't say. */
  hand?: Hand | null;
  /** An ambassador who has just helped with this hand, and whom nobody has thanked yet. */
  helped?: { hand: Id; by: Member } | null;
  /** Who has driven least today, but for the driver; absent where the server doesn't say. */
  next_driver?: Id | null;
  /** Id of what this crew has on the projector; absent where the server doesn't say. */
  showing?: Id | null;
  /** Whether projects may go home: everybody here needs a guardian's yes. Absent where the server doesn't say. */
  may_take_home?: boolean;
}

export interface Project {
  id: Id;
  save_token: string;
  /** Whoever has worked on it; absent where the server doesn't say. */
  authors?: Member[];
  /** Key of the newest version that the server has. */
  latest: string | null;
  /** Of a copy: a sentence that names the authors of what it came from. */
  credit?: string;
  /** The page that offers it to the club's gallery; null where it may not hang there. */
  gallery?: string | null;
}

export interface OpenedProject extends Project {
  /** The version `latest`. */
  work: Work | null;
  /** What the latest press of Check said, as far as it holds for `work`; of a quiz alone. */
  judged?: CheckResult[];
}

/** What is or was on the projector in this meeting, or hangs in the gallery. */
export interface ShownProject {
  /** Of the showing, or of the entry in the gallery. */
  id: Id;
  project: Id;
  title: string;
  authors: Member[];
  credit: string;
  work: Work;
  /** Of the gallery: where its costumes and sounds are, up to the name, and where a copy is made. */
  files?: string;
  copies?: string;
}

/** `<script type="application/json" id="crew-data">` of an activity page. */
export interface CrewData {
  /** null where nobody is signed in: an adult tries the activity, and nothing is saved. */
  crew: Crew | null;
  /** An adult does the activity, and what she does is saved. There are no turns, no hand and no projector. */
  is_practice?: boolean;
  /** null until the crew opens the activity for the first time. */
  project: OpenedProject | null;
  /** Somebody else's project that was shown, to look inside. Then `project` is null, and nothing is saved. */
  shown?: ShownProject;
  /** Id of the crew's raised hand. */
  hand?: Id | null;
  /** Whether the meeting goes on: outside of one there is nobody to help. */
  is_open: boolean;
}

export interface Version {
  key: string;
  saved_at: string;
  saved_by: string[];
  bytes: number;
  /** It arrived after its crew had gone and others had gone on: it is kept, and isn't the newest work. */
  is_late: boolean;
  /** Of one that came in with a file from home: when it was made there. */
  made_at: string | null;
  /** Key under which there is a picture of it. */
  picture: string | null;
}

/** The server's answer to a press of Check. */
export interface Judgement {
  id?: Id;
  is_solved: boolean;
  checks: { id: string; passed: boolean; message: string }[];
  next_try: { message: string; finding?: string | null } | null;
}

export interface Part {
  id: string;
  title: string;
  text: string;
  minutes: number;
  started_at: string;
  ends_at: string;
  /** Since when its time stands still. */
  paused_at?: string | null;
  /** Title of the part that comes next. */
  following?: string | null;
}

export interface MeetingLearner {
  id: Id;
  nickname: string;
  avatar: string;
  is_ambassador?: boolean;
  is_here: boolean;
}

/** The step of an activity that the projector shows. html: rendered and cleaned by the server. */
export interface Projected {
  activity: string;
  title: string;
  step: { title: string; html: string };
  /** From 1. */
  number: number;
  count: number;
  /** Nobody chose it: the plan says so. */
  is_warm_up: boolean;
}

/** GET /api/meeting; `<script type="application/json" id="meeting-data">` has the same shape. */
export interface Meeting {
  id: Id;
  club: { id: Id; name: string };
  learners: MeetingLearner[];
  /** At an hour of code, where nobody has a name: how many have come. */
  guests_count?: number;
  unit: { id: string; title: string; goal: string } | null;
  part: Part | null;
  /** Id of what is on the projector. */
  showing?: Id | null;
  projected?: Projected | null;
  /** Who could sit with whom; who drives first stands first. Empty unless the projector shows it. */
  crews?: Member[][];
  server_time: string;
}

export interface BoardCrew {
  id: Id;
  members: Member[];
  driver: Id | null;
  /** position: in the meeting's unit, from 1; null in another unit. */
  activity: { id: string; title: string; position: number | null } | null;
  minutes_on_activity: number;
  attempts: number;
  /** How many of the activity's hints they have opened; absent before the first. */
  hints?: { opened: number; count: number } | null;
  is_solved: boolean;
  solved_count: number;
  /** may_take: whether somebody else is coming, or nobody yet. */
  hand: { id: Id; raised_at: string; taken_by: string | null; may_take?: boolean } | null;
  is_stuck: boolean;
  /** Why somebody should go there; absent where the server doesn't say. */
  need?: 'hand' | 'stuck' | 'no_try' | 'unsaved' | 'helped' | null;
  need_since?: string | null;
  /** For librarians only. */
  misunderstanding?: string | null;
  question?: string | null;
}

export interface Board {
  /** state: what the page's own buttons depend on. */
  meeting: { id: Id; part?: Part | null; state?: string };
  crews: BoardCrew[];
  is_librarian: boolean;
  /** What is on the projector, for librarians only. */
  showing?: Omit<ShownProject, 'project' | 'work'> | null;
}

/** The JSON that the page embeds in the script element with this id, or null. */
export function readEmbedded<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}

export function isSame(one: Id | null | undefined, other: Id | null | undefined): boolean {
  return one != null && other != null && String(one) === String(other);
}
