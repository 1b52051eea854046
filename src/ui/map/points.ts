import type { Peer } from '../../model/peer.js';
import type { Service } from '../../model/service.js';
import type { MapPoint } from './types.js';

interface Place {
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

const pointOf = (id: string, name: string, { latitude, longitude }: Place): readonly MapPoint[] =>
  latitude === undefined || longitude === undefined ? [] : [{ id, name, latitude, longitude }];

/** The sites of services that may be shown: never one whose address is not public (rule R8). */
export const servicePoints = (services: readonly Service[]): MapPoint[] =>
  services.flatMap(({ id, name, locations = [] }) =>
    locations.flatMap((site) => (site.addressPublic ? pointOf(id, name, site) : [])),
  );

/** Where peers work; the source never says where one lives. */
export const peerPoints = (peers: readonly Peer[]): MapPoint[] =>
  peers.flatMap(({ id, name, places = [] }) => places.flatMap((place) => pointOf(id, name, place)));
