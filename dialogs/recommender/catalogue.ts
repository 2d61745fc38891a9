/** What the recommender needs to know of the content. data/schema.ts checks that the files say it. */
import type { Slots } from '../flow/slots.ts';

export type Audience = 'ownUse' | 'nextOfKin' | 'professional' | 'curious';
export type Substance = 'alcohol' | 'drugs' | 'medication' | 'gambling' | 'food' | 'other';
export type Relation = NonNullable<Slots['relation']>;
export type Situation =
  | 'thinking'
  | 'beforeTreatment'
  | 'inTreatment'
  | 'afterTreatment'
  | 'lar'
  | 'afterPrison'
  | 'referSomeone'
  | 'startGroup'
  | 'workplace';
export type Goal = NonNullable<Slots['goal']>;
export type Format = NonNullable<Slots['format']>;
export type Method =
  | 'twelveStep'
  | 'selfOrganized'
  | 'selfManagement'
  | 'peerSupport'
  | 'userOrganization'
  | 'familySupport'
  | 'guidedSelfHelp'
  | 'meetingPlace'
  | 'faithBased'
  | 'aftercare'
  | 'harmReduction'
  | 'guidance'
  | 'information';

/** Whom an offer is for. */
export interface Suits {
  readonly who: readonly Audience[];
  /** Problems it is for. Empty: no particular problem (a guidance service, a workplace centre). */
  readonly substances: readonly Substance[];
  /** Next of kin only: the relations it is for. Absent: every relation. */
  readonly relations?: readonly Relation[] | undefined;
  /** Ages it is open to, in whole years, where a source says so. */
  readonly ages?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  /** Made for people under 18, so that a minor may be sent there. */
  readonly minors: boolean;
  readonly situations?: readonly Situation[] | undefined;
  readonly goals?: readonly Goal[] | undefined;
  /** No answer can name its target group: it stands in the overview and is never recommended. */
  readonly onlyListed?: true | undefined;
  /** Never placed unless the person has said one of these: a narrow target group is not guessed. */
  readonly onlyWhen?:
    | {
        readonly situation?: readonly Situation[] | undefined;
        readonly relation?: readonly Relation[] | undefined;
        readonly faith?: readonly ('christian' | 'secular')[] | undefined;
        readonly goal?: readonly Goal[] | undefined;
        readonly substances?: readonly Substance[] | undefined;
      }
    | undefined;
}

/** Where an offer is. County: two digits; municipality: four; district: municipality and two more ("0301-03"). */
export type Area =
  /** `found`: where it is known to be, for one that is open to all and not found everywhere. */
  | { readonly national: true; readonly found?: readonly string[] | undefined }
  | { readonly counties?: readonly string[] | undefined; readonly municipalities?: readonly string[] | undefined };

export interface Organization {
  readonly id: string;
  readonly suits: Suits;
  readonly methods: readonly Method[];
  readonly faith: 'none' | 'spiritual' | 'christian' | 'unknown';
  /** Who sits in the group: people with the same problem, or with different ones. */
  readonly problems: 'same' | 'mixed';
  readonly formats: readonly Format[];
  readonly area: Area;
  /** Some source tells how to get in touch. */
  readonly reachable: boolean;
  readonly review: { readonly status: 'collected' | 'confirmed' | 'doubtful' };
}

export interface Helpline {
  readonly id: string;
  readonly suits: Suits;
  /** 1 is offered first among those that suit. */
  readonly priority: number;
  readonly roundTheClock: boolean;
  readonly emergency: boolean;
  /** Thin or contradicting sources: a surer line comes first. */
  readonly doubtful: boolean;
  readonly formats: readonly Format[];
}

export interface Article {
  readonly id: string;
  readonly topics: readonly string[];
  readonly audience: readonly Audience[];
  /** Languages it can be read in. */
  readonly languages: readonly string[];
  readonly own: boolean;
}

/** A question that is answered in between; its words are the text `answer.<id>`. */
export interface Question {
  readonly id: string;
  /** Where to read on. */
  readonly article: string | null;
}

export interface Catalogue {
  readonly organizations: readonly Organization[];
  readonly helplines: readonly Helpline[];
  readonly articles: readonly Article[];
  readonly questions: readonly Question[];
}
