import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Availability, Peer, WayToMeet } from '../../../src/model/peer.js';
import type { Feed } from '../hsds/endpoints.js';
import { readParams } from '../http/params.js';
import { cursorFor, PageQuery, placeOf } from '../kith/paging.js';
import { everyPeer } from '../kith/select.js';

const STATUS: Record<Availability, string> = { accepting: 'OPEN', waitlist: 'QUEUE', paused: 'CLOSED' };
const MEET: Record<WayToMeet, string> = {
  'in-person': 'F2F',
  phone: 'TEL',
  video: 'VID',
  text: 'SMS',
  group: 'GRP',
  outreach: 'STREET',
};

const PAGE = 60;
const Query = z.object({ after: PageQuery.shape.cursor });

/**
 * The same people as some other system might hand them out: other names, codes of its own, lists in one text. The widgets
 * read it with the field map in `examples/site/formats/odd-people.mapping.json`, without a line of code.
 */
export function oddApp(feed: () => Feed): OpenAPIHono {
  const app = new OpenAPIHono({ strict: false });
  app.get('/people', async (c) => {
    const { after } = await readParams(c, Query);
    const everyone = await everyPeer(feed().db);
    const start = placeOf(after) + 1;
    const people = everyone.slice(start, start + PAGE).map(oddly);
    const end = start + people.length;
    const more = end < everyone.length;
    return c.json({
      meta: { count: everyone.length, after: more ? cursorFor(end - 1) : null },
      data: { people },
    });
  });
  return app;
}

function oddly(peer: Peer): object {
  const { languages = [], waysToMeet = [], places = [], availability, organization } = peer;
  const tags = (terms: Peer['experiences']) =>
    (terms ?? []).map(({ code, label }) => ({ slug: code, text: label }));
  return {
    person_no: peer.id,
    profile: {
      first_name: peer.name,
      pronoun_set: peer.pronouns ?? null,
      blurb: peer.about,
      motivation: peer.why ?? '',
    },
    lived: tags(peer.experiences),
    circles: tags(peer.communities),
    can_help: tags(peer.helpsWith),
    lang: languages.map(({ code }) => code).join('|'),
    meet: waysToMeet.map((way) => MEET[way]).join(','),
    areas: places.map(({ name, county, stateProvince, postalCode, latitude, longitude }) => ({
      town: name,
      co: county,
      st: stateProvince,
      zip: postalCode,
      geo: { lat: latitude, lng: longitude },
    })),
    travels: peer.outsideCounty ? 'Y' : 'N',
    remote: peer.anywhere ? 1 : 0,
    status: availability ? STATUS[availability] : '',
    open_from: peer.nextFree ?? null,
    ages: { from: peer.minimumAge ?? null, to: peer.maximumAge ?? null },
    needs_met: (peer.access ?? []).join(' / '),
    cert: (peer.credentials ?? []).map(({ type, issuer, state, expires, checkedOn }) => ({
      what: type,
      who: issuer,
      where: state,
      until: expires,
      seen: checkedOn,
    })),
    employer: {
      title: organization?.name,
      web: organization?.url,
      mail: organization?.email,
      tel: organization?.phones?.[0]?.number,
    },
    changed: peer.modified,
  };
}
