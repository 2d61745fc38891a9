import assert from 'node:assert/strict';
import { type Channel, openChannel } from '../support/channel.ts';

const CHANNELS = ['webchat', 'directline', 'emulator', 'msteams', 'facebook', 'slack', 'telegram', 'sms', 'email'];

const attachment = (contentType: string) => ({
  type: 'message',
  attachments: [{ contentType, contentUrl: 'https://files.example.org/hemmelig', name: 'hemmelig.pdf' }],
});
const place = { type: 'GeoCoordinates', latitude: 59.9127, longitude: 10.7461 };

/** Said to be unreadable, with a way on. */
const ANSWERED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'a picture': attachment('image/jpeg'),
  'a sticker': attachment('image/webp'),
  'a voice message': attachment('audio/ogg'),
  'a film': attachment('video/mp4'),
  'a file': attachment('application/pdf'),
  'a place': { type: 'message', entities: [{ type: 'Place', geo: place }], channelData: { location: place } },
  'an empty message': { type: 'message', text: '' },
  'a message of blanks': { type: 'message', text: ' \n\t' },
  'a card of somebody else': { type: 'message', value: { action: 'hemmelig' } },
};

const SILENT: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  typing: { type: 'typing' },
  'a reaction': { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], reactionsRemoved: [{ type: 'sad' }] },
  'a deleted message': { type: 'messageDelete' },
  'an unknown event': { type: 'event', name: 'hemmelig', value: { text: 'jeg vil dø' } },
  'an event without a name': { type: 'event' },
  'the end of the conversation': { type: 'endOfConversation', code: 'userCancelled' },
  'somebody else joining': { type: 'conversationUpdate', membersAdded: [{ id: 'kari' }] },
  'somebody else leaving': { type: 'conversationUpdate', membersRemoved: [{ id: 'kari' }] },
  'a new title': { type: 'conversationUpdate', topicName: 'hemmelig' },
  'a handoff': { type: 'handoff' },
  'a trace': { type: 'trace', name: 'hemmelig' },
  'an activity of a type to come': { type: 'hologram', text: 'hemmelig' },
};

describe('what is neither words nor a button', () => {
  for (const channelId of CHANNELS)
    describe(`on ${channelId}`, () => {
      let channel: Channel;
      before(async () => {
        channel = await openChannel({ channelId, locale: 'nb-NO' });
      });
      after(() => channel.close());

      for (const [name, activity] of Object.entries(ANSWERED))
        it(`is said to be unreadable, with a way on: ${name}`, async () => {
          const { said, status } = await channel.send(activity);
          const shown = JSON.stringify(said);
          assert.equal(status, 200);
          assert.match(shown, /kunne jeg ikke lese/);
          assert.match(shown, /Meg selv/);
          assert.doesNotMatch(shown + channel.guide.lines.join(''), /hemmelig|59\.9127/);
        });

      for (const [name, activity] of Object.entries(SILENT))
        it(`is met with silence: ${name}`, async () => {
          const { calls, status } = await channel.send(activity);
          assert.equal(status, 200);
          assert.deepEqual(calls, []);
          assert.doesNotMatch(channel.guide.lines.join(''), /hemmelig|jeg vil/);
        });
    });
});
