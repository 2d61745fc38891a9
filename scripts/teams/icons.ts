/** Our mark (web/client/mark.svg) as Teams wants it: four people and an open place, in a ring. */
import { type Pixel, pngOf } from './png.ts';

/** On the mark's own field of 40 by 40. */
const PEOPLE = [
  [20, 6.5],
  [33, 16],
  [28.2, 31],
  [11.8, 31],
] as const;
const RADIUS = 4.5;
const OPEN = { x: 7, y: 16, radius: 3.7, width: 1.6, dashes: 5 };

/** How far a point lies inside the mark's lines: above 0 inside, below 0 outside. */
function inside(x: number, y: number): number {
  const people = PEOPLE.map(([cx, cy]) => RADIUS - Math.hypot(x - cx, y - cy));
  const [dx, dy] = [x - OPEN.x, y - OPEN.y];
  const ring = OPEN.width / 2 - Math.abs(Math.hypot(dx, dy) - OPEN.radius);
  const turn = ((Math.atan2(dy, dx) / (2 * Math.PI) + 1) * OPEN.dashes) % 1;
  return Math.max(...people, turn < 0.56 ? ring : -1);
}

const STEPS = 4;

/** The part of a pixel that the mark covers, 0 to 1, where the mark is `width` pixels wide in the middle of the picture. */
function coverage(px: number, py: number, size: number, width: number): number {
  const unit = 40 / width;
  const from = (size - width) / 2;
  let hits = 0;
  for (let i = 0; i < STEPS; i++)
    for (let j = 0; j < STEPS; j++)
      if (inside((px + (i + 0.5) / STEPS - from) * unit, (py + (j + 0.5) / STEPS - from) * unit) > 0) hits++;
  return hits / STEPS ** 2;
}

const GREEN = [13, 122, 95] as const;
const mix = (colour: number, part: number) => Math.round(colour + (255 - colour) * part);

/** 192 by 192 on our own colour; the mark keeps within the middle 120, as Teams rounds the corners off. */
export function colorIcon(): Buffer {
  return pngOf(192, (x, y): Pixel => {
    const part = coverage(x, y, 192, 120);
    return [mix(GREEN[0], part), mix(GREEN[1], part), mix(GREEN[2], part), 255];
  });
}

/** 32 by 32, white on nothing. */
export function outlineIcon(): Buffer {
  return pngOf(32, (x, y): Pixel => [255, 255, 255, Math.round(255 * coverage(x, y, 32, 30))]);
}
