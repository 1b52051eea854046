/** English texts of what `kith-crisis-world.js` adds to `<kith-crisis-panel>`. */
export const crisisWorld = {
  country: 'Country',
  callPolice: (number: string) => `Call ${number} for police`,
  callAmbulance: (number: string) => `Call ${number} for an ambulance`,
};

/** The shape of a translation of these. */
export type CrisisWorldStrings = typeof crisisWorld;
