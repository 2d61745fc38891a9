import assert from 'node:assert/strict';
import { createInProcess, type InProcess } from './fuzz/inProcess.ts';
import { command, press } from './talking.ts';

const conversation = 'x'.repeat(22);
const incomparable = { length: { toString: 'x' } };

describe('what random activities have brought to light', () => {
  let guide: InProcess;
  before(() => {
    guide = createInProcess();
  });

  it('an object with a length that cannot be compared, where a text or a list belongs, is refused or not understood', async () => {
    for (const field of ['type', 'id', 'text', 'name', 'locale', 'attachments'])
      assert.equal(
        await guide.chat({ conversation, activity: { type: 'message', [field]: incomparable } }),
        false,
        field,
      );
    for (const value of [
      { guide: { inputs: incomparable, flowVersion: 1 } },
      { guide: { inputs: ['substances'], flowVersion: 1 }, substances: incomparable },
      { guide: { answers: { who: incomparable } } },
      { guide: { question: 'who', option: incomparable, flowVersion: 1 } },
      { guide: incomparable },
    ])
      assert.equal(await guide.chat({ conversation, activity: { type: 'message', value } }), true);
  });

  it('a channel that is named like a property of every object is a channel like any other', async () => {
    const activity = { type: 'message', text: 'hei', from: { id: 'person' }, recipient: { id: 'bot' } };
    for (const channelId of ['hasOwnProperty', 'constructor', '__proto__', 'toString'])
      assert.equal(
        await guide.service({
          ...activity,
          channelId,
          deliveryMode: 'expectReplies',
          serviceUrl: 'http://127.0.0.1:9/',
          conversation: { id: 'c' },
        }),
        true,
      );
  });

  it('a place that is none is not kept, so that the summary can be shown', async () => {
    const linked = { type: 'message', value: { guide: { answers: { who: ['ownUse'], place: ['9999'] } } } };
    for (const activity of [
      press('place', '9999'),
      linked,
      command('summary'),
      press('place', '5501'),
      command('summary'),
    ])
      assert.equal(await guide.chat({ conversation, activity }), true);
  });
});
