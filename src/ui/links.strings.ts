/** Texts for links that people send to each other, or to themselves. */
export const links = {
  lostPeer: 'Someone this link leads to is not in the list now. You can choose someone else here.',
  lostService: 'A service this link leads to is not in the list now. You can look for another one here.',
};

/** The shape of a translation of these. */
export type LinksStrings = typeof links;
