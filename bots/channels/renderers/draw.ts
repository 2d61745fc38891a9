import type { Activity } from 'botbuilder';
import type { Capabilities } from '../capabilities.ts';
import type { Setting } from '../sheets/setting.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** What a renderer is: it decides nothing but how a sheet looks on its channel. */
export type Draw = (sheet: Sheet, capabilities: Capabilities, setting: Setting) => Partial<Activity>[];
