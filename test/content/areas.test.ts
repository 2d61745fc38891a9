import assert from 'node:assert/strict';
import { loadPlaces } from '../../data/places/load.ts';
import { content } from '../support/real.ts';

const { counties, municipalities, districts } = loadPlaces();
const idsOf = (places: readonly { readonly id: string }[]) => new Set(places.map(({ id }) => id));
const known = { counties: idsOf(counties), municipalities: idsOf([...municipalities, ...districts]) };

describe('an offer in one place', () => {
  for (const { id, area } of content.organizations) {
    if ('national' in area) {
      it(`${id} is found in places of today`, () => {
        const nowhere = (area.found ?? []).filter(
          (place) => !known.counties.has(place) && !known.municipalities.has(place),
        );
        assert.deepEqual(nowhere, []);
      });
      continue;
    }

    it(`${id} lies in places of today`, () => {
      for (const level of ['counties', 'municipalities'] as const)
        assert.deepEqual(
          (area[level] ?? []).filter((place) => !known[level].has(place)),
          [],
          level,
        );
    });

    it(`${id} names a place at all`, () => {
      assert.ok((area.counties?.length ?? 0) + (area.municipalities?.length ?? 0) > 0);
    });
  }

  it('has its place in words', () => {
    const silent = content.organizations.filter(({ area, areaNote }) => !('national' in area) && !areaNote);
    assert.deepEqual(
      silent.map(({ id }) => id),
      [],
    );
  });
});
