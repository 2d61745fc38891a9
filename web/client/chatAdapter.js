import { ExchangeError, newId } from './conversation.js';
import { createReplay, observableOf } from './observable.js';

const CONNECTING = 1;
const ONLINE = 2;

/** The two parties as Web Chat tells them apart. */
const PERSON = { id: 'person', role: 'user' };
const GUIDE = { id: 'guide', role: 'bot' };

/** Whether the guide says that it has deleted the answers. @param {any[]} replies */
export const tellOfDeletion = (replies) => replies.some(({ channelData }) => channelData?.guide?.about === 'deleted');

/**
 * Web Chat's connection, over one request for each activity. Activities are sent one at a time and in order; one that
 * does not come through stays first in line, with its id, until `retry`.
 * @param {object} options
 * @param {(activity: any) => Promise<any[]>} options.exchange
 * @param {string} options.language as in `nb-NO`
 * @param {(kind: 'trouble' | 'busy' | 'refused' | undefined) => void} options.onTrouble undefined: it is over
 * @param {(activities: any[]) => void} options.onReplies
 * @param {() => void} options.onPerson the person has said or chosen something
 * @param {() => void} options.onForgotten all that was said is to be taken off the page
 */
export function createChatAdapter({ exchange, language, onTrouble, onReplies, onPerson, onForgotten }) {
  let activities = createReplay();
  const status = createReplay();
  /** @type {{ activity: any, done: (replies: any[]) => void, failed: (cause: unknown) => void }[]} */
  const line = [];
  let sending = false;
  let shown = 0;
  status.next(CONNECTING);

  async function work() {
    if (sending) return;
    sending = true;
    for (let first = line[0]; first; first = line[0]) {
      try {
        const replies = await exchange(first.activity);
        onTrouble(undefined);
        line.shift();
        first.done(replies);
      } catch (cause) {
        const kind = cause instanceof ExchangeError ? cause.kind : 'trouble';
        onTrouble(kind);
        if (kind !== 'refused') break;
        line.shift();
        first.failed(cause);
      }
    }
    sending = false;
  }

  /** @param {any} activity @returns {Promise<any[]>} */
  const send = (activity) =>
    new Promise((done, failed) => {
      line.push({ activity, done, failed });
      work();
    });

  /** @param {any} activity */
  function show(activity) {
    const channelData = { ...activity.channelData, 'webchat:sequence-id': ++shown };
    const timestamp = activity.timestamp ?? new Date().toISOString();
    activities.next({ ...activity, id: activity.id ?? newId(), timestamp, channelData });
  }

  /** @param {any[]} replies */
  function showReplies(replies) {
    if (tellOfDeletion(replies)) {
      activities = createReplay();
      onForgotten();
    }
    // Web Chat holds an answer back for five seconds when it has not seen what is answered, and it does not see every press.
    for (const { replyToId: _, ...reply } of replies) show({ ...reply, from: GUIDE });
    onReplies(replies);
  }

  /** What the server needs to know, and nothing of what Web Chat adds. @param {any} activity @param {string} id */
  const outgoing = ({ type, text, value, name }, id) => ({ type, id, text, value, name, locale: language });

  return {
    get activity$() {
      return activities.observable;
    },
    connectionStatus$: status.observable,
    /** @param {any} activity */
    postActivity: (activity) =>
      observableOf((observer) => {
        const id = newId();
        onPerson();
        send(outgoing(activity, id)).then(
          (replies) => {
            show({ ...activity, id, from: PERSON, timestamp: new Date().toISOString() });
            observer.next(id);
            observer.complete();
            showReplies(replies);
          },
          (cause) => observer.error(cause),
        );
      }),
    /** Web Chat ends what it takes off the page; what is drawn in its place goes on. */
    end() {},

    /** Sends what the person does not see as a message, and shows the answer. @param {any} activity */
    async tell(activity) {
      const replies = await send(outgoing(activity, newId()));
      status.next(ONLINE);
      showReplies(replies);
    },
    /** Sends, and hands the answer to the caller alone. @param {any} activity @returns {Promise<any[]>} */
    ask: (activity) => send(outgoing(activity, newId())),
    /** Tries again what has not come through. */
    retry: work,
    /** Lets Web Chat accept words before the first answer is there. */
    open: () => status.next(ONLINE),
  };
}
