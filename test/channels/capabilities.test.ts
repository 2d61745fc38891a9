import assert from 'node:assert/strict';
import { type Capabilities, capabilitiesFor } from '../../bots/channels/capabilities.ts';

/** The published limits, written down a second time: a slip in the table shows here. */
const PUBLISHED: Readonly<Record<string, Partial<Capabilities>>> = {
  webchat: {
    renderer: 'webChat',
    adaptiveCard: '1.6',
    guideData: true,
    markdown: true,
    suggestedActionsBesideCard: true,
  },
  directline: { renderer: 'webChat', adaptiveCard: '1.5', guideData: true },
  emulator: { renderer: 'webChat', adaptiveCard: '1.5', guideData: true },
  msteams: {
    renderer: 'teams',
    adaptiveCard: '1.5',
    cardActions: 6,
    suggestedActions: 3,
    suggestedActionsBesideCard: false,
    payloadBytes: 100_000,
    guideData: false,
  },
  facebook: {
    renderer: 'messenger',
    suggestedActions: 13,
    titleLength: 20,
    elements: 10,
    elementText: 80,
    elementButtons: 3,
    textLength: 2_000,
    attachments: 0,
    markdown: false,
    guideData: false,
  },
  test: { renderer: 'plain', guideData: true, markdown: false },
  slack: { renderer: 'plain', guideData: false, suggestedActions: 0, attachments: 0 },
};

describe('the table of channels', () => {
  for (const [channelId, limits] of Object.entries(PUBLISHED))
    it(`holds what is published for ${channelId}`, () => {
      const can = capabilitiesFor(channelId);
      const held = Object.fromEntries(Object.entries(can).filter(([key]) => key in limits));
      assert.deepEqual(held, limits);
    });

  it('gives Messenger no adaptive cards, which would become images', () => {
    assert.equal(capabilitiesFor('facebook').adaptiveCard, undefined);
  });

  for (const channelId of ['', 'unknown', 'constructor', '__proto__', 'toString'])
    it(`gives numbered text to "${channelId}"`, () => {
      assert.equal(capabilitiesFor(channelId).renderer, 'plain');
    });
});
