/** The shapes of the club's HTTP interface that the pages read, and of the JSON that the pages embed. */
import type { Work } from '../shared/contract.ts';
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
}

export interface Project {
  id: Id;
  save_token: string;
  /** Key of the newest version that the server has. */
  latest: string | null;
}

/** `<script type="application/json" id="crew-data">` of an activity page. */
export interface CrewData {
  /** null where nobody is signed in: an adult tries the activity, and nothing is saved. */
  crew: Crew | null;
  /** null until the crew opens the activity for the first time. `work` is the version `latest`. */
  project: (Project & { work: Work | null }) | null;
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
  /** Title of the part that comes next. */
  following?: string | null;
}

export interface MeetingLearner {
  id: Id;
  nickname: string;
  avatar: string;
  is_here: boolean;
}

/** GET /api/meeting; `<script type="application/json" id="meeting-data">` has the same shape. */
export interface Meeting {
  id: Id;
  club: { id: Id; name: string };
  learners: MeetingLearner[];
  unit: { id: string; title: string; goal: string } | null;
  part: Part | null;
  server_time: string;
}

export interface BoardCrew {
  id: Id;
  members: Member[];
  driver: Id | null;
  activity: { id: string; title: string; position: number } | null;
  minutes_on_activity: number;
  attempts: number;
  is_solved: boolean;
  solved_count: number;
  hand: { id: Id; raised_at: string; taken_by: string | null } | null;
  is_stuck: boolean;
  /** For librarians only. */
  misunderstanding?: string | null;
  question?: string | null;
}

export interface Board {
  meeting: { id: Id; part?: Part | null };
  crews: BoardCrew[];
  is_librarian: boolean;
}

/** The JSON that the page embeds in the script element with this id, or null. */
export function readEmbedded<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}

export function isSame(one: Id | null | undefined, other: Id | null | undefined): boolean {
  return one != null && other != null && String(one) === String(other);
}
